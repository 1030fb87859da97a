"""What is taken out of a text before anything else is done with it: what nobody can see, and what would confuse a reader.

An invisible character can be a watermark that leads back to a writer; a direction override can make a neighbour's card
say something else (attacks.md U1-U8).
"""

import unicodedata

ZWJ, VS16 = "\u200d", "\ufe0f"
MOST_MARKS = 3
# Letters and marks that draw nothing; a row of variation selectors can spell out a whole hidden message.
UNSEEN = (
    *((0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800)),
    *((0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF)),
)
INVISIBLE = frozenset(chr(sign) for first, last in UNSEEN for sign in range(first, last + 1))


def clean(text: str) -> str:
    """The same words, composed (NFC), without invisible or controlling characters, trimmed."""
    composed = unicodedata.normalize("NFC", _one_kind_of_space(text))
    kept = "".join(sign for number, sign in enumerate(composed) if _stays(composed, number, sign))
    return _few_empty_lines(_few_marks(kept)).strip()


def is_invisible(sign: str) -> bool:
    """Format characters, controls, private use, lone surrogates, and signs that draw nothing."""
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cs", "Cn") or sign in INVISIBLE


def _one_kind_of_space(text: str) -> str:
    for line_end in ("\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"):
        text = text.replace(line_end, "\n")
    return "".join(" " if sign == "\t" or unicodedata.category(sign) == "Zs" else sign for sign in text)


def _stays(text: str, number: int, sign: str) -> bool:
    before, after = text[number - 1 : number], text[number + 1 : number + 2]
    if sign == VS16:
        return _is_picture(before)
    if sign == ZWJ:
        return (before == VS16 or _is_picture(before)) and _is_picture(after)
    return sign == "\n" or not is_invisible(sign)


def _is_picture(sign: str) -> bool:
    """An emoji or its colour: only between those does a joiner join anything, and only they have a picture form."""
    return bool(sign) and unicodedata.category(sign) in ("So", "Sk")


def _few_marks(text: str) -> str:
    """At most three marks on one letter: more is a tower that hides its neighbours."""
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _few_empty_lines(text: str) -> str:
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = zip(["x", *lines], lines, strict=False)
    return "\n".join(line for before, line in pairs if line or before)
