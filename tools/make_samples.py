"""Write the binary sample accounts from their source text, the same bytes every time.

    python tools/make_samples.py [FOLDER]

Nothing is compressed and every date is fixed, so that the bytes depend on no compression library and no clock.
The HTML, wikitext and plain-text samples are kept by hand beside what this writes.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "src" / "testimonia" / "samples"
MADE = datetime(2012, 3, 1, 9, 0, tzinfo=UTC)
ZIP_DATE = (2012, 3, 1, 9, 0, 0)
SOFT_HYPHEN = "\u00ad"
STYLES = {"#": "Title", "##": "Heading 1", ">": "Quote", "": "Normal"}

# "#" begins a title, "##" a heading, ">" a quotation; "{-}" is where a word may be broken at a line's end, and "{note}"
# where the footnote stands.
HANDOUT = """
# Reading Tacitus on the Fire

Handout for the second class, spring 2012. The translations are ours and keep close to the Latin; the numbers
in brackets are chapters of the fifteenth book of the Annals.

## 1. An opening that leaves it open

“A disaster follows,” writes Tacitus (38), “whether by chance or by the emperor’s malice is uncertain, for
authors have handed down both.” No other ancient account of the con{-}fla{-}gra{-}tion that has come down to
us leaves the question open. Tacitus does not name his authors. Some modern historians have suggested that
Pliny the Elder was among them. Pliny’s history of those years is lost, but in the Natural History (17.5) he
mentions old trees on the Palatine that stayed green until “the fires of the emperor Nero”, and complains that
the emperor hastened the death even of trees.

## 2. What he states and what he has others say

In his own voice Tacitus states that the fire began in the shops by the circus (38), that Nero was at Antium,
and that on his return he shel{-}tered the homeless (39). Much else he gives to others. Men who threw torches
shouted that they had authority for it (38). A rumour had spread that Nero sang of the fall of Troy (39).
After the second outbreak, which started on an estate of Tigellinus, it seemed that Nero was seeking the glory
of founding a new city and naming it after himself (40).

## 3. The figures

The fire was brought to an end on the sixth day (40) and then broke out again; how long the second fire burned
he does not say. Of fourteen regions four were whole, three levelled, and seven left with a few ruined houses.
He refuses to go further: to reckon the number of the houses, apartment blocks and temples that were lost, he
explains, would not be easy (41). Some modern estimates of the area destroyed are far lower than these words
suggest.

## 4. Two voices to listen for

The tribune Subrius Flavus, condemned in the following year, was asked by Nero why he had forgotten his oath.
“I hated you,” he replied. “No soldier was more loyal to you while you deserved to be loved. I began to hate
you when you turned out the murderer of your mother and your wife, a charioteer, an actor and an arsonist.”
Tacitus insists that he has reported the very words (67).

The new streets were broad and the houses lower. There were people, however, who believed that the old plan
had been better for the health, since narrow lanes and high roofs kept out the heat of the sun (43).

## 5. For discussion

A commentary of the last century warns that rumour in Tacitus is seldom innocent. Collect the places in
chapters 38 to 44 where he reports what he does not vouch for. Would the reader of 38 to 40 alone suspect
Nero? Would the reader of 44 acquit the Christians?
"""

ESSAY = """
# The Case against Nero

Nero burned Rome. Two of our three continuous accounts say so without hesitation, and this essay takes them at
their word as far as they will go.

## Suetonius

Somebody in conversation, Suetonius relates, quoted the Greek line “When I am dead, let earth be mixed with
fire.” “No,” said Nero, “while I live.” And this is what he did, according to the biographer: as if offended
by the ugliness of the old buildings and by the narrow and winding streets, he set fire to the city so openly
that former consuls caught his chamberlains on their estates with tow and torches and did not lay hands on
them. Granaries near the site of the Golden House, he adds, were broken down with engines of war and set
alight, because their walls were of stone and Nero wanted the ground.

> For six days and seven nights the ruin raged, and the people were driven to take shelter in monuments and
tombs.

> — Suetonius, Nero 38

Suetonius also accuses Nero of gain. The emperor promised to have the corpses and the rubble cleared away at
no cost, and let nobody near what was left of their property.

## Cassius Dio

Dio alleges that Nero had long wished to see the city end in his own lifetime; he used to call Priam
wonderfully happy for having seen his country and his throne perish together. According to Dio he secretly
sent out men who pretended to be drunk or up to some other mischief, and who set fire at first to one building
or two in different quarters. The soldiers and the night watch, Dio says, had an eye on plunder and kindled
new fires instead of putting them out. Besides the Palatine and the theatre of Taurus, nearly two thirds of
the city was lost.{note}

## The defence

It has been objected that neither author names a witness, and that the fire took Nero’s own palace. Some
modern historians deny that anybody set it: a crowded city with much timber, they argue, needs no arsonist in
July, when the wind is up. Others question whether a man who wanted the ground for the Golden House would have
lit his fire at the circus. Even they concede that the Golden House gave his enemies all the proof they
needed.

That Tacitus hesitates proves nothing. The poets of the next generation had made up their minds. Statius
speaks of “the unspeakable fires of the guilty master”, and in the tragedy Octavia the emperor himself
threatens: “Soon let the roofs of the city fall to my flames.” It is reported that thousands died; no ancient
author counts them.
"""
ESSAY_NOTE = (
    "Dio 62.16–18. This part of his history is known to us mainly through the summary that John Xiphilinus made in the "
    "eleventh century."
)

CHAPTERS: Mapping[str, tuple[str, str]] = {
    "chapter-1": (
        "Ashes",
        """<p>The fire burned for nine days. So at least says an inscription of Domitian, who set up altars a generation
later to fulfil a vow that had been made at the time and then forgotten. Tacitus counts to the sixth day and
stops counting when the flames come back.</p>
<p>Nero came back from Antium when the flames neared his house. He opened his gardens, had shelters put up,
and sent for provisions from Ostia and the neighbouring towns; the price of grain fell to three sesterces.
That is what Tacitus reports. Dio has nothing of it. He claims instead that Nero began to collect great sums
from private persons and from whole peoples, and that he took away the free grain of the Romans. Suetonius,
too, complains that contributions were not only accepted but demanded until the provinces were all but
exhausted.</p>
<p>Then the city was rebuilt, and rebuilt well. Streets were laid out by measure; the height of houses was
limited; party walls were forbidden and part of every building had to be of stone from Gabii or Alba. Nero
promised porticoes at his own expense. Ships that had brought grain up the Tiber carried rubble down to the
marshes of Ostia. No emperor before him had done as much for the safety of the city.</p>""",
    ),
    "chapter-2": (
        "The Golden House",
        """<p>On the ground that the fire had cleared rose the Golden House. Its architects, Severus and Celer, had “the
wit and the boldness”, Tacitus writes, “to try by art even what nature had refused”. When it was dedicated,
Nero is supposed to have said that he had at last begun to be housed like a human being. Suetonius has the
remark, and does not say who heard it.</p>
<p>The Romans answered with a couplet. It was posted up or passed from mouth to mouth:</p>
<blockquote class="verse"><p>Rome will become a house: Quirites, move to Veii,<br/>
unless that house lays hold of Veii too.</p>
<p class="attribution">— in Suetonius, <i>Nero</i> 39</p></blockquote>
<p>Pliny the Elder recalled that he had twice seen the whole city ringed by the houses of emperors, those of Gaius
and of Nero. Years later Martial wrote that “one house now stood in all the city”.</p>
<p>Was the house the reason for the fire? Rumour said so. Tacitus goes no further than to write that Nero
“made use of the ruins of his country”. Many modern historians reject the charge, and point out that the fire
began well away from the ground that the house was to cover, and that his own palace burned. Some grant that
he may have been glad of the result. It is said that he was never forgiven for it.</p>""",
    ),
}


def paragraphs(text: str) -> list[tuple[str, str]]:
    """The paragraphs of a source text, each with the mark that it begins with ("" for plain text)."""
    whole = (" ".join(block.split()) for block in text.strip().split("\n\n"))
    parted = (re.fullmatch(r"(#{1,2}|>|)\s*(.+)", block) for block in whole)
    return [(match[1], match[2]) for match in parted if match]


def write_zip(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP archive of uncompressed entries, all of the same date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.create_system = 3  # ZipInfo's own default depends on the system that writes it
            archive.writestr(entry, data)
    return out.getvalue()


def handout() -> bytes:
    """The PDF: two pages with a running head, page numbers and a word broken at a line's end."""
    from fpdf import FPDF

    class Handout(FPDF):
        def header(self) -> None:
            self.set_font("Times", "I", 9)
            self.cell(0, 6, "Latin historians: handout 4", align="R", new_x="LMARGIN", new_y="NEXT")
            self.ln(6)

        def footer(self) -> None:
            self.set_y(-18)
            self.set_font("Times", "", 9)
            self.cell(0, 6, f"Page {self.page_no()} of 2", align="C")

    page = Handout(format=(148, 210))
    page.set_compression(False)
    page.set_creation_date(MADE)
    page.set_producer("Testimonia samples")
    page.set_title("Reading Tacitus on the Fire")
    page.set_author("Latin reading group")
    page.set_lang("en")
    page.core_fonts_encoding = "cp1252"
    page.set_margins(20, 15)
    page.set_auto_page_break(True, 22)  # noqa: FBT003 - fpdf2 takes it by position
    page.add_page()
    faces = {"#": ("B", 16, 8), "##": ("B", 11, 6), "": ("", 10.5, 5)}
    for mark, text in paragraphs(HANDOUT):
        weight, size, height = faces[mark]
        page.set_font("Times", weight, size)
        page.multi_cell(0, height, text.replace("{-}", SOFT_HYPHEN), align="L", new_x="LMARGIN", new_y="NEXT")
        page.ln(2)
    return bytes(page.output())


def essay() -> bytes:
    """The DOCX: heading styles, a Quote style and a footnote."""
    import docx

    document = docx.Document()
    about = document.core_properties
    about.title, about.author, about.comments = "The Case against Nero", "Ancient history society", ""
    about.created = about.modified = MADE.replace(tzinfo=None)
    about.last_modified_by, about.revision, about.language = "", 1, "en"
    for mark, text in paragraphs(ESSAY):
        before, marked, after = text.partition("{note}")
        paragraph = document.add_paragraph(before, style=STYLES[mark])
        if marked:
            _footnote(document, paragraph, ESSAY_NOTE)
            paragraph.add_run(after)
    _slimmed(document)
    whole = io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as archive:
        return write_zip((name, archive.read(name)) for name in archive.namelist())


def _footnote(document, paragraph, text: str) -> None:  # type: ignore[no-untyped-def]
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    office = "http://schemas.openxmlformats.org"
    words = f'xmlns:w="{office}/wordprocessingml/2006/main"'
    notes = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {words}>'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
        '<w:footnote w:id="1"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), media, notes.encode(), document.part.package)
    document.part.relate_to(part, f"{office}/officeDocument/2006/relationships/footnotes")
    reference = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/>'
    paragraph._p.append(parse_xml(f"<w:r {words}>{reference}</w:r>"))


def _slimmed(document) -> None:  # type: ignore[no-untyped-def]
    """Drop the template's unused styles and parts: uncompressed, they weigh 900 kB."""
    used = {*STYLES.values(), "Default Paragraph Font", "Normal Table", "No List"}
    for style in list(document.styles):
        if style.name not in used:
            style.delete()
    needless = ("stylesWithEffects", "customXml", "thumbnail")
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.rpartition("/")[2] in needless:
                del holder.rels[key]


def book() -> bytes:
    """The EPUB: a book of two chapters."""
    container = (
        '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>\n"
    )
    items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>\n' for n in CHAPTERS)
    package = f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:6b1d1c52-64ad-4d07-9c19-000000000064</dc:identifier>
<dc:title>The City after the Fire</dc:title>
<dc:creator>An evening class in Roman history</dc:creator>
<dc:publisher>Evening Class Press (invented)</dc:publisher>
<dc:date>1997</dc:date>
<dc:language>en</dc:language>
<meta property="dcterms:modified">2012-03-01T09:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}</manifest>
<spine>{"".join(f'<itemref idref="{n}"/>' for n in CHAPTERS)}</spine>
</package>
"""
    entries = "".join(f'<li><a href="{n}.xhtml">{title}</a></li>' for n, (title, _) in CHAPTERS.items())
    contents = f'<nav epub:type="toc"><h1>Contents</h1><ol>{entries}</ol></nav>'
    pages = [("nav", _page("Contents", contents))]
    pages += [(n, _page(title, f"<h1>{title}</h1>\n{body}")) for n, (title, body) in CHAPTERS.items()]
    parts = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("OEBPS/content.opf", package),
        *((f"OEBPS/{name}.xhtml", page) for name, page in pages),
    ]
    return write_zip((name, text.encode()) for name, text in parts)


def _page(title: str, body: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title></head>
<body>
{body}
</body>
</html>
"""


MAKERS: Mapping[str, Callable[[], bytes]] = {
    "reading-tacitus.pdf": handout,
    "case-against-nero.docx": essay,
    "city-after-the-fire.epub": book,
}


def main(folder: Path = SAMPLES) -> None:
    """Write every binary sample into `folder`."""
    for name, make in MAKERS.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
