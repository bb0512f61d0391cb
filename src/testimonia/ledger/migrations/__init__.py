"""How the schema came to be what it is; each step in `versions/` says what it changes."""
