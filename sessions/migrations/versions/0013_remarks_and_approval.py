"""Remarks on the draft, who approved it, and whether it is published."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of remarks, and adds those two."""
    op.add_column("dialogue", sa.Column("approved", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("dialogue", sa.Column("published", sa.String(length=16), nullable=False, server_default=""))
    op.create_table(
        "remark",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_remark_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("remark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_remark_dialogue"), ["dialogue"], unique=False)
