"""What a validator of others says about a paper: it knows every rule of PDF/UA-1 and PDF/A-3a a program can check."""

from typing import Literal

from page import validate_pdf_bytes


def complaints(paper: bytes, profile: Literal["ua1", "3a"]) -> list[str]:
    """Rule by rule; none when there is nothing to complain about."""
    report = validate_pdf_bytes(paper, profile=profile)
    return [f"{one.rule_id}: {one.message}" for one in report.failures]
