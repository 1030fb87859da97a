"""How many people at the table write on paper."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds that number."""
    op.add_column("dialogue", sa.Column("paper_seats", sa.Integer(), nullable=False, server_default="0"))
