"""Whether two texts are the same to a reader. The house composes, trims and masks what it keeps; the words stay."""

import re
import unicodedata

PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,40}\]")
LONGEST_MASKED = 200
UNUSUAL = re.compile(r"[^\s -~\u00a1-\u00ac\u00ae-\u024f]")


def plain(text: str) -> str:
    """The text without what nobody can see, with single spaces."""
    return " ".join(UNUSUAL.sub(_seen, unicodedata.normalize("NFC", text)).split())


def same(one: str, other: str) -> bool:
    """Whether two texts have the same letters in the same order."""
    return _letters(one) == _letters(other)


def ends_like(whole: str, end: str) -> bool:
    """Whether a text ends in the words of another one: a choice on a form may carry a title before its words."""
    return bool(end) and _letters(whole).endswith(_letters(end))


def is_kept_form(kept: str, sent: str) -> bool:
    """Whether `kept` is what the house may have made of `sent`: the same, but for what it replaced by a [word]."""
    if same(kept, sent):
        return True
    parts = (re.escape(_letters(part)) for part in PLACEHOLDER.split(kept))
    masked = f".{{1,{LONGEST_MASKED}}}?".join(parts)
    return bool(PLACEHOLDER.search(kept)) and bool(re.fullmatch(masked, _letters(sent)))


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] not in "CMZ")


def _seen(sign: re.Match[str]) -> str:
    return "" if unicodedata.category(sign.group()) in ("Cf", "Cc", "Co", "Cn") else sign.group()
