"""Words can push somebody away from the table. What we print ourselves is respectful, and no question steers.

The terms are those of method.md C2 ("Avoid") and of its list "Words people see". People's own words are never
looked at here: everybody chooses their own language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from babel.messages.pofile import read_po

from sessions.script import Script, load_all
from words import FOLDER

FACES = ("phone", "screen")


@dataclass(frozen=True)
class Text:
    """A text we print: where it stands, in which language, and who reads it."""

    where: str
    language: str
    surface: str
    says: str


@dataclass(frozen=True)
class Avoid:
    """A way of saying that we avoid, in these languages (none: in all), and a sentence in which it must be found."""

    pattern: str
    caught: str
    languages: tuple[str, ...] = ()
    surfaces: tuple[str, ...] = ()


NL, EN = ("nl",), ("en",)
STIGMA = (
    Avoid(r"prostitu|prostytu|проститу", "Hulp voor prostituees."),
    Avoid(r"\bhoer(en|tje)?\b|hoerenlo", "De hoerenloper belt.", NL),
    Avoid(r"\bmeisjes\b|\blichte zeden", "De meisjes achter het raam.", NL),
    Avoid(r"rosse buurt|peeskamer", "Een avond in de rosse buurt.", NL),
    Avoid(r"\bpooier", "De pooier betaalt.", NL),
    Avoid(r"\buitstap(pen|t|programma)", "Wij helpen je uitstappen.", NL),
    Avoid(r"\bdoelgroep", "Beste doelgroep.", NL),
    Avoid(r"kwetsbare (vrouw|mens|groep)", "Kwetsbare vrouwen krijgen hulp.", NL),
    Avoid(r"sekswerk[^.?!]*mensenhandel|mensenhandel[^.?!]*sekswerk", "Over sekswerk en mensenhandel.", NL),
    Avoid(r"terrorist", "De terroristenlijn."),
    Avoid(r"\bwhore|\bhooker|red[- ]light|\bpimp", "In the red-light district.", EN),
    Avoid(r"\btarget group|vulnerable (wom|peop|group)", "Help for vulnerable women.", EN),
    Avoid(r"sex work[^.?!]*traffick|traffick[^.?!]*sex work", "Sex work and trafficking.", EN),
    Avoid(r"\bexit(ing)? (the industry|sex work|program)", "An exit programme.", EN),
)
PROMISES = (
    Avoid(r"niemand (kan )?(ziet|zien) wie", "Niemand ziet wie wat schreef.", NL),
    Avoid(r"(nobody|no one) (can )?sees? who", "Nobody sees who wrote what.", EN),
)
AT_THE_TABLE = (
    Avoid(r"\bnog niet (mee|akkoord|iedereen)|\bnog niet, want", "Ik ga nog niet mee.", NL),
    Avoid(
        r"\bnot (come|coming|agreed?|everyone)[^.?!]*\byet|\bnot yet (come|coming|agreed?|everyone)",
        "I do not come along yet.",
        EN,
    ),
    Avoid(r"\bbureau", "De kaart ligt op het bureau.", NL),
    Avoid(r"\bvast(houden|gehouden)\b|\bhoud\w* [^.?!]*\bvast\b", "De voorzitter houdt deze kaart vast.", NL),
    Avoid(r"\bgol(f|ven)\b", "De tweede golf kaarten.", NL),
    Avoid(r"\bstoel(en)?\b|\bhoofden\b", "Er zijn twaalf stoelen bezet.", NL),
    Avoid(r"\bgedragen\b", "Een breed gedragen voorstel.", NL),
    Avoid(r"\bwaves?\b|\bheads\b", "The second wave of cards.", EN),
    Avoid(r"\bsta(p|ppen) \d|\bde nee (zoeken|verspreiden)", "Stap 2: de nee zoeken.", NL, FACES),
    Avoid(r"\bsteps? \d|\b(search for|spread) the no\b", "Step 2: search for the no.", EN, FACES),
)
STEERING = (
    Avoid(r"waarom (ben|zijn) (je|jij|u|jullie) [^.?!]*\b(tegen|voor)\b", "Waarom ben je tegen?", NL),
    Avoid(r"waarom (wil|ga|doe) (je|jij|u|jullie) [^.?!]*niet", "Waarom ga je niet mee?", NL),
    Avoid(r"\bvind(t|en)? (je|jij|u|jullie) (ook|niet)", "Vind je ook dat dit beter is?", NL),
    Avoid(r"\bben (je|jij|u|jullie)? ?(het|ermee) eens", "Ben je het eens dat dit helpt?", NL),
    Avoid(r"\btoch\?|\bnietwaar\b|zou het niet (beter|goed|fijn)", "Dit is beter, toch?", NL),
    Avoid(
        r"why (are|do|don't|won't) you [^.?!]*\b(against|oppose|disagree|refuse)", "Why are you against?", EN
    ),
    Avoid(r"why (are|do|will) you not|why (don't|won't) you", "Why don't you come along?", EN),
    Avoid(
        r"(do|don't) you (not )?(also )?(agree|think) that|don't you think", "Do you agree that it helps?", EN
    ),
    Avoid(r"\b(isn't|aren't|doesn't) (it|they|this)\?|wouldn't it be", "This helps, doesn't it?", EN),
)
AVOIDED = (*STIGMA, *PROMISES, *AT_THE_TABLE, *STEERING)
FINE = (
    Text("", "nl", "phone", "Ik ga niet mee, maar ik houd het niet tegen."),
    Text("", "nl", "phone", "Wat is nog niet gezegd?"),
    Text("", "nl", "phone", "We luisteren en reageren nog niet."),
    Text("", "nl", "phone", "De app bewaart niet wie wat schreef. Let op wie meekijkt."),
    Text("", "nl", "desk", "2 De nee zoeken"),
    Text("", "nl", "reader", "Waarom deze dialoog?"),
    Text("", "en", "phone", "What has not been said, or is hard to say?"),
)


def in_catalogues() -> Iterator[Text]:
    """Every sentence of every catalogue, plural forms too."""
    for path in sorted(FOLDER.glob("*/*.po")):
        with path.open("rb") as po:
            for message in read_po(po):
                forms = (message.string,) if isinstance(message.string, str) else message.string or ()
                for form in forms if message.id else ():
                    yield Text(
                        f"{path.parent.name}/{path.name} {message.id}", path.parent.name, path.stem, form
                    )


def in_scripts() -> Iterator[Text]:
    """Every text of every draaiboek. Prompts, hints, rules and scales stand on phones; the rest is for the chair."""
    for script in load_all():
        for where, surface, texts in _of(script):
            for language, says in texts.items():
                yield Text(
                    f"{script.key} {where}",
                    language,
                    surface,
                    says if isinstance(says, str) else "\n".join(says),
                )


def _of(script: Script) -> Iterator[tuple[str, str, dict[str, str] | dict[str, tuple[str, ...]]]]:
    yield from (("title", "desk", dict(script.title)), ("summary", "desk", dict(script.summary)))
    for number, planned in enumerate(script.rounds, start=1):
        where = f"round {number} ({planned.kind})"
        yield from ((where, "desk", dict(texts)) for texts in (planned.name, planned.cue))
        yield from ((where, "phone", dict(texts)) for texts in (planned.prompt, planned.hint))
        yield from ((where, "phone", dict(lines)) for lines in (planned.rules, planned.sides))
        for one in planned.scales:
            yield from ((where, "phone", dict(texts)) for texts in (one.item, one.low_label, one.high_label))


def found_in(text: Text) -> list[str]:
    """What we avoid and yet say here."""
    return [
        avoided.pattern
        for avoided in AVOIDED
        if (not avoided.languages or text.language in avoided.languages)
        and (not avoided.surfaces or text.surface in avoided.surfaces)
        and re.search(avoided.pattern, text.says, re.IGNORECASE)
    ]


@pytest.mark.parametrize("avoided", AVOIDED, ids=lambda one: one.caught)
def test_the_reader_of_this_test_catches_a_bad_sentence(avoided: Avoid) -> None:
    for language in avoided.languages or ("nl", "en", "ro"):
        surface = (avoided.surfaces or ("reader",))[0]
        assert avoided.pattern in found_in(Text("", language, surface, avoided.caught))


@pytest.mark.parametrize("text", FINE, ids=lambda one: one.says)
def test_the_reader_of_this_test_lets_a_good_sentence_pass(text: Text) -> None:
    assert found_in(text) == []


def test_no_script_pushes_anybody_away_and_no_question_steers() -> None:
    texts = list(in_scripts())
    assert len(texts) > 100
    assert {f"{one.where}: {one.says}": found for one in texts if (found := found_in(one))} == {}


def test_no_catalogue_pushes_anybody_away_and_no_question_steers() -> None:
    texts = list(in_catalogues())
    assert len(texts) > 100
    assert {f"{one.where}: {one.says}": found for one in texts if (found := found_in(one))} == {}
