"""Scripts that an organisation made itself."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes a place for them."""
    op.create_table(
        "own_script",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_own_script")),
        sqlite_with_rowid=False,
    )
