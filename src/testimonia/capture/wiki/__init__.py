"""Wikitext -> pieces in two passes: `expand` makes text of templates, links and tags, `pages` makes pieces of lines."""

from testimonia.capture.wiki.marks import address_of
from testimonia.capture.wiki.pages import document, redirect

__all__ = ["address_of", "document", "redirect"]
