"""Web pages: a tree of elements to pieces, and the article out of its page."""
