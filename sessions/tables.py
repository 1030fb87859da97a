"""What the house remembers. Read it as a promise: a column that is not here cannot leak.

Nowhere near a card stands a date, a time, a sequence, an address, a seat or a group (anonymity.md 2). Every table is
WITHOUT ROWID, because SQLite's hidden row number is exactly the order in which people wrote.
"""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Texts = dict[str, str]
Key = LargeBinary(16)
Digest = LargeBinary(32)

NO_ROWID = {"sqlite_with_rowid": False}


class Base(DeclarativeBase):
    """All tables share one way of naming their constraints, so that a migration can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON, Texts: JSON}  # noqa: RUF012


class Dialogue(Base):
    """One sitting at one table, as the chair prepared it. `perspectives` are counters, and so are `refusing` (phones whose
    words may not be quoted) and `giving` (phones whose texts may go to research); no seat has one.

    The three days are those of the whole table, and the only ones we keep; the last is that of an act of the chair, her
    first link for the community. `forgotten` is the day of `retention` whose forgetting is done (0, 14, 30).
    """

    __tablename__ = "dialogue"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    chair: Mapped[bytes] = mapped_column(Key)
    state: Mapped[str] = mapped_column(String(16), default="preparing")
    script: Mapped[str] = mapped_column(String(64))
    code: Mapped[str] = mapped_column(String(8), unique=True)
    epoch: Mapped[int] = mapped_column(default=1)
    locked: Mapped[bool] = mapped_column(default=False)
    paused: Mapped[bool] = mapped_column(default=False)
    roll_call: Mapped[bool] = mapped_column(default=False)
    help_open: Mapped[bool] = mapped_column(default=False)
    screen_shows: Mapped[str] = mapped_column(String(16), default="join")
    screen_page: Mapped[int] = mapped_column(default=0)
    frozen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    current_round: Mapped[bytes | None] = mapped_column(Key, default=None)
    title: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    project: Mapped[str] = mapped_column(default="")
    municipality: Mapped[str] = mapped_column(default="")
    month: Mapped[str] = mapped_column(String(64), default="")
    display_language: Mapped[str] = mapped_column(String(16), default="nl")
    languages: Mapped[list[Any]] = mapped_column(default=list)
    profession: Mapped[str] = mapped_column(default="")
    readers: Mapped[list[Any]] = mapped_column(default=list)
    help_lines: Mapped[list[Any]] = mapped_column(default=list)
    mandate: Mapped[str] = mapped_column(default="")
    agreements: Mapped[list[Any]] = mapped_column(default=list)
    perspectives: Mapped[list[Any]] = mapped_column(default=list)
    refusing: Mapped[int] = mapped_column(default=0)
    giving: Mapped[int] = mapped_column(default=0)
    people: Mapped[int] = mapped_column(default=0)
    paper_seats: Mapped[int] = mapped_column(default=0)
    trained: Mapped[bool] = mapped_column(default=False)
    practice: Mapped[bool] = mapped_column(default=False)
    slower: Mapped[str] = mapped_column(String(8), default="")
    phone_version: Mapped[int] = mapped_column(default=1)
    screen_version: Mapped[int] = mapped_column(default=1)
    desk_version: Mapped[int] = mapped_column(default=1)
    hands_version: Mapped[int] = mapped_column(default=1)
    opened_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    community_from: Mapped[date | None] = mapped_column(default=None)
    forgotten: Mapped[int] = mapped_column(default=0)
    approved: Mapped[list[Any]] = mapped_column(default=list)
    published: Mapped[str] = mapped_column(String(16), default="")


class Round(Base):
    """One round of the evening. `envelopes` and `in_box` are plain counters: how many, never whose."""

    __tablename__ = "round"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16), default="waiting")
    step: Mapped[int] = mapped_column(default=0)
    few: Mapped[bool] = mapped_column(default=False)
    minutes: Mapped[int] = mapped_column(default=0)
    name: Mapped[Texts] = mapped_column(default=dict)
    prompt: Mapped[Texts] = mapped_column(default=dict)
    hint: Mapped[Texts] = mapped_column(default=dict)
    cue: Mapped[Texts] = mapped_column(default=dict)
    settings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    envelopes: Mapped[int] = mapped_column(default=0)
    in_box: Mapped[int] = mapped_column(default=0)
    waves: Mapped[int] = mapped_column(default=0)
    progress: Mapped[str] = mapped_column(String(16), default="quiet")


class Seat(Base):
    """A phone at the table: the digest of a key only the phone has, and the last roll call it answered."""

    __tablename__ = "seat"
    __table_args__ = NO_ROWID

    digest: Mapped[bytes] = mapped_column(Digest, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    epoch: Mapped[int] = mapped_column(default=1)


class Card(Base):
    """Something somebody wrote or chose. `receipt` means nothing without that phone's own key."""

    __tablename__ = "card"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    round: Mapped[bytes] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), index=True)
    question: Mapped[str] = mapped_column(String(80))
    body: Mapped[bytes]
    language: Mapped[str] = mapped_column(String(16))
    quote: Mapped[bool]
    research: Mapped[bool]
    receipt: Mapped[bytes] = mapped_column(Digest, unique=True)
    place: Mapped[str] = mapped_column(String(8), default="box")
    left_out: Mapped[bool] = mapped_column(default=False)


class Version(Base):
    """What others see of a card: the version in the language of the screen, or with something masked."""

    __tablename__ = "version"
    __table_args__ = NO_ROWID

    card: Mapped[bytes] = mapped_column(
        ForeignKey("card.id", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True
    )
    body: Mapped[bytes]


class ThemeCard(Base):
    """Under which theme a card lies. The name of a theme is a statement of the group."""

    __tablename__ = "theme_card"
    __table_args__ = NO_ROWID

    card: Mapped[bytes] = mapped_column(
        ForeignKey("card.id", onupdate="CASCADE", ondelete="CASCADE"), primary_key=True
    )
    theme: Mapped[bytes] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"))


class Statement(Base):
    """A sentence of the group, written down by the chair or the scribe; `place` is the chair's own order."""

    __tablename__ = "statement"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    round: Mapped[bytes | None] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"))
    what: Mapped[str] = mapped_column(String(16))
    status: Mapped[str] = mapped_column(String(16), default="open")
    place: Mapped[int]
    body: Mapped[bytes]


class Tally(Base):
    """What a closed vote came to. The votes themselves are gone."""

    __tablename__ = "tally"
    __table_args__ = NO_ROWID

    round: Mapped[bytes] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    question: Mapped[str] = mapped_column(String(80), primary_key=True)
    choice: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int]


class Draft(Base):
    """The handreiking as it was when the cards went, under a key of its own."""

    __tablename__ = "draft"
    __table_args__ = NO_ROWID

    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), primary_key=True)
    body: Mapped[bytes]


class ChapterEdit(Base):
    """What an editor made of one chapter, with how often it was kept; under the key of the table, later of the draft."""

    __tablename__ = "chapter_edit"
    __table_args__ = NO_ROWID

    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), primary_key=True)
    chapter: Mapped[str] = mapped_column(String(32), primary_key=True)
    body: Mapped[bytes]


class Edition(Base):
    """All chapters as they were when an editor gave them a name; `place` says only which came after which."""

    __tablename__ = "edition"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    place: Mapped[int]
    body: Mapped[bytes]


class Publication(Base):
    """The handreiking as anybody may read it, with what was corrected in which month; under the key of the draft."""

    __tablename__ = "publication"
    __table_args__ = NO_ROWID

    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), primary_key=True)
    body: Mapped[bytes]


class Reply(Base):
    """What one organisation answered to the advices, each time with the month; under the key of the draft."""

    __tablename__ = "reply"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    body: Mapped[bytes]


class ResearchCard(Base):
    """What others saw of a card whose writer gave it to research. It outlives its table, so no row hangs on that."""

    __tablename__ = "research_card"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(Key, index=True)
    language: Mapped[str] = mapped_column(String(16))
    body: Mapped[bytes]


class ReturnCode(Base):
    """A way back for whoever holds five words: without them nobody can tell whose it is, or open it."""

    __tablename__ = "return_code"
    __table_args__ = NO_ROWID

    mark: Mapped[bytes] = mapped_column(Digest, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    body: Mapped[bytes]


class ChairAct(Base):
    """Something the chair did in a round, and the chair's own words about it. No card, no order, no moment."""

    __tablename__ = "chair_act"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    round: Mapped[bytes | None] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"))
    what: Mapped[str] = mapped_column(String(16))
    body: Mapped[bytes]


class Remark(Base):
    """What a reader said about a passage of the draft, and nothing about the reader; gone when it is handled."""

    __tablename__ = "remark"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    body: Mapped[bytes]


class OwnScript(Base):
    """A script that the organisation made itself, as it was written. It says nothing about anybody."""

    __tablename__ = "own_script"
    __table_args__ = NO_ROWID

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    body: Mapped[str]


class ChairKey(Base):
    """A link that opens a desk once, or a desk that is open: only the digest of it."""

    __tablename__ = "chair_key"
    __table_args__ = NO_ROWID

    digest: Mapped[bytes] = mapped_column(Digest, primary_key=True)
    chair: Mapped[bytes] = mapped_column(Key, index=True)
    purpose: Mapped[str] = mapped_column(String(8))


class HandKey(Base):
    """A link that opens one page of one table once, or such a page that is open: for whom, and only the digest of it.

    `organisation` is the one that answers the advices, by the name the chair gave it.
    """

    __tablename__ = "hand_key"
    __table_args__ = NO_ROWID

    id: Mapped[bytes] = mapped_column(Key, primary_key=True)
    dialogue: Mapped[bytes] = mapped_column(ForeignKey("dialogue.id", ondelete="CASCADE"), index=True)
    digest: Mapped[bytes] = mapped_column(Digest, unique=True)
    role: Mapped[str] = mapped_column(String(16))
    languages: Mapped[list[Any]] = mapped_column(default=list)
    organisation: Mapped[str] = mapped_column(default="")
    opened: Mapped[bool] = mapped_column(default=False)
