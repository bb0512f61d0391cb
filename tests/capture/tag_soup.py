"""Generated markup of any tags in any order, opened and closed as it comes."""

from hypothesis import strategies as st

TAGS = st.sampled_from(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "blockquote",
        "cite",
        "footer",
        "br",
        "q",
        "table",
        "tr",
        "td",
        "pre",
        "h1",
        "h2",
        "b",
        "i",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "lg",
        "span",
    ]
)
SOUP = st.lists(
    st.one_of(TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text("ab \n—“é", max_size=8)), max_size=40
)
