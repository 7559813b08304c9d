"""What a line of a news page can be."""

from enum import StrEnum


class Role(StrEnum):
    """The role of a line on the page it came from."""

    TITLE = "title"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    CAPTION = "caption"
    ATTRIBUTION = "attribution"
    BOILERPLATE = "boilerplate"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What sort of site chrome a boilerplate line is."""

    NAV = "nav"
    AD = "ad"
    SHARE = "share"
    RELATED = "related"
    NEWSLETTER = "newsletter"
    COOKIE = "cookie"
    COMMENT = "comment"
    PAYWALL = "paywall"
    PLAYER = "player"
    LEGAL = "legal"
    FEEDBACK = "feedback"
