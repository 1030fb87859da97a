"""The names people have on platforms: behind an at sign, behind "insta:", or near the name of a platform.

Near a platform only what cannot be an ordinary word counts ("lisa_85", "lisa85"); behind a colon nearly any word does.
Somebody who writes "mijn insta is lisa" is not found: that is a known miss.
"""

import re

from sessions.masking.folding import LOOK_ALIKES
from sessions.masking.lists import words_of
from sessions.masking.spans import Rule, Spans, apart, without_end

ACCOUNT = re.compile(r"(?<![\w@.])@ ?(?=[\w.-]{0,63}[^\W\d])[\w][\w.-]{1,63}")
SPACED_NAME = re.compile(r"@ (?![\w.-]*[_\d])")
OTHER_ACCOUNT = re.compile(r"(?<![\w/])/?u/[\w-]{3,40}|(?<![\w#])\w[\w.]{1,31}#\d{4}(?!\d)")
PLATFORM = (
    "inst[aá](?:gram)?|ig|snap(?:chat)?|telegram|tiktok|tik tok|twitter|facebook|fb|messenger|linkedin|skype|discord|signal"
    "|onlyfans|only fans|of|fansly|viber|kik|threads|mastodon|wechat|bluesky|pinterest|youtube|twitch|reddit|tinder|grindr"
    "|wickr|threema|инстаграм|телеграм|снапчат|фейсбук|тикток|вайбър"
).translate(LOOK_ALIKES)
KEPT_AS = "account|naam|name|handle|profiel|profil|id|user|usuario|cont|konto|nick|nickname|username"
ON_PLATFORM = re.compile(
    rf"(?<!\w)(?:{PLATFORM})[ -]?(?:{KEPT_AS})?"
    r"(?: ?(?::|=|>|->|=>) ?| (?:is|heet|heette|als|onder|met de naam) )@?([^\W_][\w.-]{1,40}|_[\w.-]{1,40})",
    re.IGNORECASE,
)
# "telegramul", "instám", "snapchatnaam", and what an account is called where no platform is named.
NEAR = re.compile(
    rf"(?:(?:{PLATFORM})(?:{KEPT_AS}|ul|om|on|mon|u|a|ie|m|ът|a)?|x|sc|tg|kinky|{KEPT_AS}|login|gebruikersnaam|accountnaam|cuenta|conta"
    r"|usuário|utilizator|użytkownik|felhasználónév|потребител|профил)",
    re.IGNORECASE,
)
LETTER_BY_LETTER = re.compile(rf"(?<!\w)(?:{PLATFORM})[: ]{{1,2}}((?:\w ){{3,30}}\w)(?!\w)", re.IGNORECASE)
LOOKS_LIKE_A_NAME = re.compile(r"[_\d]|\w\.\w")
WITH_DIGITS = re.compile(
    r"[^\W\d_]{4,40}\d{2,40}\w{0,40}|[^\W\d_]{3,40}[._]\w{2,40}|[^\W\d_]{2,40}\.\w{1,40}"
)
OF_A_MACHINE = re.compile(r"(?:^|\.)__\w+__$")
NEXT_SENTENCE = re.compile(r"\.[A-Z]")
SIGNS = re.compile(r"(?<![\[\w])\w[\w.-]{0,40}")
BETWEEN = re.compile(r"[ \n:=>/,(-]{1,4}")
FARTHEST = 3
NO_NAME = words_of("no_account")


def _accounts(text: str) -> Spans:
    found = [match for match in ACCOUNT.finditer(text) if not SPACED_NAME.match(text, match.start())]
    found += OTHER_ACCOUNT.finditer(text)
    spans = [match.span() for match in found]
    spans += [match.span(1) for match in ON_PLATFORM.finditer(text) if _is_name(text, match)]
    spans += [match.span(1) for match in LETTER_BY_LETTER.finditer(text)]
    return apart([*(without_end(text, span) for span in [*spans, *_near_a_platform(text)])])


def _is_name(text: str, match: re.Match[str]) -> bool:
    """After a colon any word but the smallest; after "is" only what cannot be an ordinary word."""
    start, end = without_end(text, match.span(1))
    name, between = text[start:end], match.group()[: -len(match.group(1))].rstrip(" @")
    if name.casefold() in NO_NAME or len(name) < 2:
        return False
    return between.endswith((":", "=", ">")) or LOOKS_LIKE_A_NAME.search(name) is not None


def _near_a_platform(text: str) -> Spans:
    """With a low line and a digit it is an account anywhere; "lisa85" and "lisa.v" within a few words of a platform."""
    signs = list(SIGNS.finditer(text))
    platforms = [at for at, sign in enumerate(signs) if NEAR.fullmatch(sign.group())]
    near = {at for platform in platforms for at in _around(text, signs, platform)}
    return [
        sign.span()
        for at, sign in enumerate(signs)
        if _is_odd(sign.group()) or (at in near and _is_likely(sign.group()))
    ]


def _around(text: str, signs: list[re.Match[str]], platform: int) -> list[int]:
    """The words beside this one, as far as nothing ends between them."""
    reached = []
    for step in (1, -1):
        at = platform + step
        while 0 <= at < len(signs) and abs(at - platform) <= FARTHEST:
            first, second = sorted((at - step, at))
            if not BETWEEN.fullmatch(text, signs[first].end(), signs[second].start()):
                break
            reached.append(at)
            at += step
    return reached


def _is_odd(said: str) -> bool:
    """ "lisa_85": a low line, a digit and letters. Names of machines are nobody's."""
    if OF_A_MACHINE.search(said):
        return False
    return "_" in said.strip("_.-") and sum(map(str.isalpha, said)) > 1 and any(map(str.isdigit, said))


def _is_likely(said: str) -> bool:
    """ "lisa85", "lisa.v", "lisa_v"; not a sentence that begins behind a forgotten space."""
    bare = said.rstrip(".-")
    known = bare.casefold() in NO_NAME or NEXT_SENTENCE.search(bare) is not None
    return not known and WITH_DIGITS.fullmatch(bare) is not None


ACCOUNT_RULES: tuple[Rule, ...] = (("[account]", _accounts),)
