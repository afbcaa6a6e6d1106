"""The Review page: what inspectors sealed, looked at, decided on, issued."""
