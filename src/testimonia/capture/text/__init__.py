"""Plain text, Markdown and e-mail: bytes to lines, lines to pieces by their layout."""
