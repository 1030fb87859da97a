"""One word of the whole table: whether anybody would like it slower."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds that word."""
    op.add_column("dialogue", sa.Column("slower", sa.String(length=8), nullable=False, server_default=""))
