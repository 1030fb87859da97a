"""Evenings written down for a replay: invented people, an invented neighbourhood garden, every word of it made up."""

import json
from pathlib import Path
from typing import Any

Told = dict[str, Any]

SMALL: Told = {
    "session": {"titleNl": "De tuin van de buurt", "script": "kleine_tafel", "inputLanguages": ["nl", "pl"]},
    "participants": [{"code": "een"}, {"code": "twee", "language": "pl"}, {"code": "drie"}, {"code": "vier"}],
    "rounds": [
        {
            "id": "praten",
            "type": "talk",
            "promptNl": "Wat groeit er?",
            "chairSummaryNl": "Er groeit te veel onkruid.",
        },
        {
            "id": "stemmen",
            "type": "vote_come_along",
            "proposalId": "tuin",
            "amendedProposal": {"id": "tuin", "textNl": "Elke zaterdag werken we samen in de tuin."},
            "votes": [
                {"participant": "een", "choice": "come_along"},
                {"participant": "twee", "choice": "come_along"},
                {"participant": "drie", "choice": "not_yet"},
            ],
            "result": {"totals": {"come_along": 2, "not_yet": 1}, "unanimous": False},
        },
    ],
    "handreikingChecks": {
        "mustContainNl": ["Er groeit te veel onkruid.", "Elke zaterdag werken we samen in de tuin."],
        "mustNotContain": ["Bloempjesweg"],
    },
}

PEOPLE = ("anna", "bram", "cora", "daan", "elif", "fien")


def said(who: str, text: str, **more: object) -> Told:
    """A contribution of somebody."""
    return {"participant": who, "language": "nl", "text": text, **more}


def everybody(choice: str, **others: str) -> list[Told]:
    """Everybody answers the same, but for some."""
    return [{"participant": who, "choice": others.get(who, choice)} for who in PEOPLE]


def whole() -> Told:
    """Six people and somebody the file does not count: what is masked, set apart, left out, voted on and taken home."""
    return {
        "session": {"titleNl": "De tuin van de buurt", "script": "lewis_deep_democracy"},
        "perspectives": [{"id": "b", "nameNl": "Bewoners", "participants": 6}],
        "participants": [
            *({"code": who, "perspective": "b", "language": "nl"} for who in PEOPLE),
            {"code": "vreemd", "perspective": None},
        ],
        "rounds": [_views(), _no(), _spread(), _proposals(), _choice(), _needs(), _last_vote(), _arrows()],
        "afterSession": {"commitments": [{"textNl": "De gemeente brengt aarde.", "due": "2027-05-01"}]},
        "handreikingChecks": {
            "mustContainNl": [
                "Samen wieden, met een rooster.",
                "Ik wacht een seizoen af.",
                "De gemeente brengt aarde.",
            ],
            "mustNotContain": ["06 99 00 11 22", "Willemijn", "hooivork", "trekt de plantjes eruit"],
            "mustNotContainWholeTexts": ["boos"],
            "groupTableNl": [{"labelNl": "Bewoners", "participants": 6}],
        },
    }


def _views() -> Told:
    phone = {"type": "phone", "match": "06 99 00 11 22", "mask": "[telefoonnummer]"}
    name = {"type": "given_name", "match": "Willemijn", "mask": "[naam]"}
    return {
        "id": "zien",
        "type": "collect",
        "promptNl": "Wat zie je in de tuin?",
        "contributions": [
            said("anna", "Ik zie bijen op de lavendel.", submittedAtSecond=20),
            said(
                "bram",
                "Bel mij op 06 99 00 11 22 als de schuur open staat.",
                expected={"personalData": [phone]},
            ),
            said(
                "cora",
                "Willemijn geeft altijd water.",
                expected={"personalData": [name]},
                submittedAtSecond=5,
            ),
            said("elif", "Bahçe çok güzel.", language="tr", translationNl="De tuin is erg mooi."),
            said("anna", "👍", expected={"quotableInHandreiking": False}),
        ],
    }


def _no() -> Told:
    return {
        "id": "nee",
        "type": "seek_no",
        "contributions": [
            said("daan", "Ik heb geen tijd om te wieden, en dat zegt niemand.", becomesNoId="n1"),
            said("fien", "De tuin is alleen voor mensen met een sleutel."),
            said(
                "vreemd",
                "Ik kom vanavond met een hooivork langs.",
                id="boos",
                expected={"moderation": "reject", "roleVoiceNl": "Er is een stem die boos is."},
            ),
        ],
    }


def _spread() -> Told:
    levels = ("recognise", "recognise", "a_little", "not", "not", "not")
    rated = [{"participant": who, "level": level} for who, level in zip(PEOPLE, levels, strict=True)]
    return {
        "id": "delen",
        "type": "spread",
        "noStatements": [{"noId": "n1", "textNl": "Wie heeft er tijd om te wieden?", "resonance": rated}],
        "contributions": [said("anna", "Ik ook niet in de zomer.", respondsToNoId="n1")],
    }


def _proposals() -> Told:
    return {
        "id": "plannen",
        "type": "propose",
        "shortlist": ["v1", "v2"],
        "contributions": [
            said("anna", "Samen wieden.", proposalId="v1", proposalTitleNl="Wieden"),
            said("bram", "Er komt een hek omheen.", proposalId="v2", proposalTitleNl="Hek"),
        ],
    }


def _choice() -> Told:
    return {
        "id": "kiezen",
        "type": "vote_choice",
        "votes": everybody("v1", daan="v2", elif_="v2"),
        "result": {"totals": {"v1": 5, "v2": 1}, "unanimous": False},
    }


def _needs() -> Told:
    return {
        "id": "nodig",
        "type": "come_along",
        "proposalId": "v1",
        "contributions": [
            said("daan", "Een rooster, dan weet ik wanneer.", conditionId="k1", voteGroup="minority"),
            said("fien", "Een sleutel voor iedereen.", conditionId="k2"),
        ],
        "amendedProposal": {
            "id": "v1b",
            "textNl": "Samen wieden, met een rooster.",
            "acceptedConditions": ["k1"],
            "openConditions": ["k2"],
        },
    }


def _last_vote() -> Told:
    return {
        "id": "meegaan",
        "type": "vote_come_along",
        "proposalId": "v1b",
        "votes": everybody("come_along", daan="stand_aside"),
        "minorityStatement": {"participant": "daan", "language": "nl", "textNl": "Ik wacht een seizoen af."},
    }


def _arrows() -> Told:
    return {
        "id": "pijlen",
        "type": "arrows",
        "polarity": {"sideA": "Laat de tuin met rust.", "sideB": "Maak er iets van."},
        "contributions": [
            said("anna", "Iedereen trekt de plantjes eruit.", side="A"),
            said("bram", "Jullie vragen nooit iets.", side="A"),
            said("cora", "Doe dan ook eens mee.", side="B"),
            said("daan", "Zo blijft het een wildernis.", side="B"),
        ],
    }


def write(folder: Path, told: object, name: str = "avond.json") -> Path:
    """The evening as a file, one thing a line."""
    path = folder / name
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def line_of(path: Path, words: str) -> int:
    """The line on which these words first stand."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)
