"""What points straight at a person is replaced before it is kept, in as many spellings as people think of (U3, U9-U11)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import words
from sessions.masking import (
    accounts,
    addresses,
    banks,
    houses,
    mask,
    plates,
    plates_abroad,
    spoken,
    telephones,
)
from sessions.masking.folding import fold
from sessions.script import load_all
from tests.conftest import Seated
from tests.sessions.stepping import Stepping

TELEPHONES = """
06 12 34 56 78|0612345678|06-12345678|06 - 12 34 56 78|06.12.34.56.78|06/12345678|(06) 12345678|0 6 1 2 3 4 5 6 7 8
+31 6 12345678|+31612345678|0031612345678|+31 (0)6 12345678|+31(0)612345678|0031 (0)6-12 34 56 78|06 99 12 34 56
6 12345678|061-2345678|06 1234 5678|０６１２３４５６７８|٠٦١٢٣٤٥٦٧٨|06–12345678|06_12345678|06*12*34*56*78|06·12·34·56·78
020 123 4567|020-1234567|(020) 1234567|010 - 123 45 67|+32 470 12 34 56|+40 721 234 567|+359 88 123 4567|+48 601 234 567
+36 20 123 4567|0048601234567|+34 612 345 678|+55 11 91234 5678|0-6-1-2-3-4-5-6-7-8|+49 151 23456789|+44 7911 123456
06--12345678|06 —— 12345678|06~12345678|0612 345 678|31612345678|0721 234 567|0470 12 34 56
"""
MAILS = """
jan@bank.nl|jan.de.boer@bank.co.uk|JAN@BANK.NL|jan+x@bank.nl|jan @ bank.nl|jan@ bank . nl|jan [at] bank [dot] nl
jan(at)bank.nl|jan at bank dot nl|jan apenstaartje bank punt nl|jan apestaart bank punt nl|jan＠bank．nl|jan_de_b@bank-nl.com
j.devoorbeeld@example.org|jan@bank.amsterdam|jan @bank.nl|jan{at}bank.nl|jan -at- bank -dot- nl|jan AT bank DOT nl
jan@münchen.de|jan@bank,nl|jan@bank|jan(a)bank.nl|jan [@] bank [.] nl|jan arroba bank punto es|jаn@bаnk.nl
"""
ACCOUNTS = """
NL13 TEST 0123 4567 89|NL13TEST0123456789|nl13test0123456789|NL13-TEST-0123-4567-89|NL13.TEST.0123.4567.89
NL 13 TEST 0123456789|ＮＬ13 TEST 0123 4567 89|NL91 ABNA 0417164300|N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0
NL91/ABNA/0417/1643/00|NL91_ABNA_0417_1643_00|BE68 5390 0754 7034|DE89 3704 0044 0532 0130 00
RO49 AAAA 1B31 0075 9384 0000|PL61 1090 1014 0000 0712 1981 2874|BG80 BNBG 9661 1020 3456 78
HU42 1177 3016 1111 1018 0000 0000|ES91 2100 0418 4502 0005 1332
"""
BSNS = "111222333|111 222 333|111.222.333|111-222-333|1112 22 333|１１１２２２３３３|1 1 1 2 2 2 3 3 3|111_222_333"
PLATES = "AB-12-CD|12-AB-CD|AB-CD-12|ab-12-cd|AB 12 CD|12ABC3|G-123-BC|1-ABC-23|12-ABC-3|XX-999-X|AB12CD|ab12cd|G 123 BC"
WEBS = """
www.bank.nl|https://bank.nl/x?y=1|http://bank.nl|bank.nl|BANK.NL|sub.bank.nl/pad|bank punt nl|bit.ly/abc|t.me/jan
wa.me/31612345678|https://192.168.1.1/x|instagram.com/jan|bank.shop|ftp://x.nl|linktr.ee/x
"""
NAMES = "@jan_de_b|@jan.de.b|＠jan|@Jan123"
HOUSES = "1234 AB|1234AB|1234 AB 12|1234 AB, nr. 12a|12 1234 AB"
HARMLESS = """
artikel 273f|2023|250.000 euro|politie Utrecht|in 2023-2024|van 09:00-17:00|van 9.00 tot 17.00|op 12-05-2024|2024-05-12
€ 1.250.000|1.250.000,50|12.345.678 mensen|112|0800-1234|0900 8844|0800 0113|113|14 070|artikel 3:15 lid 2|24/7|50+|5G
1 op de 10|kamerstuk 34193-12|ECLI:NL:HR:2023:1234|stap 1, 2, 3, 4, 5, 6, 7|1, 2, 3, 4, 5, 6, 7, 8, 9, 10|06-2024
09:00 10:30 13:00|3,14159265|18 t/m 24|2020 2021 2022|2020/2021|200 000 euro|12 000 000|2027-03-18 09:30|10-20-30-40
1-2-3-4-5-6-7-8|COVID-19|MH17|A12-A20|40-45-50 jaar|1-1-2|Ik wil dit.Maar niet dat.|naar de bank.De klant|d.w.z. niks
we work at night|om 12 uur bij de bank op straat 10 keer per week
in 24 uur tijd 12 keer gebeld en 3 keer gehoord
"""
SPELLINGS = [
    (spelling, replacement)
    for lines, replacement in (
        *((TELEPHONES, "[telefoonnummer]"), (MAILS, "[e-mailadres]"), (ACCOUNTS, "[rekeningnummer]")),
        *(
            (BSNS, "[BSN]"),
            (PLATES, "[kenteken]"),
            (WEBS, "[webadres]"),
            (NAMES, "[account]"),
            (HOUSES, "[adres]"),
        ),
    )
    for spelling in re.split(r"[|\n]", lines.strip())
]
# Tried only on a few signs that another search found, or right behind one.
ON_SOMETHING_SHORT = (
    "DUTCH_BANK",
    "MOMENTS",
    "FILE_NUMBER",
    "THOUSANDS",
    "ROUND",
    "AFTER_AT",
    "AFTER_TAIL",
    "IN_WORDS",
)
RULES = {
    name: pattern
    for module in (accounts, addresses, banks, houses, plates, plates_abroad, spoken, telephones)
    for name, pattern in vars(module).items()
    if isinstance(pattern, re.Pattern) and name not in ON_SOMETHING_SHORT
}
NASTY = [
    "a",
    "1",
    "0 ",
    "a@a.",
    "a at b dot ",
    "NL 1 2 ",
    "1-",
    "+(",
    "www.a/",
    "-a-",
    "AB12CD ",
    "123.",
    "1 -/ ",
]
MOST_STEPS = 700  # at one place of a text, of any length


@pytest.mark.parametrize(("spelling", "replacement"), SPELLINGS)
def test_u9_it_is_replaced_however_it_is_spelled(spelling: str, replacement: str) -> None:
    assert mask(f"Kijk: {spelling} graag.") == f"Kijk: {replacement} graag."


@pytest.mark.parametrize(("spelling", "replacement"), SPELLINGS)
def test_u9_a_line_end_or_an_invisible_sign_in_the_middle_hides_nothing(
    spelling: str, replacement: str
) -> None:
    half = len(spelling) // 2
    assert mask(f"Kijk: {spelling[:half]}\u2060{spelling[half:]} graag.") == f"Kijk: {replacement} graag."
    if replacement in ("[telefoonnummer]", "[BSN]", "[rekeningnummer]") and " " in spelling:
        assert mask(f"Kijk:\n{spelling.replace(' ', chr(10))}\ngraag.") == f"Kijk:\n{replacement}\ngraag."


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mijn BSN is 123456789, echt.", "Mijn BSN is [BSN], echt."),
        ("bsn: 12345678", "bsn: [BSN]"),
        ("rekeningnummer 1234567", "rekeningnummer [rekeningnummer]"),
        ("mailto:jan@bank.nl.", "mailto:[e-mailadres]."),
        ("Bel 06 12 34 56 78 of 020-1234567!", "Bel [telefoonnummer] of [telefoonnummer]!"),
        ("(06 12345678)", "[telefoonnummer]"),
        ("Ik ben @jan, mail jan@bank.nl.", "Ik ben [account], mail [e-mailadres]."),
        ("o6 12345678", "[telefoonnummer]"),
        ("Nergenslaan 14, 1234 AB Duinhaven", "Nergenslaan [adres] Duinhaven"),
    ],
)
def test_u9_only_what_points_at_somebody_goes(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("said", [said for said in re.split(r"[|\n]", HARMLESS.strip()) if said])
def test_u11_what_points_at_nobody_stays(said: str) -> None:
    assert mask(f"Het is {said} hier.") == f"Het is {said} hier."


def test_u11_what_the_house_itself_says_stays() -> None:
    said = [
        text
        for script in load_all()
        for one in script.rounds
        for text in (*one.prompt.values(), *one.cue.values())
    ]
    said += [words.say("nl", f"errors.{key}", most=4000) for key in ("too_long", "too_few", "no_mandate")]
    assert [mask(text) for text in said] == said


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_a_masked_text_stays_masked_and_nothing_breaks(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.text(max_size=60), st.sampled_from(["06 12 34 56 78", "jan@bank.nl", "NL91 ABNA 0417 1643 00"]))
def test_nothing_around_it_keeps_it_from_being_found(around: str, secret: str) -> None:
    masked = fold(mask(f"{around} . {secret} . {around}")).plain
    assert secret not in masked


@given(st.text(max_size=80))
def test_a_search_reads_every_sign_and_finds_its_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.plain) == len(folded.place)
    assert list(folded.place) == sorted(folded.place)


def test_u3_letters_that_only_look_alike_are_read_as_what_they_look_like() -> None:
    assert fold("оСЕ аnd ＡＢ ٣").plain == "oCE and AB 3"


@pytest.mark.parametrize("nasty", NASTY)
def test_u10_no_text_makes_the_house_search_without_end(nasty: str) -> None:
    text = (nasty * 100)[:100]
    for name, pattern in RULES.items():
        steps = Stepping(pattern, text, most=MOST_STEPS * len(text)).search_everywhere()
        assert steps, name


@pytest.mark.parametrize(("spelling", "_replacement"), SPELLINGS[::9])
def test_u10_the_steps_are_counted_of_the_search_that_is_really_done(
    spelling: str, _replacement: str
) -> None:
    for pattern in RULES.values():
        stepping = Stepping(pattern, spelling, most=10**7)
        for start in range(len(spelling)):
            match = pattern.match(spelling, start)
            assert next(stepping._ends(stepping.nodes, start), None) == (match.end() if match else None)


def test_what_is_kept_of_a_card_has_no_number_in_it(seated: Seated) -> None:
    table = seated(5)
    table.opens("interventions")
    table.says(0, "Bel 06 12 34 56 78.", who="jan@bank.nl", when="www.bank.nl")
    table.says(1, "Niets.")
    table.gathers()
    (card,) = (face for face in table.cards("desk") if face.fields)
    assert card.own == "Bel [telefoonnummer]."
    assert card.fields == {"who": "[e-mailadres]", "when": "[webadres]"}
