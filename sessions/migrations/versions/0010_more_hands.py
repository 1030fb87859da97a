"""Links with rights of their own: who may open which page of a table, and the number of those pages."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of links, and adds that number."""
    op.add_column("dialogue", sa.Column("hands_version", sa.Integer(), nullable=False, server_default="1"))
    op.create_table(
        "hand_key",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_hand_key_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_key")),
        sa.UniqueConstraint("digest", name=op.f("uq_hand_key_digest")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("hand_key", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_key_dialogue"), ["dialogue"], unique=False)
