"""Which card lies under which theme; both may get new numbers or go, and this follows."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes that table. The names of themes are statements of the group, and locked like all of them."""
    op.create_table(
        "theme_card",
        sa.Column("card", sa.LargeBinary(length=16), nullable=False),
        sa.Column("theme", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["card"],
            ["card.id"],
            name=op.f("fk_theme_card_card_card"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme"], ["statement.id"], name=op.f("fk_theme_card_theme_statement"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("card", name=op.f("pk_theme_card")),
        sqlite_with_rowid=False,
    )
