"""One contribution of a session file: what a phone sends, what the interpreter makes of it, what the chair does with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from replay.passage import Passage
from replay.people import DUTCH, People
from replay.personal import as_kept, as_sent, found_in

APART = ("hold", "reject")
MODERATION = ("show", "mask", *APART)
SIDES = ("A", "B")
# The sorts of a precondition, as the file names them and as the form on a phone does.
SORTS = {
    "geld": "money",
    "tijd": "time",
    "regels": "rules",
    "regelgeving": "rules",
    "privacy": "privacy",
    "taal": "language",
    "veiligheid": "safety",
    "zeggenschap": "say",
    "toegang": "access",
    "verantwoordelijkheid": "responsibility",
    "steun": "support",
    "bestuurlijke_steun": "support",
}


@dataclass(frozen=True)
class Card:
    """A contribution. `text` is as the writer sends it, `version` as the interpreter gives it ("" when none is needed).

    `told` is what the others may read in the end, `shown` the same where the file says it to the letter; `whole` are the
    words as they stand in the file, `hard` the parts the house must mask. The rest says what this card becomes: a rule,
    a no, a proposal, a condition.
    """

    id: str
    line: int
    by: str
    language: str
    text: str
    version: str
    told: str
    shown: str
    whole: tuple[str, ...]
    hard: tuple[str, ...]
    second: float
    apart: bool
    voice: str
    quotable: bool
    extras: Mapping[str, str]
    side: int
    about: str
    needed: bool
    rule: bool
    no: str
    proposal: str
    title: str
    condition: str


def card(said: Passage, people: People, otherwise: str) -> Card:
    """A contribution from the file; `otherwise` is its name when it has none. Raises BrokenFile."""
    by, expected = people.who(said), said.part("expected")
    language = said.text("language") or people.language_of(by)
    found, text = found_in(expected), said.text("text", "textNl")
    translated = said.text("translationNl", "translation")
    shown = expected.text("displayTextNl")
    return Card(
        id=said.text("id") or otherwise,
        line=said.line,
        by=by,
        language=language,
        text=as_sent(text, found),
        version=_version(language, as_kept(text, found), as_sent(translated, found), shown),
        told=shown or as_kept(translated or text, found),
        shown=shown,
        whole=tuple(one for one in (text, translated) if one),
        hard=tuple(one.match for one in found if one.hard),
        second=said.number("submittedAtSecond"),
        apart=expected.one_of("moderation", MODERATION) in APART,
        voice=expected.text("roleVoiceNl"),
        quotable=expected.yes("quotableInHandreiking", otherwise=True),
        extras=_extras(said),
        side=SIDES.index(said.one_of("side", SIDES) or SIDES[0]),
        about=said.text("respondsToNoId"),
        needed=said.text("voteGroup") == "minority",
        rule=said.yes("becomesGroundRule"),
        no=said.text("becomesNoId"),
        proposal=said.text("proposalId"),
        title=said.text("proposalTitleNl", "proposalTitle"),
        condition=said.text("conditionId"),
    )


def _version(language: str, kept: str, translated: str, shown: str) -> str:
    """A Dutch card needs other words only when the file shows others than its own, masked."""
    if language != DUTCH:
        return translated or shown
    return shown if shown and shown != kept else ""


def _extras(said: Passage) -> dict[str, str]:
    sort = said.text("preconditionKind")
    extras = {"who": said.text("actor"), "when": said.text("timing")}
    extras["sort"] = SORTS.get(sort.casefold(), "other") if sort else ""
    return {name: words for name, words in extras.items() if words}
