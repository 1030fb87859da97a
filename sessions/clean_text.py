"""What is taken out of a text before anything else is done with it: what nobody can see, and what would confuse a reader.

An invisible character can be a watermark that leads back to a writer; a direction override can make a neighbour's card
say something else (attacks.md U1-U8).
"""

import unicodedata

ZWJ, VS16 = "\u200d", "\ufe0f"
MOST_MARKS = 3
INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u00ad\u034f\u180e\u2800")


def clean(text: str) -> str:
    """The same words, composed (NFC), without invisible or controlling characters, trimmed."""
    composed = unicodedata.normalize("NFC", _one_kind_of_line_end(text))
    kept = "".join(sign for number, sign in enumerate(composed) if _stays(composed, number, sign))
    return _few_empty_lines(_few_marks(kept)).strip()


def is_blank(text: str) -> bool:
    """Whether nothing of it can be seen."""
    return not clean(text)


def is_invisible(sign: str) -> bool:
    """Format characters, controls, private use, lone surrogates, and letters that draw nothing."""
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cs", "Cn") or sign in INVISIBLE


def _one_kind_of_line_end(text: str) -> str:
    for line_end in ("\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"):
        text = text.replace(line_end, "\n")
    return text.replace("\t", " ")


def _stays(text: str, number: int, sign: str) -> bool:
    if sign == "\n":
        return True
    if sign == ZWJ:
        return _is_picture(text[number - 1 : number]) and _is_picture(text[number + 1 : number + 2])
    return not is_invisible(sign)


def _is_picture(sign: str) -> bool:
    """An emoji, its colour or its picture form: only between those does a joiner join anything."""
    return bool(sign) and (sign == VS16 or unicodedata.category(sign) in ("So", "Sk"))


def _few_marks(text: str) -> str:
    """At most three marks on one letter: more is a tower that hides its neighbours."""
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _few_empty_lines(text: str) -> str:
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = zip(["x", *lines], lines, strict=False)
    return "\n".join(line for before, line in pairs if line or before)
