"""One table and everybody at it, met over HTTP; and beside it, what really happened."""

import re
from dataclasses import dataclass, field
from itertools import count
from random import Random

from tests.forensics.houses import House
from tests.forensics.line import Line
from tests.forensics.people import Person, sentence
from tests.forensics.seizure import MID_ROUND, Seizure, take
from tests.forensics.truth import Truth
from tests.table import PREPARED

CODE = re.compile(r'<b class="code">(\d{3} \d{4})</b>')
FIELD = re.compile(r'<input type="hidden" name="(round|step)" value="([^"]*)"')
SCREEN = re.compile(r'href="[^"]*(/scherm/[a-z0-9]+)"')
SCALE = re.compile(r'name="(scale\.[a-z_]+)"')
NO_VERSION = re.compile(r'id="version-text-([0-9a-f]{32})"[^>]*>\s*</textarea>')
OWN_TEXT = re.compile(r"<p[^>]*>([^<]* merk [a-j]+)</p>.*?name=\"text\" value=\"([0-9a-f]+)\"", re.DOTALL)
HIDE = re.compile(r'name="(hide\.\d+)" value="([^"]*)"')
FIVE = re.compile(r"<li>([a-z]+)</li>")
OUTCOMES = ("come_along", "not", "stand_aside")


@dataclass
class Evening:
    """One table and everybody at it."""

    house: House
    dice: Random
    truth: Truth
    chair: Line
    key: str = ""
    code: str = ""
    phones: dict[int, Line] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    seized: list[Seizure] = field(default_factory=list)
    counter: "count[int]" = field(default_factory=lambda: count(1))

    def does(self, act: str, **form: str) -> None:
        """Something the chair does."""
        self.chair.post(f"/voorzitter/{self.key}/{act}", **form)

    def desk(self) -> str:
        """What the chair sees."""
        return self.chair.get(f"/voorzitter/{self.key}")

    def opens(self, kind: str) -> None:
        """A round of this kind, now."""
        self.does("insert_round", kind=kind)
        self.does("open_round")
        self.truth.open_round = kind

    def closes(self) -> None:
        """The round is over."""
        self.does("close_round")
        self.truth.open_round = ""

    def sits_down(self, person: Person) -> None:
        """Types the code, chooses a language and says to which group she belongs."""
        phone = Line(self.house.port, person.address)
        self.phones[person.number] = phone
        phone.post("/", code=self.code)
        phone.post("/tafel/taal", language=person.language)
        chosen = {"quote": "yes", "research": "yes"} if person.allows else {}
        group = PREPARED["perspectives"].splitlines().index(person.group)
        phone.post("/tafel/plaats", take_part="yes", perspective=str(group), **chosen)
        self.truth.keys[person.number] = phone.seat_key
        self.truth.must_go("keys", phone.seat_key)
        self.truth.must_go("cookies", phone.cookies["b"])
        self.truth.must_go("addresses", person.address)

    def envelope(self, person: Person) -> dict[str, str]:
        """The round and the question that lie on this phone."""
        return dict(FIELD.findall(self.phones[person.number].get("/tafel")))

    def says(self, person: Person, text: str, envelope: dict[str, str], **more: str) -> None:
        """A card; one in ten is sent twice, by a phone that never heard the answer."""
        self.truth.says(person, text)
        self.truth.must_go("plain words", text)
        self.sends(person, {**envelope, "words": text, **more})

    def sends(self, person: Person, form: dict[str, str]) -> None:
        """Asked whether there is somebody in it, she hides whoever was found, and sends it once more."""
        phone = self.phones[person.number]
        if found := HIDE.findall(phone.post("/tafel/kaart", **form)):
            form = {**form, "looked": "yes", **dict(found)}
            phone.post("/tafel/kaart", **form)
        if self.dice.random() < 0.1:
            phone.post("/tafel/kaart", **form)

    def votes(self, person: Person, envelope: dict[str, str]) -> None:
        """A vote, sometimes with own words; one in five thinks again."""
        for _ in range(1 + (self.dice.random() < 0.2)):
            self.truth.votes(person)
            form = {**envelope, "vote": self.dice.choice(OUTCOMES)}
            self.phones[person.number].post("/tafel/kaart", **form)
        if self.dice.random() < 0.5:
            text = sentence(self.dice)
            self.truth.says(person, text)
            self.phones[person.number].post("/tafel/kaart", **{**form, "own_words": text})

    def takes_back(self, person: Person) -> None:
        """Looks at her own texts, and takes one of them back. From then on it may stand nowhere."""
        phone = self.phones[person.number]
        found = OWN_TEXT.findall(phone.post("/tafel/mijn"))
        if found:
            text, key = self.dice.choice(found)
            phone.post("/tafel/mijn/terug", text=key)
            self.truth.must_go("withdrawn", text)

    def asks_for_words(self, person: Person) -> None:
        """Five words, to come back with from any phone."""
        five = FIVE.findall(self.phones[person.number].post("/tafel/woorden"))
        self.truth.must_go("five words", " ".join(five), "-".join(five), "".join(five))

    def power_fails(self) -> None:
        """In the middle of a round. The disk is taken, and the house opens again with what was left."""
        self.house.kill()
        self.seize(MID_ROUND)
        self.house.opens_again()
        self.everybody_hangs_up()

    def everybody_hangs_up(self) -> None:
        """No line is left open."""
        for line in (self.chair, *self.phones.values()):
            line.hangs_up()

    def shown(self) -> None:
        """The pages of this moment are what everybody may have a picture of."""
        desk, number = self.desk(), next(self.counter)
        found = SCREEN.search(desk)
        assert found
        self.pages[f"desk {number}"] = desk
        self.pages[f"screen {number}"] = self.chair.get(found[1])

    def seize(self, point: str) -> None:
        """The disk is taken."""
        self.seized.append(
            take(point, self.house.data, self.house.log, self.pages, self.truth, self.house.server)
        )
