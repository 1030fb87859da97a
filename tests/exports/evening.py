"""A rich evening of fourteen phones: every kind of round that prints something, and all that must not be printed.

Everything is invented: the town, the people and every word.
"""

from pathlib import Path

from tests.table import Table

NOT_PRINTED = {
    "apart": "Ik weet waar jij woont, zegt deze kaart.",
    "arrow": "Jullie luisteren nooit naar ons.",
    "arrow_voice": "Wij zijn moe van het wachten.",
    "unticked": "Dit mag niet letterlijk gebruikt worden.",
    "left_out": "Deze kaart liet de voorzitter weg.",
    "romanian": "Nu am încredere în poliție.",
    "romanian_who": "banca",
    "waiting": "Aș vrea o traducere.",
    "unconfirmed": "Iedereen is het hierover eens.",
    "check_in": "Ik ben zenuwachtig vandaag.",
    "need": "Ik mis een afspraak over foto's.",
}
# One card that may not be quoted would be somebody's: at the close four others would join it, perhaps the next one.
ALSO_UNTICKED = (
    "Dat zeg ik liever hardop.",
    "Dit blijft hier.",
    "Voor mij geldt dat ook.",
    "Ik kijk het aan.",
)
NOT_LITERAL = ("Ook dit niet.", "Dit is van mij.", "Liever niet letterlijk.", "Dit houd ik hier.")
QUESTION = "Wat is nodig zodat sekswerkers in Duinhaven een rekening en een woning kunnen krijgen?"
READERS = "banken\nbeleidsmedewerkers van gemeenten\nsekswerkers zelf"
HELP = "Begeleider: Zij is er vandaag, in de stille kamer.\nHulplijn: Bel de lijn van je eigen gemeente."
QUOTE = "Ik ben al drie keer geweigerd voor een rekening. Ze zeggen niet waarom."
CONFIRMED = "Zonder rekening lukt huren niet, en zonder huis geen rekening."
NO = "Een bank mag soms weigeren, als we het risico niet zien."
NO_LIST = "Ik wil geen speciaal loket, want dan sta ik weer op een lijst."
RECOGNISED = "Ik stond ook een keer op een lijst waar ik niets van wist."
TRANSLATED = "Ik vertrouw de politie niet."
ROLE_VOICE = "Ik ben bang en boos tegelijk."
FIRST_TEXT = "Eén vast loket, als proef van een half jaar. Gratis."
LAST_TEXT = (
    "Eén vast loket, als proef van een half jaar. Gratis, ook 's avonds. Je hoeft je naam niet te zeggen."
)
NOT_CHOSEN = "Train de mensen die al aan de balie zitten."
ASKED_FIRST = "Geen registratie, ook niet de tweede keer."
OPEN = "Een datum voor de afspraken met de banken."
CANNOT = "Een rekening voor iedereen, ook zonder papieren."
MINORITY = "Ik kan pas ja zeggen als ik het een half jaar heb gezien. Maar ik stop het niet."
EARLIER_WORDS = "Ik geloof nog niet dat er geen lijst komt."
GRAIN = "Ik denk bij een vergunning eerder aan controle dan aan rechten."
ADVICE = "Ga mee naar het eerste gesprek bij de bank."
ADVICE_FOR_OTHERS = "Geef bij elke weigering een reden, op papier."
PRECONDITION = "Geld voor minstens twee jaar, anders stopt het weer."
GOODBYE = "Ik ga weg met een plan."


def rich(folder: Path) -> Table:
    """The whole evening, ended."""
    table = Table(folder, 14, languages="ro: tolk", question=QUESTION, readers=READERS, help_lines=HELP)
    for part in (_begins, _lives, _differs, _proposes, _needs, _goes_under, _harvests):
        part(table)
    table.ends()
    return table


def _begins(table: Table) -> None:
    table.opens("arrival")
    table.closes()
    table.opens("check_in")
    table.says(0, NOT_PRINTED["check_in"])
    table.says(1, "Benieuwd.")
    for phone in range(14):
        table.answers(phone, scale__welcome="3", scale__can_say="2" if phone < 4 else "3")
    table.turns_over()
    table.closes()
    table.opens("ground_rules")
    table.writes_down("rule", "We stellen een vraag als we iets niet snappen.")
    table.says(1, NOT_PRINTED["need"])
    table.closes()


def _lives(table: Table) -> None:
    table.opens("collect")
    table.says(0, QUOTE)
    table.says(1, "Een verhuurder vraagt een loonstrook. Die heb ik niet.")
    for text in (NOT_PRINTED["unticked"], *NOT_LITERAL):  # five, because fewer would be filled up by chance
        table.says(2, text, quote=False)
    for phone, words in enumerate(ALSO_UNTICKED, start=7):
        table.says(phone, words, quote=False)
    table.says(3, NOT_PRINTED["left_out"])
    table.says(4, NOT_PRINTED["apart"])
    table.says(5, "Als ik bel, krijg ik elke keer iemand anders.")
    table.says(6, "Aan de balie wil ik best helpen. Ik mag alleen niet zeggen waarom iets wordt geweigerd.")
    table.turns_over()
    table.does("leave_out", card=table.card(NOT_PRINTED["left_out"]))
    table.does("set_apart", card=table.card(NOT_PRINTED["apart"]))
    table.closes()
    table.opens("talk")
    table.writes_down("sentence", CONFIRMED)
    table.writes_down("sentence", NOT_PRINTED["unconfirmed"])
    table.does("next_step")
    good, bad = table.statements("sentence")
    for phone in range(8):
        table.answers(phone, **{f"rate__{good}": "right", f"rate__{bad}": "missing"})
    table.closes()


def _differs(table: Table) -> None:
    table.opens("seek_no")
    table.says(0, f"{NO_LIST[:-1]}!", quote=False)
    table.says(1, "We missen signalen als we alles makkelijker maken.", quote=False)
    table.says(2, NOT_PRINTED["romanian"], language="ro")
    table.says(3, NOT_PRINTED["waiting"], language="ro")
    table.says(4, "Eruit met jullie allemaal.")
    table.gathers()
    table.does("version", card=table.card(NOT_PRINTED["romanian"]), text=TRANSLATED)
    table.does("set_apart", card=table.card("Eruit met jullie allemaal."), text=ROLE_VOICE)
    table.does("turn_over")
    table.writes_down("no", NO_LIST)
    table.writes_down("no", NO)
    table.closes()
    table.opens("spread")
    first, second = table.statements("no")
    for phone in range(14):
        ratings = {f"rate__{first}": "recognise" if phone < 6 else "not"}
        table.answers(phone, **ratings, **{f"rate__{second}": "a_little" if phone < 2 else "not"})
    table.answers(4, **{f"about__{first}": RECOGNISED})
    table.answers(5, **{f"about__{first}": "Dit ken ik ook."})
    table.turns_over()
    table.closes()


def _proposes(table: Table) -> None:
    table.opens("propose")
    table.says(0, "Begin met één loket!")
    table.says(1, "Een maatje dat meegaat naar gesprekken.")
    table.turns_over()
    table.writes_down("proposal", "Begin met één loket", title="Loket")
    table.writes_down("proposal", NOT_CHOSEN, title="Training")
    table.closes()
    table.opens("vote_choice")
    loket, training = table.statements("proposal")
    table.votes(*[loket] * 9, *[training] * 5)
    table.closes()


def _needs(table: Table) -> None:
    table.opens("come_along")
    table.writes_down("version", FIRST_TEXT)
    table.says(0, ASKED_FIRST, needed_for="me")
    table.says(1, "Dat iemand met eigen ervaring er werkt, betaald.", needed_for="me")
    table.says(2, "Iemand die mijn taal spreekt.", needed_for="others")
    table.turns_over()
    table.writes_down("condition", "Open in de avond.", status="taken_in")
    table.writes_down("condition", OPEN)
    table.writes_down("condition", CANNOT, status="cannot", because="de wet vraagt een identiteitsbewijs.")
    table.writes_down("version", LAST_TEXT)
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 11, *["not"] * 3)
    table.answers(13, own_words=EARLIER_WORDS)
    table.closes()


def _goes_under(table: Table) -> None:
    table.opens("arrows")
    table.says(0, NOT_PRINTED["arrow"])
    table.says(1, "Jullie doen alsof.")
    table.gathers()
    table.writes_down("role_voice", NOT_PRINTED["arrow_voice"])
    table.closes()
    table.opens("own_arrows")
    table.says(5, GRAIN)
    table.says(6, "Ik bel ook niet altijd terug.")
    table.turns_over()
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 13, "stand_aside")
    table.answers(13, own_words=MINORITY)
    table.closes()


def _harvests(table: Table) -> None:
    table.opens("interventions")
    more = f"{ADVICE} Bereid het samen voor en bel een week later na."
    table.says(0, more, who="de sociaal werker", when="vanaf de start van de proef")
    table.says(1, ADVICE_FOR_OTHERS, who="banken", when="binnen een half jaar")
    table.says(2, "Maak een voorbeeldbrief voor wie geweigerd is.")
    table.says(3, "Un om de contact.", language="ro", who=NOT_PRINTED["romanian_who"])
    table.gathers()
    table.does("version", card=table.card("Un om de contact."), text="Zorg voor één vast aanspreekpunt.")
    table.does("turn_over")
    table.writes_down(
        "commitment", "Een bank uitnodigen voor het volgende gesprek.", owner="gemeente", due="1 juni"
    )
    table.closes()
    table.opens("preconditions")
    table.says(0, PRECONDITION, sort="money")
    table.says(1, "Schrijf niets op over personen, alleen aantallen.", sort="privacy")
    table.says(2, "Een wethouder die dit hardop steunt.")
    table.turns_over()
    table.closes()
    table.opens("check_out")
    table.says(0, GOODBYE)
    table.says(1, "Moe, en blij dat het gezegd is.")
    for phone in range(14):
        table.answers(phone, scale__welcome="4", scale__can_say="4")
    table.turns_over()
    table.writes_down("agenda", "Proef met één vast loket", start="september 2027", review="maart 2028")
    table.writes_down("weighing", "Gaan we door, of doen we het anders?", date="maart 2029")
    table.closes()
