"""What has to be known to forget in time: a day on the table, the draft that stays, what research keeps, ways back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds two days to the dialogue, and three tables."""
    op.add_column("dialogue", sa.Column("opened_on", sa.Date(), nullable=True))
    op.add_column("dialogue", sa.Column("ended_on", sa.Date(), nullable=True))
    op.add_column("dialogue", sa.Column("forgotten", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "draft",
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_draft_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dialogue", name=op.f("pk_draft")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "research_card",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_research_card")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_research_card_dialogue"), "research_card", ["dialogue"], unique=False)
    op.create_table(
        "return_code",
        sa.Column("mark", sa.LargeBinary(length=32), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_return_code_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_return_code")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_return_code_dialogue"), "return_code", ["dialogue"], unique=False)
