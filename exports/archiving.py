"""The paper for an archive is also the paper for everybody: it claims both (PDF/A-3a and PDF/UA-1) and keeps both.

And it is written so plainly that no reader of a later year can stumble: every object by itself, and no stream that ends
in half a line end, where one program counts the last letter as data and the next one does not (ISO 19005-3, 6.1.7.1).
"""

from base64 import a85encode
from io import BytesIO
from typing import Any

import pikepdf

HALF_A_LINE_END = b"\r"
END_OF_XMP = b"</rdf:RDF>"
# A claim an archive does not know has to explain itself (ISO 19005-3, 6.6.2.3).
CLAIM = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1" />
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def for_an_archive(paper: bytes) -> bytes:
    """The same paper, to be kept; the same bytes every time."""
    with pikepdf.open(BytesIO(paper)) as pdf:
        _claim(pdf.Root.Metadata)
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and one.read_raw_bytes().endswith(HALF_A_LINE_END):
                _end_in_a_letter(one)
        kept = BytesIO()
        pdf.save(
            kept,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
        )
    return kept.getvalue()


def _claim(metadata: Any) -> None:
    metadata.write(metadata.read_bytes().replace(END_OF_XMP, CLAIM + END_OF_XMP))


def _end_in_a_letter(stream: pikepdf.Stream) -> None:
    """The same data in printable letters, as the sum at the end of packed data cannot be chosen."""
    packing = stream.get("/Filter", pikepdf.Array())
    packings = list(packing) if isinstance(packing, pikepdf.Array) else [packing]
    plainly = a85encode(stream.read_raw_bytes()) + b"~>"
    stream.write(plainly, filter=pikepdf.Array([pikepdf.Name.ASCII85Decode, *packings]))
