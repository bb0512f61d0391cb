"""What of a web page is not its article: navigation, adverts, cookie notices, share bars, comments, teasers."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from testimonia.capture.web.elements import NOTE_ROLES, roles_of

FURNITURE_TAGS = frozenset({"nav", "menu", "search"})
FURNITURE_ROLES = frozenset(
    {"navigation", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "tablist", "doc-toc"}
)
SIDE_TAGS = frozenset({"aside", "header", "footer"})
SIDE_ROLES = frozenset({"complementary", "banner", "contentinfo"})

FURNITURE_WORDS = re.compile(
    r"""(?:^|[\s_-])(?:
    (?:site|main|page|top|sub|global|primary|secondary|skip)[_-]?(?:nav|menu|bar|links?)|nav|navbar|navbox|navigation
    |menu|breadcrumbs?|crumbs|pagination|pager|toc|catlinks|skip-to-content
    |cookies?|gdpr|consent(?:-\w+)?|newsletters?|subscribe|subscription|signup|sign-up|paywall|modal|popup|overlay
    |ads?|adv|advert(?:s|isement|isements|ising)?|adsense|adsbygoogle|dfp|sponsor(?:ed)?|promo(?:tion|ted|s)?
    |share|sharing|share-?(?:bar|buttons?|links?|this|tools?)|social|social-?\w+|addtoany|addthis
    |comments?|comment-?(?:list|form|section|area|thread)|disqus(?:_thread)?|respond|reader-comments
    |outbrain|taboola|printfooter|print-only|mw-footer
    )(?:$|[\s_-])""",
    re.VERBOSE,
)
"""In a class or id: furniture, unless most of the page's text stands in it."""

SIDE_WORDS = re.compile(
    r"""(?:^|[\s_-])(?:
    side-?bar|rail|(?<!elementor-)widgets?|related(?:-\w+)?|recommend(?:ed|ations?)|teasers?|trending|popular|most-?read
    |latest|more-?(?:on|from|stories|news)|you-?may-?like|read-?(?:next|also)|up-?next|site-?(?:header|footer)|masthead
    |header|footer|tags|tag-?list|by-?line|author-?(?:bio|box|info)|post-?meta|entry-?meta|article-?meta|metadata
    |rating|toolbar|tools|login|search(?:-?form|-?box)?|banner|call-?to-?action|cta|donate|donation
    )(?:$|[\s_-])""",
    re.VERBOSE,
)
"""In a class or id: furniture, unless what stands in it is mostly text of the article."""

PHRASES = re.compile(
    r"""(?:advertisement|anzeige|werbung|publicité|publicidad|реклама|sponsored(?:\ content)?
    |share(?:\ (?:this|on)\b.*)?
    |tweet|print(?:\ this(?:\ page)?)?|e-?mail(?:\ this)?|save|listen|copy\ link|(?:read|show|load)\ more.{0,3}
    |loading.{0,3}|(?:back\ to|go\ to)\ top|skip\ to\ \w+(?:\ \w+)?|(?:log|sign)\ in|sign\ up|subscribe(?:\ now)?
    |follow\ us.*|jump\ to:?.*|from\ wikipedia,\ the\ free\ encyclopedia|no\ comments(?:\ yet)?
    |\d+\ (?:comments?|shares?|views?)
    |leave\ a\ (?:comment|reply).*|click\ here.*)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A whole short block that says nothing of the matter."""

ENDINGS = re.compile(
    r"""\W*(?:(?:copyright|©|\(c\))\W.*|.{0,80}all\ rights\ reserved.*|powered\ by\ .*
    |(?:terms\ of\ use|privacy\ policy)\b.*
    |(?:this\ page\ was\ )?last\ (?:edited|updated|modified)\b.*)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""A short block that ends a page."""

APART_HEADINGS = re.compile(
    r"""(?:related|recommended|popular|trending|latest|more)(?:\s.{0,40})?
    |(?:you\ )?(?:may|might)\ also\ like.*|most\ read.*
    |read\ (?:next|more|also).*|(?:\d+\ )?comments?.{0,12}|leave\ a\ (?:comment|reply).*|share.{0,20}
    |tags|categories|follow\ us.*
    |newsletter.*|subscribe.*|advertisement|see\ also|external\ links?|navigation(?:\ menu)?
    |in\ this\ (?:section|article)|(?:table\ of\ )?contents""",
    re.VERBOSE | re.IGNORECASE,
)
"""A heading that stands over furniture, where what it stands over is left out."""


class Topmost:
    """For an element: the topmost of itself and the elements around it that a rule holds for.

    The rule is asked once for every element, and nothing is recursive.
    """

    def __init__(self, rule: Callable[[HtmlElement], bool]) -> None:
        self.rule = rule
        self.known: dict[HtmlElement, HtmlElement | None] = {}

    def of(self, element: HtmlElement) -> HtmlElement | None:
        """The topmost such element, or None."""
        chain = []
        node: HtmlElement | None = element
        while node is not None and node not in self.known:
            chain.append(node)
            node = node.getparent()
        found = None if node is None else self.known[node]
        for node in reversed(chain):
            found = node if found is None and self.rule(node) else found
            self.known[node] = found
        return found


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element's tag, role, class or id says that it is no part of the article."""
    if element.tag in FURNITURE_TAGS:
        return True
    items = element.items()
    if not items:
        return False
    attributes = dict(items)
    if not FURNITURE_ROLES.isdisjoint(roles_of(attributes)):
        return True
    return bool(FURNITURE_WORDS.search(_names(attributes)))


def is_aside(element: HtmlElement) -> bool:
    """Whether it says that it stands beside the article, or above or below: often furniture, sometimes text."""
    attributes = dict(element.items())
    roles = roles_of(attributes)
    if not NOTE_ROLES.isdisjoint(roles):
        return False
    if element.tag in SIDE_TAGS or not SIDE_ROLES.isdisjoint(roles):
        return element.tag != "footer" or next(element.iterancestors("blockquote"), None) is None
    return bool(attributes) and bool(SIDE_WORDS.search(_names(attributes)))


def _names(attributes: dict[str, str]) -> str:
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
