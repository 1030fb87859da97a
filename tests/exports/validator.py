"""What a validator of others says about a paper: it knows every rule of PDF/UA-1 and PDF/A-3a a program can check."""

import pytest


def complaints(paper: bytes, profile: str) -> list[str]:
    """Rule by rule; `profile` is "ua1" or "3a"."""
    validator = pytest.importorskip("page")
    report = validator.validate_pdf_bytes(paper, profile=profile)
    return [f"{one.rule_id}: {one.message}" for one in report.failures]
