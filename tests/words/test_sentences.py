"""The readers that look in the code for sentences: what they find, and what they may not take for one."""

import pytest

from tests.words.sentences import Reader, in_launcher, in_python, in_template

SAID = {
    "in a template": (in_template, '{{ t("phone.tea") }}', "phone.tea"),
    "one of two": (in_template, '{{ t("desk.tea" if hot else "desk.ice") }}', "desk.ice"),
    "with a word of the code": (in_template, '{{ t("desk.kind." ~ kind) }}', "desk.kind.collect"),
    "with a number": (in_template, '{{ t("phone.consent_" ~ number) }}', "phone.consent_9"),
    "in a plural": (in_template, '{{ t_count("desk.cups", 3) }}', "desk.cups"),
    "by the words": (in_python, 'words.say(language, "phone.tea")', "phone.tea"),
    "by a terminal": (in_python, 'tell("tea" if hot else "ice")', "terminal.ice"),
    "by a reader": (in_python, 'evening.t(f"chapter.{key}")', "reader.chapter.lived"),
    "by a reader who has all words": (in_python, 'told.t("reader.contents")', "reader.contents"),
    "by a replay": (in_python, 'tell("no_tea", why=silent)', "replay.no_tea"),
    "by a refusal": (in_python, 'raise NotNow("no_tea")', "errors.no_tea"),
    "in a table": (in_python, 'SENTENCES = {418: "errors.no_tea"}', "errors.no_tea"),
    "by the launcher": (in_launcher, "python3 tea || stop no_tea", "launcher.no_tea"),
    "by the launcher, of a list": (
        in_launcher,
        'for cup in tea; do say "help.$cup"; done',
        "launcher.help.tea",
    ),
}
NOT_SAID = {
    "a word nobody says": (in_template, '{{ t("desk.kind." ~ kind) }}', "desk.kind.tea_and_biscuits"),
    "a word of another file": (in_python, 'words.say(language, f"phone.{word}")', "phone.collect"),
    "a name that goes on": (in_template, '{{ t("phone.tea") }}', "phone.tea.hot"),
    "something else that is counted": (in_python, 'text.count("\\n")', "\n"),
    "a word told to somebody else": (in_python, 'raise NotNow("tea")', "terminal.tea"),
    "a file": (in_python, 'bundle("phone.css")', "phone.css"),
}


def where(key: str) -> str:
    """A file in the room that says such sentences."""
    room = {"reader": "exports", "replay": "replay"}.get(key.partition(".")[0], "app")
    return f"{room}/tea.py"


@pytest.mark.parametrize(("reader", "text", "key"), SAID.values(), ids=SAID)
def test_a_sentence_is_found_where_it_is_said(reader: Reader, text: str, key: str) -> None:
    assert any(one.fits(key) for one in reader(text, where(key)))


@pytest.mark.parametrize(("reader", "text", "key"), NOT_SAID.values(), ids=NOT_SAID)
def test_a_sentence_is_not_found_where_it_is_not_said(reader: Reader, text: str, key: str) -> None:
    assert not any(one.fits(key) for one in reader(text, where(key)))
