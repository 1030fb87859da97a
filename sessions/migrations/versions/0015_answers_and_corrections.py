"""What is published, what organisations answered, and since when the community could read."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes both tables, and adds a day and the organisation of a link."""
    op.add_column("dialogue", sa.Column("community_from", sa.Date(), nullable=True))
    op.add_column("hand_key", sa.Column("organisation", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "publication",
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_publication_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dialogue", name=op.f("pk_publication")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reply",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_reply_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reply_dialogue"), ["dialogue"], unique=False)
