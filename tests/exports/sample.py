"""An invented handreiking from an invented town, with one of every block and words in six languages."""

from exports.blocks import (
    Advice,
    Block,
    Box,
    Changed,
    Chapter,
    Checklist,
    Document,
    Heading,
    Paragraph,
    Points,
    Quote,
    Table,
)

POLISH = "Żaden bank nie chce powiedzieć, dlaczego odmawia."
ROMANIAN = "Mă tem că cineva o să facă totuși o listă."
BULGARIAN = "Здравейте, искам просто да наема жилище."
HUNGARIAN = "Őszintén szólva, csak egy bankszámlát szeretnék."
ENGLISH = "They never say why. Only: you do not fit our policy."


def duinhaven(*extra: Block) -> Document:
    """The whole document; `extra` blocks come at the end of the first chapter."""
    return Document(
        title="Gewoon een rekening, gewoon een huis",
        subtitle="Handreiking voor sociaal werkers, gemaakt aan een dialoogtafel met sekswerkers, gemeente, politie, "
        "zorg, exploitanten en een bank",
        language="nl",
        municipality="Gemeente Duinhaven (verzonnen)",
        month="maart 2027",
        version_label="versie 1",
        concept=True,
        chapters=(
            _short(extra),
            _how(),
            _lived(),
            _others(),
            _proposal(),
            _advice(),
            _checklist(),
            _status(),
        ),
    )


def with_words(text: str) -> Document:
    """A document in which everything a person can type is this text."""
    blocks: tuple[Block, ...] = (
        Paragraph(text, label=text),
        Quote(text, "pl", text),
        Points((text,), ordered=True),
        Checklist((text,)),
        Heading(text),
        Changed(((text, True),)),
        Table(text, (text, text), ((text, text),)),
        Advice(1, text, ((text, text),)),
        Box("mind", text, (Paragraph(text),)),
    )
    chapters = (Chapter("een", 1, text, blocks),)
    return Document(text, text, "nl", text, text, text, concept=True, chapters=chapters)


def _short(extra: tuple[Block, ...]) -> Chapter:
    return Chapter(
        "kort",
        1,
        "In het kort",
        (
            Paragraph(
                "Wat is nodig zodat sekswerkers in Duinhaven gewoon een zakelijke rekening en een woning kunnen "
                "krijgen en houden?",
                label="De vraag.",
            ),
            Paragraph(
                "Sekswerkers en mensen van gemeente, politie, zorg, bedrijven en een bank.",
                label="Wie praatten mee.",
            ),
            Box(
                "brief",
                "Drie adviezen",
                (
                    Points(
                        (
                            "Begin met één vast loket, als proef van een half jaar. Niemand hoeft zijn naam te zeggen.",
                            "Maak afspraken met banken, met een datum.",
                            "Laat sekswerkers de training geven, en betaal ze daarvoor.",
                        ),
                        ordered=True,
                    ),
                ),
            ),
            Quote(
                "Ik ben al drie keer geweigerd voor een zakelijke rekening. Ze zeggen niet waarom.",
                "nl",
                "een deelnemer · ronde 3, alle invalshoeken",
            ),
            Heading("Waar we het niet over eens zijn"),
            Paragraph(
                "Niet iedereen gaat mee met het loket. De zorg is dat er toch een lijst komt. Die stem staat in "
                "hoofdstuk 5, in eigen woorden."
            ),
            *extra,
        ),
    )


def _how() -> Chapter:
    return Chapter(
        "hoe",
        2,
        "Hoe we praatten",
        (
            Paragraph(
                "We zaten twee uur aan tafel. Iedereen schreef op een telefoon, zonder naam. Daarna lazen we samen. "
                "Eerst zochten we alle kanten, toen de nee, en daarna pas een voorstel."
            ),
            Points(
                (
                    "Niemand hoeft te vertellen wie hij is.",
                    "Alles mag gezegd worden; een kaart heeft geen naam.",
                    "Een nee is welkom. We vragen wat er nodig is om mee te gaan.",
                ),
                ordered=False,
            ),
            Table(
                "Wat er in welke ronde gebeurde",
                ("Ronde", "Wat vroegen we?", "Wat kwam eruit?"),
                (
                    ("Alle kanten", "Wat zie jij gebeuren?", "Vier thema's, van bank tot buurt"),
                    ("De nee", "Wie ziet het anders?", "Zes zinnen, ze staan in hoofdstuk 4"),
                    ("Het voorstel", "Wat heb jij nodig om mee te gaan?", "Twee nieuwe voorwaarden"),
                ),
            ),
            Box(
                "mind",
                "Wat dit boekje niet is",
                (
                    Paragraph(
                        "Dit is geen beleid en geen onderzoek onder alle sekswerkers. Het is wat mensen aan één tafel "
                        "samen vonden. Wie er niet was, staat er niet in."
                    ),
                ),
            ),
        ),
    )


def _lived() -> Chapter:
    return Chapter(
        "meemaken",
        3,
        "Wat mensen meemaken",
        (
            Heading("De bank zegt nee"),
            Paragraph(
                "Veel mensen aan tafel kennen iemand die geen zakelijke rekening kreeg. Een reden krijgen ze niet. "
                "Wie geen rekening heeft, kan ook geen huis huren."
            ),
            Quote(ENGLISH, "en", "een deelnemer · ronde 3, in het Engels geschreven"),
            Quote(POLISH, "pl", "een deelnemer · ronde 3, in het Pools geschreven"),
            Box(
                "practice",
                "Een gesprek dat wel lukte",
                (
                    Paragraph(
                        "In een andere stad ging een sociaal werker mee naar de bank. Zij had vooraf gevraagd welke "
                        "papieren nodig waren. Na twee weken was de rekening er."
                    ),
                    Quote("Er zat iemand naast mij. Dat was alles.", "nl", "een deelnemer · ronde 3"),
                ),
            ),
            Heading("Een huis vinden"),
            Paragraph(
                "Verhuurders vragen een loonstrook. Een zzp'er heeft die niet. Sommige mensen wonen daarom waar zij "
                "werken, terwijl zij dat niet willen."
            ),
            Quote(BULGARIAN, "bg", "een deelnemer · ronde 3, in het Bulgaars geschreven"),
            Quote(HUNGARIAN, "hu", "een deelnemer · ronde 3, in het Hongaars geschreven"),
        ),
    )


def _others() -> Chapter:
    return Chapter(
        "stemmen",
        4,
        "Andere stemmen",
        (
            Paragraph("Voordat we kozen, vroegen we wie het anders ziet. Deze zinnen staan er allemaal in."),
            Quote(ROMANIAN, "ro", "een deelnemer · ronde 4, in het Roemeens geschreven"),
            Quote("Een loket helpt niet als de bank nee blijft zeggen.", "nl", "een deelnemer · ronde 4"),
            Quote("Ik wil geen hulp. Ik wil een rekening.", "nl", "een deelnemer · ronde 4"),
            Paragraph(
                "De eerste zin leeft breed aan deze tafel. De andere zinnen horen bij een paar mensen."
            ),
        ),
    )


def _proposal() -> Chapter:
    return Chapter(
        "voorstel",
        5,
        "Ons voorstel",
        (
            Changed(
                (
                    (
                        "Eén vast loket, als proef van een half jaar. Niet in het stadhuis. Gratis, ook ",
                        False,
                    ),
                    ("'s avonds, in meer talen", True),
                    (". ", False),
                    ("Je hoeft je naam niet te zeggen. Er werkt iemand met eigen ervaring, betaald.", True),
                )
            ),
            Heading("Hoe breed gedragen"),
            Paragraph("Bij de derde stemming gingen de meeste mensen mee. Niet iedereen gaat mee."),
            Box(
                "minority",
                "",
                (
                    Quote(
                        "Ik kan pas ja zeggen als ik het een half jaar heb gezien. Maar ik stop het niet.",
                        "nl",
                        "een deelnemer die nu niet meegaat",
                    ),
                    Paragraph(
                        "Wat daarvoor nodig is: na een half jaar kijken we samen terug, aan dezelfde tafel."
                    ),
                ),
            ),
        ),
    )


def _advice() -> Chapter:
    return Chapter(
        "aan-de-slag",
        6,
        "Aan de slag: interventies",
        (
            Advice(
                1,
                "Ga mee naar het eerste gesprek bij de bank",
                (
                    ("Wie", "de sociaal werker, als de sekswerker dat wil"),
                    ("Wat", "voorbereiden, meegaan, nabellen"),
                    ("Wanneer", "vanaf de start van de proef"),
                    ("Waarom", "“Ze zeggen niet waarom. Alleen: u past niet in ons beleid.” (ronde 3)"),
                    ("Wat is nodig", "een vaste contactpersoon bij de bank; niets over personen opschrijven"),
                    ("Wie gaat mee", "de meeste mensen; twee voorwaarden van wie eerst niet meeging"),
                ),
            ),
            Advice(
                2,
                "Maak afspraken met drie banken",
                (
                    ("Wie", "de gemeente, samen met een belangenorganisatie"),
                    ("Wat", "een gesprek, een contactpersoon per bank, een reden bij elke weigering"),
                    ("Wanneer", "voor 1 oktober"),
                    ("Waarom", "“Een loket helpt niet als de bank nee blijft zeggen.” (ronde 4)"),
                    ("Wat is nodig", "een wethouder die zelf belt"),
                    ("Wie gaat mee", "iedereen"),
                ),
            ),
            Box(
                "do",
                "Morgen beginnen",
                (
                    Paragraph(
                        "Bel één bank. Vraag wie er over zakelijke rekeningen gaat. Schrijf de naam op."
                    ),
                    Paragraph(
                        "Vraag daarna aan de mensen die jij kent of zij mee willen denken. Betaal die tijd."
                    ),
                ),
            ),
        ),
    )


def _checklist() -> Chapter:
    return Chapter(
        "checklist",
        7,
        "Checklist voor jou als sociaal werker",
        (
            Checklist(
                (
                    "Vraag eerst wat iemand zelf wil, niet of iemand wil stoppen.",
                    "Leg uit welke papieren de bank vraagt, en waarom. Neem daar de tijd voor: praat een tweede keer.",
                    "Schrijf niets op over het werk dat niet nodig is.",
                    "Bel na een week even na.",
                    "Geef het door als een bank weigert zonder reden.",
                )
            ),
            Box("brief", "De vakjes", (Paragraph("☐ nog doen   ✓ gedaan"),)),
        ),
    )


def _status() -> Chapter:
    return Chapter(
        "status",
        8,
        "Status van dit document",
        (
            Paragraph(
                "Dit is een concept. Twee mensen moeten het nog goedkeuren: iemand van de organisatie en iemand uit "
                "de gemeenschap. Zij doen dat vanaf dag 14."
            ),
            Paragraph(
                "De gemeenteraad beslist in juni over het loket. Een registratie komt er niet.",
                label="Daarna.",
            ),
        ),
    )
