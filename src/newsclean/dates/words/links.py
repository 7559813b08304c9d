"""Words and marks between the two ends of a range of dates, and between the last two dates of a list."""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

RANGE = (
    r"[-‐‑–—~～〜−]|to|into|through|thru|until|till|til|bis|au|à|jusqu['’]au|al|a|hasta|fino al|até|t/m|tot|en met|do|до|по"
    r"|ile|până (?:la|în|pe)|έως|ως|μέχρι|đến|tới|से|থেকে|ते|سے|إلى|الى|حتى|تا|sampai|hingga|s/d|až|kuni|līdz|iki|fins al?"
    r"|deri|עד|から|より|至|到|부터"
)
"""Between the ends of a range."""

LIST = (
    r"[&+/]|and|or|und|oder|et|ou|y|o|e|en|of|och|eller|og|i|lub|oraz|ili|ali|in|ja|või|tai|un|vai|ir|ar|és|vagy|și|şi|sau|ve|veya"
    r"|и|та|і|й|або|или|и|και|ή|và|hoặc|और|या|এবং|ও|आणि|اور|أو|و|dan|atau|dhe|agus|eta|edo|na|va|və|և|და|和|及|與|与|及び|と|와|과"
)
"""Between the last two of a list."""

ARTICLE = r"(?:\s(?:the|el|els|le|les|la|il|al|o|os|den|dem|zum|einschließlich|inklusive|de|am|pe|τις|στις|την|η|ngày|tanggal)){0,2}"
"""What may stand between one of them and the date that follows."""

_RANGE = lazy(rf"\.?\s?(?:{RANGE}){ARTICLE}\s?")
_EITHER = lazy(rf"\.?\s?(?:{RANGE}|{LIST}){ARTICLE}\s?")


def is_range(between: str) -> bool:
    """Tell whether what stands between two dates makes a range of them."""
    return _RANGE.fullmatch(between) is not None


def is_link(between: str) -> bool:
    """Tell whether what stands between two dates makes a range of them, or a list."""
    return _EITHER.fullmatch(between) is not None
