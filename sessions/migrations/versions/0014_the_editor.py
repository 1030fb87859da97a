"""What editors make of the handreiking, and the versions they give a name."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes both tables."""
    op.create_table(
        "chapter_edit",
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("chapter", sa.String(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_chapter_edit_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dialogue", "chapter", name=op.f("pk_chapter_edit")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("dialogue", sa.LargeBinary(length=16), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dialogue"], ["dialogue.id"], name=op.f("fk_edition_dialogue_dialogue"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_dialogue"), ["dialogue"], unique=False)
