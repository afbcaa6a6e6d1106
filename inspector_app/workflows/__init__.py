"""The verbs a person can do, one module each; the prompt and the window both call them."""
