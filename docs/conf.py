"""How Sphinx builds the documentation: `make docs`."""

from importlib.metadata import version as installed

project = "Testimonia"
author = "The Testimonia authors"
copyright = "The Testimonia authors"
version = release = installed("testimonia")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "Testimonia"

myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
nitpick_ignore_regex = [
    ("py:class", r".*"),  # types of the standard library and of our records, shown by their short names
    ("py:data", r"typing\..*"),
]
