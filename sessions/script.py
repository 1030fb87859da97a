"""A draaiboek: rounds, minutes, questions in every language, and what the chair may say. Data, one file each.

A script with an error is refused with the line and the reason; half a script would leave a chair stuck at the table.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sessions.method import KINDS
from sessions.proofreading import BrokenScript, Lists, Passage, Texts, opened
from sessions.refusals import NotAnAnswer

__all__ = ["BrokenScript", "ScaleItem", "Script", "ScriptRound", "load", "load_all", "planned", "read"]

FOLDER = Path(__file__).parent / "scripts"
USUAL = "dialoogtafel"
FIRST = "arrival"
MOST_ROUNDS = 50
SCRIPT_FIELDS = frozenset({"key", "minutes", "title", "summary", "rounds"})
ROUND_FIELDS = frozenset({"kind", "minutes", "name", "prompt", "hint", "cue", "scales", "rules", "sides"})
SCALE_FIELDS = frozenset({"key", "min", "max", "item", "low", "high"})


@dataclass(frozen=True)
class ScaleItem:
    """A sentence to place oneself on, from `lowest` to `highest`. The same key at check-in and check-out is a pair."""

    key: str
    lowest: int
    highest: int
    item: Texts
    low_label: Texts
    high_label: Texts


@dataclass(frozen=True)
class ScriptRound:
    """One planned round; texts per language, `minutes` as a guide. `name` is for the chair, never for a phone."""

    kind: str
    minutes: int
    name: Texts
    prompt: Texts
    hint: Texts
    cue: Texts
    scales: tuple[ScaleItem, ...]
    rules: Lists
    sides: Lists


@dataclass(frozen=True)
class Script:
    """A whole evening as planned."""

    key: str
    minutes: int
    title: Texts
    summary: Texts
    rounds: tuple[ScriptRound, ...]


@cache
def load(key: str) -> Script:
    """The script with this key; raises NotAnAnswer when there is none, BrokenScript when it cannot be played."""
    path = FOLDER / f"{key}.toml"
    if not key.isidentifier() or not path.exists():
        raise NotAnAnswer("no_script")
    try:
        return read(path.read_text(encoding="utf-8"), KINDS)
    except BrokenScript as broken:
        broken.script = key
        raise


def load_all() -> tuple[Script, ...]:
    """All scripts of this house, the usual one first."""
    keys = sorted(path.stem for path in FOLDER.glob("*.toml"))
    return tuple(load(key) for key in sorted(keys, key=lambda key: key != USUAL))


def planned(key: str, kind: str) -> ScriptRound:
    """A round of this kind as this script has it, else as the first script that does; without words when none does."""
    scripts = (load(key), *load_all())
    held = (one for script in scripts for one in script.rounds if one.kind == kind)
    return next(held, ScriptRound(kind, 10, {}, {}, {}, {}, (), {}, {}))


def read(text: str, kinds: Collection[str]) -> Script:
    """A script from TOML, whose rounds are of these kinds; raises BrokenScript with the line and the reason."""
    page = opened(text)
    page.only(SCRIPT_FIELDS)
    script = Script(
        key=page.word("key"),
        minutes=page.minutes("minutes"),
        title=page.texts("title"),
        summary=page.texts("summary"),
        rounds=tuple(_round(one, kinds) for one in _few_enough(page)),
    )
    _can_be_played(script, page)
    return script


def _few_enough(page: Passage) -> tuple[Passage, ...]:
    rounds = page.parts("rounds")
    if not rounds:
        raise page.broken("script_no_rounds")
    if len(rounds) > MOST_ROUNDS:
        raise rounds[MOST_ROUNDS].broken("script_rounds", most=MOST_ROUNDS)
    return rounds


def _round(page: Passage, kinds: Collection[str]) -> ScriptRound:
    page.only(ROUND_FIELDS)
    kind = str(page.said.get("kind", ""))
    if kind not in kinds:
        raise page.broken("script_kind", "kind", kind=kind)
    return ScriptRound(
        kind=kind,
        minutes=page.minutes("minutes"),
        name=page.texts("name"),
        prompt=page.texts("prompt"),
        hint=page.texts("hint") if page.has("hint") else {},
        cue=page.texts("cue"),
        scales=_scales(page),
        rules=page.lists("rules") if page.has("rules") else {},
        sides=page.lists("sides", exactly=2) if page.has("sides") else {},
    )


def _scales(page: Passage) -> tuple[ScaleItem, ...]:
    found: dict[str, ScaleItem] = {}
    for one in page.parts("scales"):
        item = _scale(one)
        if item.key in found:
            raise one.broken("script_scale_twice", "key", scale=item.key)
        found[item.key] = item
    return tuple(found.values())


def _scale(page: Passage) -> ScaleItem:
    page.only(SCALE_FIELDS)
    lowest, highest = page.number("min"), page.number("max")
    if lowest >= highest:
        raise page.broken("script_scale", "max")
    return ScaleItem(
        key=page.word("key"),
        lowest=lowest,
        highest=highest,
        item=page.texts("item"),
        low_label=page.texts("low"),
        high_label=page.texts("high"),
    )


def _can_be_played(script: Script, page: Passage) -> None:
    """Nobody is asked a thing before the consent was read aloud, and the evening ends when the script says."""
    if script.rounds[0].kind != FIRST:
        raise page.parts("rounds")[0].broken("script_first", "kind")
    total = sum(planned.minutes for planned in script.rounds)
    if total != script.minutes:
        raise page.broken("script_sum", "minutes", total=total, minutes=script.minutes)
