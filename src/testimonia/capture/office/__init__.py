"""Word processors' files and e-books: their styles and elements to pieces."""
