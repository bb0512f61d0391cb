"""Lines that send the reader on: "Read more about this topic: …", "See also: …"."""

from __future__ import annotations

import re

from testimonia.records import Link, LinkKind

_PARENT = re.compile(r"Read more about this topic\s*:\s*(?P<text>\S.*)", re.IGNORECASE)
_RELATED = re.compile(
    r"(?:Read more(?: about)?|See also|Main article|Related(?: topics?)?)\s*:\s*(?P<text>\S.*)", re.IGNORECASE
)
_LONGEST = 120


def topic_links(line: str, addresses: tuple[str, ...] = ()) -> tuple[Link, ...]:
    """The links that a whole line consists of, none for running text; `addresses` are theirs, in order, where known.

    >>> topic_links("Read more about this topic:  Fire Of Rome")
    (Link(kind=<LinkKind.PARENT: 'parent'>, text='Fire Of Rome', address=None),)
    """
    line = " ".join(line.split())
    if len(line) > _LONGEST or line.endswith((".", ",")):
        return ()
    for kind, form in ((LinkKind.PARENT, _PARENT), (LinkKind.RELATED, _RELATED)):
        if match := form.fullmatch(line):
            names = [name.strip() for name in re.split(r"[;|·•]", match["text"]) if name.strip()]
            known = addresses if len(addresses) == len(names) else (None,) * len(names)
            return tuple(Link(kind, name, address) for name, address in zip(names, known, strict=True))
    return ()
