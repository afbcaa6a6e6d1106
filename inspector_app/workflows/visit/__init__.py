"""One visit being written up: begin, fill, show, void."""
