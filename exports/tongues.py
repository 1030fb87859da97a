"""Languages as word processors want them: with a country, because spelling has one."""

from babel.core import get_global

BRITISH = {"en": "GB"}


def with_country(code: str) -> tuple[str, str]:
    """("pl", "PL") for "pl", ("pt", "BR") for "pt-BR"; the country is "" where nobody knows one."""
    language, _, country = code.partition("-")
    likely = str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]
    return language, country or BRITISH.get(language) or (likely if len(likely) == 2 else "")


def tag(code: str) -> str:
    """The same as one word: "pl-PL"."""
    return "-".join(filter(None, with_country(code)))
