"""Who sits at the table in a session file. The codes are those of the file; no phone ever sends one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from replay.passage import Passage

DUTCH = "nl"


@dataclass(frozen=True)
class Participant:
    """One phone. `perspective` is its name on the waiting room's form, "" for none."""

    code: str
    line: int
    language: str
    perspective: str


@dataclass(frozen=True)
class People:
    """Everybody in the file. When it names nobody, whoever writes or votes somewhere in it is there."""

    listed: Mapping[str, Participant]
    perspectives: tuple[str, ...]
    met: dict[str, Participant] = field(default_factory=dict)

    @property
    def all(self) -> tuple[Participant, ...]:
        """One phone each."""
        return tuple((self.listed or self.met).values())

    def who(self, said: Passage) -> str:
        """Whose act this is; raises BrokenFile for somebody who is not in the list."""
        code = said.text("participant")
        if not code or (self.listed and code not in self.listed):
            raise said.broken("participant", "participant")
        if not self.listed:
            self.met.setdefault(code, Participant(code, said.line, said.text("language") or DUTCH, ""))
        return code

    def language_of(self, code: str) -> str:
        """The language this phone is set to, in which its owner writes unless the file says otherwise."""
        return {**self.met, **self.listed}[code].language


def people(page: Passage) -> People:
    """The participants and their perspectives; raises BrokenFile when one code stands there twice."""
    names = {one.text("id"): one.text("nameNl", "name", "nameEn") for one in page.parts("perspectives")}
    listed: dict[str, Participant] = {}
    for said in page.parts("participants"):
        one = _participant(said, names)
        if not one.code or one.code in listed:
            raise said.broken("code", "code")
        listed[one.code] = one
    used = dict.fromkeys(one.perspective for one in listed.values() if one.perspective)
    return People(listed, tuple(name for name in names.values() if name) or tuple(used))


def uncounted(people: People, active: Mapping[str, Collection[int]], counted: float) -> frozenset[str]:
    """The phones the file does not count: without a perspective where others have one, writing in one round only.

    `counted` is the number of people the file speaks of, 0 when it does not say; `active` the rounds somebody acts in.
    """
    without = [one.code for one in people.all if not one.perspective]
    strangers = [code for code in without if len(active.get(code, ())) == 1]
    if not counted or len(people.all) - len(strangers) < counted or len(without) == len(people.all):
        return frozenset()
    return frozenset(strangers)


def _participant(said: Passage, names: Mapping[str, str]) -> Participant:
    perspective = said.text("perspective")
    return Participant(
        code=said.text("code", "id"),
        line=said.line,
        language=said.text("language") or DUTCH,
        perspective=names.get(perspective, perspective if not names else ""),
    )
