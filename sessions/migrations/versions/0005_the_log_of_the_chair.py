"""What the chair did, by the round: no card, no moment, and the chair's own words locked."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of acts."""
    op.create_table(
        "chair_act",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("round", sa.LargeBinary(length=16), nullable=True),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_chair_act_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["round"], ["round.id"], name=op.f("fk_chair_act_round_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chair_act")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("chair_act", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chair_act_dialogue"), ["dialogue"], unique=False)
