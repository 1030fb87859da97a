"""What may be done with one text: as its writer said at the door, or otherwise, for this text alone.

Who may choose anew with every text cannot be known by always choosing the same (anonymity.md 2). What was chosen travels
in the form: nothing of it is remembered for the next text.
"""

from dataclasses import replace

from sessions.asks import Form
from sessions.refusals import NotAnAnswer
from sessions.seats import Phone
from sessions.tables import Card

QUOTE, RESEARCH = "only.quote", "only.research"
FIELDS = frozenset({QUOTE, RESEARCH})
AS_BEFORE, CHOICES = "", {"yes": True, "no": False}


def for_this_text(phone: Phone, form: Form) -> Phone:
    """The writer, with what she chose for this text. Raises NotAnAnswer for what was not offered."""
    return replace(
        phone,
        quote=_chosen(form, QUOTE, phone.quote),
        research=_chosen(form, RESEARCH, phone.research),
    )


def put_on(card: Card, writer: Phone) -> None:
    """The card now carries what its writer chose last."""
    card.quote, card.research = writer.quote, writer.research


def _chosen(form: Form, field: str, before: bool) -> bool:  # noqa: FBT001 - what she said at the door
    given = form.get(field, AS_BEFORE)
    if given == AS_BEFORE:
        return before
    if given not in CHOICES:
        raise NotAnAnswer("not_offered")
    return CHOICES[given]
