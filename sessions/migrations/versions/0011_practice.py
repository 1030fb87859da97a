"""Whether a table is only for practice."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds that mark."""
    op.add_column("dialogue", sa.Column("practice", sa.Boolean(), nullable=False, server_default=sa.false()))
