"""Somebody of the community stops a quote, with a link or with five words: it is looked up in the draft she reads."""

from app.at_the_desk import composed
from app.house import here
from exports import handreiking, passages
from exports.stopped import without_quote
from sessions import stopping
from sessions.asks import Form
from sessions.refusals import NotAnAnswer

STOP = "stop"


def stop_quote(dialogue: bytes, form: Form) -> None:
    """Takes the quote that the form points at (`passage`, in `chapter`) out of every draft, for good.

    Raises NotAnAnswer for a passage that is no quote, and NotKept when the file is not clean yet.
    """
    document = composed(here(), dialogue, handreiking.read).whole
    quote = passages.quote(document, form.get("passage", ""))
    if not quote:
        raise NotAnAnswer("not_a_quote")
    stopping.stop(here().store, dialogue, quote, form, without_quote)
