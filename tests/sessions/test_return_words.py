"""The list from which five words are made: for every keyboard, for every ear, and nothing that hurts."""

import re

from sessions.return_code import BITS, all_words

SOUNDS = (
    *(("ij", "ei"), ("ou", "au"), ("ck", "k"), ("ch", "g"), ("th", "t"), ("ph", "f"), ("y", "i")),
    *(("c", "k"), ("z", "s"), ("v", "f"), ("w", "f"), ("x", "ks")),
)
HURTS = re.compile(
    r"seks|hoer|slet|kut|lul|pik$|tiet|bloot|naakt|bordeel|klant|^raam|rosse|politie|^agent|cel$|boete|rechter|straf|wapen|mes$"
    r"|pistool|moord|dood|^graf$|^ziek|virus|drug|wiet|wijn|bier|schuld|^bank|geld|god|kerk$|moskee|bijbel|vader|moeder|kind|^huis"
    r"|vrouw|meisje|slaaf|neger|zigeuner|camera|foto|naam|adres|grens|vlucht|paspoort"
)
ENDINGS = ("s", "en", "n", "e", "je", "tje", "pje")


def heard(word: str) -> str:
    """How a word sounds to somebody who writes it down."""
    for one, other in SOUNDS:
        word = word.replace(one, other)
    return re.sub(r"d$", "t", re.sub(r"(.)\1", r"\1", word))


def test_there_are_as_many_words_as_eleven_bits_can_name() -> None:
    assert len(set(all_words())) == len(all_words()) == 2**BITS


def test_every_keyboard_can_type_them() -> None:
    assert [word for word in all_words() if not re.fullmatch("[a-z]{3,9}", word)] == []


def test_no_two_of_them_sound_alike() -> None:
    assert len({heard(word) for word in all_words()}) == len(all_words())


def test_no_word_is_another_one_with_an_ending() -> None:
    known = set(all_words())
    assert [
        word for word in known for end in ENDINGS if word.endswith(end) and word[: -len(end)] in known
    ] == []


def test_no_word_hurts_anybody_at_this_table() -> None:
    assert HURTS.search("huisarts")
    assert [word for word in all_words() if HURTS.search(word)] == []
