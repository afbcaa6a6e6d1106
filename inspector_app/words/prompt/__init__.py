"""What the prompt says: help in `verbs` and `options`, results in `results`."""
