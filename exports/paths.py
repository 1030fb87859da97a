"""The figures of a handreiking that are lines: how people placed themselves, and the way from a voice to an advice."""

from collections.abc import Sequence

from babel.numbers import format_decimal

from exports.blocks import Figure
from exports.drawing import SIZES, WIDTH, Bar, Dot, Label, Line, Sheet
from exports.evening import Evening, Placed
from exports.letters import fitted
from exports.sentences import full_stop

SIDE, EDGE = 12.0, 14.0
FEWEST_STOPS = 3


def placed(evening: Evening) -> Figure | None:
    """How people placed themselves at the start (a ring) and at the end (a dot): the whole group, never one of them."""
    if not evening.scales:
        return None
    sheet, lines = Sheet(), []
    for scale in evening.scales:
        told = _told(evening, scale)
        sheet.put(down=4)
        sheet.write(fitted(scale.item.text, SIZES["name"], WIDTH, most=2, face="bold"), "name")
        _scale(sheet, scale)
        sheet.write(fitted(told, SIZES["words"], WIDTH, most=1, face="regular"), "words")
        sheet.put(down=12)
        lines.append(f"{full_stop(scale.item.text)} {told}")
    return Figure("placed", evening.t("figure.placed"), tuple(lines), sheet.drawing())


def _told(evening: Evening, scale: Placed) -> str:
    before, after = (format_decimal(mean, locale=evening.language) if mean else "" for mean in scale.means)
    if not after:
        return evening.t("figure.placed_once", mean=before)
    return evening.t("figure.placed_twice", before=before, after=after)


def _scale(sheet: Sheet, scale: Placed) -> None:
    """One line with its ticks, and the marks on it."""
    y = sheet.y + 20
    sheet.put(Line(SIDE, y, WIDTH - SIDE, y, "thread"))
    for value in scale.values:
        x = _at(scale, float(value))
        sheet.put(Line(x, y - 4, x, y + 4, "thread"), Label(x, y + 23, value, "soft", "middle"))
    before, after = scale.means
    if after is None and before is not None:
        sheet.put(Dot(_at(scale, before), y, 5, "after"))
    elif after is not None and before is not None:
        sheet.put(Dot(_at(scale, before), y, 8, "before"), Dot(_at(scale, after), y, 4.5, "after"))
    ends = (Label(0, y + 38, scale.low, "soft"), Label(WIDTH, y + 38, scale.high, "soft", "end"))
    sheet.put(*ends, down=60)


def _at(scale: Placed, value: float) -> float:
    low, high = float(scale.values[0]), float(scale.values[-1])
    return SIDE + (value - low) / (high - low) * (WIDTH - 2 * SIDE)


def trail(evening: Evening, stops: Sequence[tuple[str, str]]) -> Figure | None:
    """From a voice to an advice: what every step handed on to the next. Two steps are no way."""
    if len(stops) < FEWEST_STOPS:
        return None
    sheet = Sheet()
    for name, words in stops:
        if sheet.y:
            _arrow(sheet)
        _stop(sheet, name, words)
    lines = tuple(full_stop(f"{name}: {words}") for name, words in stops)
    return Figure("trail", evening.t("figure.trail"), lines, sheet.drawing())


def _stop(sheet: Sheet, name: str, words: str) -> None:
    named = fitted(name, SIZES["name"], WIDTH - 2 * EDGE, most=1, face="bold")
    told = fitted(words, SIZES["words"], WIDTH - 2 * EDGE, most=3, face="regular")
    height = 18 + 16.25 * len(named) + 15 * len(told)
    sheet.put(Bar(1, sheet.y + 1, WIDTH - 2, height, "frame"), down=6)
    sheet.write(named, "name", x=EDGE)
    sheet.write(told, "words", x=EDGE)
    sheet.put(down=14)


def _arrow(sheet: Sheet) -> None:
    x, y, tip = 2 * EDGE, sheet.y, sheet.y + 14
    sheet.put(
        Line(x, y, x, tip, "thread"),
        Line(x - 4, tip - 5, x, tip, "thread"),
        Line(x + 4, tip - 5, x, tip, "thread"),
        down=16,
    )
