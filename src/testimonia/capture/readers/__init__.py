"""One module a format. See `testimonia.capture.reader` for the functions that each of them has."""
