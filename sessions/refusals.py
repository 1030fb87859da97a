"""How the table says no. The edge turns these into a status code and a sentence in the person's language.

`key` names the sentence in the catalogue (`errors.<key>`); no refusal ever carries what somebody wrote.
"""


class CannotOpen(Exception):
    """The memory cannot be used as it is; `key` names the sentence for the terminal, and `values` stand in it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Refusal(Exception):
    """Something cannot be done; `key` and `values` say why, in words that a catalogue holds."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class NotNow(Refusal):
    """Right, but not at this moment: the round is closed, the door is shut, too few envelopes."""


class NotAnAnswer(Refusal):
    """The form holds nothing we can keep: empty, too long, or a choice that was not offered."""


class NotFound(Refusal):
    """There is no such table, round or card here. Known and unknown look the same from outside."""


class NoSeat(Refusal):
    """This phone has no seat: it never had one, or it did not answer the roll call."""


class NotYours(Refusal):
    """Somebody else at this table may do this; the role of whoever asks does not reach so far."""


class NotKept(Refusal):
    """The memory could not be written or cleaned; nothing was acknowledged."""


class TooMuch(Refusal):
    """More than one evening can hold: making something of it would take everybody's time or memory."""
