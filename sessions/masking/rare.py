"""Rare facts: whoever is the only one, or the first, can be known by that alone. In the languages of the phones."""

import re

# What is often called the only one or the first without being somebody.
THINGS = {
    "nl": "keer manier reden vraag oplossing optie weg kans stap ding plek plaats probleem voorwaarde zorg mogelijkheid hoop"
    " uitweg hulp fout wat waarmee waar dat regel wens ronde dag week maand bank instantie juiste echte goede informatie"
    " contact is was",
    "en": "way thing things time reason option question problem place solution bank help chance condition step day",
    "es": "manera forma cosa vez razón problema solución modo lugar que opción salida pregunta",
    "ro": "lucru mod soluție soluţie dată problemă motiv cale variantă opțiune întrebare",
    "pl": "sposób rzecz problem powód raz wyjście rozwiązanie możliwość droga pytanie",
    "hu": "dolog mód megoldás ok lehetőség út probléma kérdés",
    "bg": "начин нещо проблем причина решение път въпрос",
    "pt": "jeito coisa maneira forma vez problema solução motivo opção saída",
}
WORD = r"[^\W\d_]+"
PEOPLE = r"(?:vrouw|man|persoon|mens|trans\w*|sekswerk\w*|hoer|die|agent|ambtenaar|hier|in|van|met|uit)"


def _who(language: str, least: int = 0) -> str:
    """A few words more, when the first of them is no thing."""
    things = "|".join(THINGS[language].split())
    return rf"(?! (?:{things})(?!\w))(?: {WORD}){{{least},2}}"


ONLY = re.compile(
    r"(?<!\w)(?:"
    rf"(?:de|het|als) (?:enige|enigste|enigen){_who('nl')}|als eerste {PEOPLE}(?: {WORD})?"
    rf"|de (?:eerste|oudste|jongste) {PEOPLE}(?: {WORD}){{1,2}}"
    rf"|the only{_who('en', 1)}"
    rf"|the (?:first|oldest|youngest) (?:woman|man|person|trans\w*|sex worker|one)(?: {WORD}){{0,2}}"
    rf"|(?:la única|el único){_who('es')}|(?:singura|singurul){_who('ro')}|(?:jedyna|jedyny|jedyną|jedynym){_who('pl')}"
    rf"|az egyetlen{_who('hu', 1)}|(?:единствената|единственият|единствения|единствен){_who('bg')}"
    rf"|(?:a única|o único){_who('pt')}"
    r")(?!\w)",
    re.IGNORECASE,
)
BEING_FIRST = re.compile(
    r"(?<!\w)(?:ik|hij|zij|ze|wij|we|ben|is|was|i am|i'm|i was|she is|he is|she was) (?:ook |toen |hier |nog |daar )?"
    rf"(?:was |ben |is )?((?:de|het) (?:(?:jongste|oudste){_who('nl')}|(?:eerste|laatste) {PEOPLE}(?: {WORD})?)"
    rf"|the (?:oldest|youngest){_who('en')})(?!\w)",
    re.IGNORECASE,
)


def rare_facts(text: str) -> list[tuple[int, int]]:
    """Where they stand."""
    return [
        *(match.span() for match in ONLY.finditer(text)),
        *(match.span(1) for match in BEING_FIRST.finditer(text)),
    ]
