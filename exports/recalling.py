"""Reads a dialogue once, the way a fair secretary would: closed rounds only, and every number through the one door.

The only file of the handreiking that touches the memory, and the only one that meets a card or a count.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import words as catalogue
from exports.evening import Account, Evening, Held, No, Placed, Printed, Vote
from exports.naming import called
from sessions import chair_log, disclosure, laying, statements, tallies
from sessions import dialogue as tables
from sessions.confirming import confirmed_sentences
from sessions.draft import is_approved
from sessions.kind import Face, RoundKind, quotable_cards
from sessions.method import KINDS
from sessions.papers import typed
from sessions.statements import WHAT, Said
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.views.round_face import Words, resonance_counts, words

# Chairs number the steps of the method ("2 De nee zoeken", "Stap 3: ..."); beside numbered chapters that would only
# confuse.
STEP = re.compile(r"^(?:(?:stap|step) )?\d+(?: \w+ \d+)?[:.]? (?=\S)", re.IGNORECASE)
LIVES_UNKNOWN = ("", None)


def recall(memory: Memory, dialogue: Dialogue, language: str) -> Evening:
    """The evening so far, for a document with frame words in `language` (or English, when we cannot speak it)."""
    return _Reading(memory, dialogue, catalogue.understood(language, "reader")).evening()


@dataclass(frozen=True)
class _Reading:
    memory: Memory
    dialogue: Dialogue
    language: str

    def evening(self) -> Evening:
        at, closed = self.dialogue, self._closed()
        people = disclosure.rounded(at.people)
        return Evening(
            language=self.language,
            display=at.display_language,
            title=self._title(),
            concept=not is_approved(at),
            question=at.question,
            project=at.project,
            municipality=at.municipality,
            month=at.month,
            profession=at.profession,
            other_readers=tuple(at.readers),
            mandate=at.mandate,
            agreements=tuple((one["who"], one["text"]) for one in at.agreements),
            help_lines=tuple((one["name"], one["how"]) for one in at.help_lines if one["how"]),
            other_languages=bool(at.languages),
            small=bool(at.people) and people is None,
            people=people,
            groups=self._groups(),
            rounds=tuple(self._held(number, one) for number, one in enumerate(closed, start=1)),
            statements=tuple(self._said(*WHAT)),
            nos=tuple(self._no(said, closed) for said in self._said("no")),
            scales=self._scales(closed),
            account=self._account(closed),
        )

    def _closed(self) -> list[Round]:
        return [one for one in tables.rounds(self.memory, self.dialogue) if one.state == "closed"]

    def _words(self, texts: dict[str, str]) -> Words:
        return words(texts, self.language, self.dialogue.display_language)

    def _say(self, said: Said) -> Words:
        return Words(*said.text(self.language, self.dialogue.display_language))

    def _groups(self) -> tuple[tuple[str, int], ...]:
        """Not before the end: whoever reads the draft twice would see what the one who came in between ticked."""
        if self.dialogue.state != "ended":
            return ()
        counted = [(one["name"], one["count"]) for one in self.dialogue.perspectives]
        others = catalogue.say(self.language, "reader.group.others")
        return tuple(disclosure.groups(counted, others) or ())

    def _said(self, *what: str) -> list[Said]:
        """The group's sentences, without those of a round that is still open."""
        closed = {one.id for one in self._closed()}
        found = statements.all_said(self.memory, self.dialogue, *what)
        return [said for said in found if said.round is None or said.round in closed]

    def _held(self, number: int, round_: Round) -> Held:
        kind, name, asked = KINDS[round_.kind], self._name(round_), self._words(round_.prompt)
        return Held(
            number=number,
            kind=kind.key,
            chapter=kind.chapter,
            name=name,
            question=asked if asked.text else name,
            few=round_.few,
            literal=kind.gather is quotable_cards,
            cards=self._cards(round_, kind),
            summaries=self._of_round(round_, "summary"),
            confirmed=tuple(map(self._say, confirmed_sentences(self.memory, self.dialogue, round_))),
            voices=() if kind.aloud else self._of_round(round_, "role_voice"),
            taken_in=self._taken_in(round_),
            vote=self._vote(round_),
        )

    def _title(self) -> str:
        title = self.dialogue.title or self.dialogue.question
        practice = self.dialogue.practice
        return catalogue.say(self.language, "reader.cover.practice", title=title) if practice else title

    def _name(self, round_: Round) -> Words:
        name = self._words(round_.name)
        bare = STEP.sub("", name.text)
        return Words(bare[:1].upper() + bare[1:], name.language)

    def _of_round(self, round_: Round, what: str) -> tuple[Words, ...]:
        return tuple(map(self._say, statements.laid_down(self.memory, self.dialogue, round_, what)))

    def _taken_in(self, round_: Round) -> tuple[Words, ...]:
        said = [one for one in self._said("condition") if one.round == round_.id]
        return tuple(self._say(one) for one in said if one.status == "taken_in")

    def _cards(self, round_: Round, kind: RoundKind) -> tuple[Printed, ...]:
        """What the kind lets through of the cards on the table and of the words written for the paper."""
        faces = laying.faces(self.memory, self.dialogue, round_, laying.TABLE, "paper")
        readable = [face for face in faces if not face.waits_for_version]
        return tuple(self._printed(round_, face) for face in kind.gather(readable))

    def _printed(self, round_: Round, face: Face) -> Printed:
        """Who and when stand in the writer's own language: without a version they stay at the table."""
        own = face.fields if face.own_language == self.dialogue.display_language else {}
        ticked = face.fields.get("needed_for") == "me" and bool(round_.settings.get("minority_tick"))
        return Printed(
            text=face.text,
            who=own.get("who", ""),
            when=own.get("when", ""),
            sort=face.fields.get("sort", ""),
            asked_first=ticked,
            own_words=face.place == "paper",
            theme=self._themes().get(face.theme, "") if face.theme else "",
            name=called(face.key),
        )

    def _themes(self) -> dict[str, str]:
        return {said.key: self._say(said).text for said in self._said("theme")}

    def _vote(self, round_: Round) -> Vote | None:
        outcome, held = tallies.vote(self.memory, round_), tallies.votes_on(round_)
        if outcome is None or held is None:
            return None
        _, fixed, over = held
        named = [(one.key, one.fields.get("title") or self._say(one).text) for one in self._said(over)]
        return Vote(outcome, tuple((key, "") for key in fixed) or tuple(named))

    def _no(self, said: Said, closed: Sequence[Round]) -> No:
        told = [self._lives(one, said) for one in closed]
        lives, people = next((one for one in reversed(told) if one != LIVES_UNKNOWN), LIVES_UNKNOWN)
        return No(self._say(said), lives, people, called(said.key))

    def _lives(self, round_: Round, said: Said) -> tuple[str, int | None]:
        counts = resonance_counts(self.memory, round_, said.key)
        if not sum(counts.values()):
            return LIVES_UNKNOWN
        word, people = disclosure.resonance(
            counts["recognise"], counts["a_little"], counts["not"], typed(round_, "rate")
        )
        return word, None if round_.few else people

    def _scales(self, closed: Sequence[Round]) -> tuple[Placed, ...]:
        """Every scale once, from the first round that had it and the last."""
        asked = {one["key"]: one for round_ in closed for one in statements.scales(round_)}
        known = max((typed(one, step.key) for one in closed for step in KINDS[one.kind].steps), default=0)
        found = (self._placed(one, self._counts(key, closed), known) for key, one in asked.items())
        return tuple(one for one in found if one.means != (None, None))

    def _counts(self, key: str, closed: Sequence[Round]) -> list[dict[str, int]]:
        counted = (
            tallies.of_question(self.memory, round_, f"{step.key}.scale.{key}")
            for round_ in closed
            for step in KINDS[round_.kind].steps
        )
        return [counts for counts in counted if counts]

    def _placed(self, scale: dict[str, dict[str, str]], counts: list[dict[str, int]], known: int) -> Placed:
        return Placed(
            item=self._words(scale["item"]),
            values=tuple(scale["values"]),
            low=self._words(scale["low"]).text,
            high=self._words(scale["high"]).text,
            means=_means(counts, known),
        )

    def _account(self, closed: Sequence[Round]) -> Account:
        """Arrows are not in it: how many there were is nobody's business."""
        shown = [one for one in closed if not KINDS[one.kind].aloud]
        apart = self._faces(shown, laying.APART)
        seen = self._faces(shown, laying.TABLE, "paper")
        waiting = [face for face in (*seen, *self._faces(shown, laying.DESK)) if face.waits_for_version]
        mine = self.dialogue.display_language
        changed = [face for face in seen if face.own_language == mine and face.text != face.own]
        left_out = [face for face in seen if face.left_out]
        told = disclosure.told(len(apart))
        acts = chair_log.done(self.memory, self.dialogue, closed)
        why = [reason for one in acts if one.what == "set_apart" for reason in one.words]
        return Account(
            apart=told,
            left_out=disclosure.told(len(left_out)),
            changed=disclosure.told(len(changed)),
            waiting=disclosure.told(len(waiting)),
            chair=tuple((one.what, one.times) for one in acts),
            reasons=tuple(sorted(set(why))) if told[1] else (),
            taken_back=disclosure.told(laying.taken_back(self.memory, shown)),
        )

    def _faces(self, rounds: Sequence[Round], *places: str) -> list[Face]:
        return [f for one in rounds for f in laying.faces(self.memory, self.dialogue, one, *places)]


def _means(counts: list[dict[str, int]], known: int) -> tuple[float | None, float | None]:
    """Asked once: the mean. Asked more often: two means or none, because two that may not be compared still can be."""
    if len(counts) < 2:
        return (disclosure.mean(counts[0], known) if counts else None, None)
    return disclosure.before_and_after(counts[0], counts[-1], known) or (None, None)
