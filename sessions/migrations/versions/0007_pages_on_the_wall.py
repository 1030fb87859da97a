"""Which page of the cards lies on the wall."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds that number."""
    op.add_column("dialogue", sa.Column("screen_page", sa.Integer(), nullable=False, server_default="0"))
