r"""The query language: words, "phrases", prefixes and AND, OR, NOT with brackets -> an FTS5 expression.

    query   = either
    either  = both { "OR" both }
    both    = one { ["AND"] one }                 words side by side must all occur
    one     = "NOT" one | "(" either ")" | '"' phrase '"' | word | word "*"

The operators are written in capitals, so that "and" and "or" can be searched for. Everything that reaches SQLite
is quoted: no query can be an error in its syntax or do anything but search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.errors import UsageError

_TOKEN = re.compile(r'\s*(?:(?P<open>\()|(?P<close>\))|"(?P<phrase>[^"]*)(?P<end>"|\Z)|(?P<word>[^\s()"]+))')
_WORDLIKE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; `at` is the position of its first character."""

    kind: str
    text: str
    at: int


def fts5(query: str) -> str:
    """The FTS5 expression for a query. Raises a `UsageError` that points at the character that is wrong.

    >>> fts5('granary "three days" NOT rum*')
    '(("granary") AND ("three days")) NOT (("rum" *))'
    """
    return Parser(query).parsed()


class Parser:
    """Parses one query by recursive descent."""

    def __init__(self, query: str) -> None:
        # half a surrogate pair is in no text, nor in any query; SQLite ends an expression at a NUL
        self.query = query.encode("utf-8", "replace").decode().replace("\0", " ")
        self.tokens = list(self._tokens())
        self.next = 0
        self.depth = 0

    def parsed(self) -> str:
        """The whole query's expression."""
        if not self.tokens:
            raise self._wrong("there is nothing to search for", 0)
        expression = self._either()
        if self.next < len(self.tokens):
            raise self._wrong("this bracket closes nothing", self.tokens[self.next].at)
        return expression

    def _either(self) -> str:
        choices = [self._both()]
        while self._take("OR"):
            choices.append(self._both())
        return " OR ".join(f"({choice})" for choice in choices) if len(choices) > 1 else choices[0]

    def _both(self) -> str:
        """A flat conjunction, since SQLite's own parser allows only so much nesting."""
        wanted: list[str] = []
        unwanted: list[str] = []
        start = self._peek()
        while (token := self._peek()) and token.kind not in ("OR", "close"):
            if wanted or unwanted:
                self._take("AND")
            without = self._take("NOT")
            (unwanted if without else wanted).append(f"({self._one()})")
        at = start.at if start else len(self.query)
        if not wanted:
            what = "NOT needs something to take away from" if unwanted else "something to search for is missing here"
            raise self._wrong(what, at)
        conjunction = " AND ".join(wanted)
        return f"({conjunction}) NOT ({' OR '.join(unwanted)})" if unwanted else conjunction

    def _one(self) -> str:
        token = self._peek()
        if token is None or token.kind in ("AND", "OR", "NOT", "close"):
            raise self._wrong("something to search for is missing here", token.at if token else len(self.query))
        self.next += 1
        if token.kind == "open":
            return self._bracketed(token)
        if not _WORDLIKE.search(token.text):
            raise self._wrong("there is no word in this", token.at)
        prefix = token.kind == "word" and token.text.endswith("*")
        return f'"{token.text.rstrip("*")}"' + (" *" if prefix else "")

    def _bracketed(self, opening: Token) -> str:
        self.depth += 1
        if self.depth > 50:
            raise self._wrong("brackets are nested more than 50 deep", opening.at)
        expression = self._either()
        if not self._take("close"):
            raise self._wrong("this bracket is never closed", opening.at)
        self.depth -= 1
        return expression

    def _tokens(self) -> list[Token]:
        tokens, position = [], 0
        while match := _TOKEN.match(self.query, position):
            kind = match.lastgroup if match.lastgroup != "end" else "phrase"
            text = match[kind or ""]
            at = match.start(kind or "")
            if kind == "phrase" and not match["end"]:
                raise self._wrong("this quotation mark is never closed", at - 1)
            tokens.append(Token(text if kind == "word" and text in ("AND", "OR", "NOT") else str(kind), text, at))
            position = match.end()
        return tokens

    def _peek(self) -> Token | None:
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def _take(self, kind: str) -> bool:
        token = self._peek()
        taken = token is not None and token.kind == kind
        self.next += taken
        return taken

    def _wrong(self, what: str, at: int) -> UsageError:
        return UsageError(f"{what}:\n  {self.query}\n  {' ' * at}^")
