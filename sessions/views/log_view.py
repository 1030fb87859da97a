"""The log of the chair's acts, round by round, as it can be printed and shown to whoever asks."""

from dataclasses import dataclass

from sessions import chair_log
from sessions.chair_log import Done
from sessions.dialogue import rounds
from sessions.store import Memory
from sessions.tables import Dialogue
from sessions.views.round_face import Words, words


@dataclass(frozen=True)
class InRound:
    """What the chair did while the table was in one round. `kind` is "" for before the first."""

    name: Words
    kind: str
    done: tuple[Done, ...]


@dataclass(frozen=True)
class LogView:
    """The whole log of one table."""

    dialogue: str
    title: str
    rounds: tuple[InRound, ...]


def log_view(memory: Memory, dialogue: Dialogue, language: str) -> LogView:
    """The log for whoever reads `language`; a round in which nothing was done is not there."""
    told = [InRound(Words("", language), "", tuple(chair_log.done(memory, dialogue, [None])))]
    for one in rounds(memory, dialogue):
        name = words(one.name, language, dialogue.display_language)
        told.append(InRound(name, one.kind, tuple(chair_log.done(memory, dialogue, [one]))))
    return LogView(dialogue.id.hex(), dialogue.title, tuple(one for one in told if one.done))
