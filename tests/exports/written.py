"""What an editor can type into a chapter: bold words, links, lists and words set aside, alone and in each other."""

from exports.blocks import Checklist, Paragraph, Points, Span, Written

ADDRESS = "https://example.org/loket"
LONG = "een adres dat zo lang heet dat het niet op één regel van het papier past, hoe breed dat papier ook is"
BLOCKS = (
    Paragraph("Wij keken ook hoe het elders gaat."),
    Written("text", ((Span("Lees "), Span("de regels van de gemeente", address=ADDRESS), Span(" eerst.")),)),
    Written("text", ((Span("Er is ook "), Span(LONG, address=ADDRESS), Span(".")),)),
    Written(
        "points", ((Span("Een "), Span("vette link", strong=True, address=ADDRESS)), (Span("Een punt."),))
    ),
    Written("numbers", ((Span("Eerst dit.", strong=True),), (Span("Dan dat."),))),
    Written("aside", ((Span("Apart gezet, "), Span("met nadruk", strong=True)), (Span("En nog een zin."),))),
    Points(("Een lijst van één punt.",), ordered=False),
    Checklist(("Vraag het na.",)),
)
