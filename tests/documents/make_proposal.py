"""Makes the same proposal in every format that charterlint reads.

    python3 -m venv venv && venv/bin/pip install odfpy python-pptx openpyxl
    apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui
    venv/bin/python tests/documents/make_proposal.py

Markdown, text, HTML, CSV and e-mail are written here, ODT, PPTX and XLSX by libraries; LibreOffice makes DOCX, RTF and PDF of the ODT,
ODP of the PPTX and ODS of the XLSX. The made files are kept in `proposal/`, so that the tests need none of this.
"""

import csv
import html
import re
import subprocess
import tempfile
import textwrap
from email.message import EmailMessage
from pathlib import Path

HERE = Path(__file__).parent / "proposal"

# kind, then what it holds; in words, [x](y) is a link and ^[x] a note
PROPOSAL = [
    ("h1", "Allotment gardens online"),
    ("p", "Proposal of Zoë Müller & Søn to the City of Lindö, reference LI-2026/17, valid for 90 days."),
    ("p", "Lindö lies on both banks of a slow river, and its gardens lie where the brickworks stood until 1961. There are nine of"
          " them, from a strip of eleven plots behind the railway yard to the long meadow at Västra Hagen, where some families"
          " have grown potatoes for three generations. The soil is heavy clay, the wind comes off the water, and most huts are"
          " painted red."),
    ("h2", "What gardeners told us"),
    ("p", "In March 2026 we interviewed 14 people who wait for an allotment and six wardens, two of them blind."
          " The findings are published at [the project's page](https://example.org/lindo/findings)."),
    ("p", "Each garden has a warden, who is a neighbour with a bunch of keys and a bicycle. In spring the wardens walk the paths,"
          " see which beds lie fallow and knock on the doors of huts. Whoever has let the nettles grow gets a friendly word first"
          " and a letter in June."),
    ("p", "Four of the six wardens print the waiting list every Monday, because the café in the gardens has no signal."
          "^[We tested the paper form with five gardeners on 9 March 2026; two of them gave up at question 7.]"),
    ("p", "A lease is a sheet of yellow paper today, kept in one of four grey cabinets on the ground floor of the town hall. The"
          " oldest is from 1934 and is written in pencil. When a tenant moves away, the sheet goes to the cellar, the key goes"
          " back on its hook, and a letter is posted to whoever stands next on the list."),
    ("h2", "What we will deliver"),
    ("p", "By 1 October 2026 we will:"),
    ("ol", [
        "publish all source code under the EUPL-1.2 at [the public repository](https://example.org/lindo/allotments);",
        "meet WCAG 2.2 level AA and publish an accessibility statement before launch;",
        "provide a versioned REST API that is described in OpenAPI 3.1;",
        "hand over every right to code, documentation and data to the City.",
    ]),
    ("p", "Gardeners who don't go online can ring the garden office, where a clerk fills in the same application with them."),
    ("p", "The garden office is a wooden house beside the main gate, with a stove, a bench and a large map on the wall. Pins of"
          " three colours mark the plots: green for let, white for empty, red for those that the flood of 2019 spoiled. On"
          " Saturdays there is a queue for seed potatoes, and half of the town's gossip is heard there."),
    ("h2", "How we work"),
    ("p", "We release to production every two weeks, and each change is built and tested automatically before it is deployed."
          " The backlog is public from the first day."),
    ("p", "Summer is short in the north, so little happens in the gardens from November to March. The water is turned off, the"
          " gates are locked at four, and hares come over the fence. In the last week of April the pumps are greased, the barrows"
          " come out of the shed, and everybody wants their plot on the same morning."),
    ("ul", [
        "We test with five gardeners every month and publish what we learn.",
        "The service is in Swedish, English and Sámi from the first release.",
    ]),
    ("p", "Our earlier service for the town of Kårböle has reached 99.95 % availability since May 2024."),
    ("p", "Kårböle is a smaller place, two hours up the valley, with a marina instead of gardens. Its berths used to be written"
          " on a blackboard in the harbour master's shed, and rain came in through the roof."),
    ("h2", "Safety and privacy"),
    ("p", "Answers to the City's questions stand in the table."),
    ("table", [
        ["Requirement", "Our answer"],
        ["Protection of data", "Personal data is encrypted in transit and at rest and is deleted two years after a lease ends."],
        ["Security testing", "An independent company tests the service for weaknesses before launch and every year."],
        ["Automated decisions", "No decision is made by a machine; a warden decides about every allotment."],
        ["Exit", "All data can be exported as CSV at any time, without a fee."],
    ]),
    ("p", "The rent for a plot of a hundred square metres is 420 crowns for the season, and it falls due in May. Water is"
          " included, and manure is brought by a farmer from Norrby every second autumn. Pigeons and hens may be kept, pigs may"
          " not, though there was one at Västra Hagen during the war."),
    ("p", "We do not use tracking cookies, and no data leaves the European Union."),
]

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
NOTE = re.compile(r"\^\[([^\]]+)\]")


def pieces(words):
    """(text, target, note) of a paragraph: text with a link's target or None; then its note or None."""
    note = NOTE.search(words)
    words = NOTE.sub("", words)
    out, at = [], 0
    for link in LINK.finditer(words):
        out += [(words[at:link.start()], None), (link.group(1), link.group(2))]
        at = link.end()
    out.append((words[at:], None))
    return [piece for piece in out if piece[0]], note and note.group(1)


def plain(words):
    """Without links there is still their address."""
    return "".join(f"{text} ({to})" if to else text for text, to in pieces(words)[0])


def markdown():
    lines, notes = [], []
    for kind, what in PROPOSAL:
        if kind in ("h1", "h2"):
            lines += ["#" * int(kind[1]) + " " + what, ""]
        elif kind == "p":
            note = pieces(what)[1]
            if note:
                notes.append(note)
                what = NOTE.sub(f"[^{len(notes)}]", what)
            lines += [what, ""]
        elif kind in ("ol", "ul"):
            lines += [(f"{at}. " if kind == "ol" else "- ") + item for at, item in enumerate(what, 1)] + [""]
        else:
            rows = ["| " + " | ".join(row) + " |" for row in what]
            lines += [rows[0], "|---|---|"] + rows[1:] + [""]
    lines += [f"[^{at}]: {note}" for at, note in enumerate(notes, 1)]
    (HERE / "bid.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def text():
    lines = []
    wrap = lambda words, indent="": textwrap.fill(words, 100, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)
    for kind, what in PROPOSAL:
        if kind in ("h1", "h2"):
            lines += [what, ("=" if kind == "h1" else "-") * len(what), ""]
        elif kind == "p":
            note = pieces(what)[1]
            lines += [wrap(plain(what)), ""] + ([wrap(note), ""] if note else [])
        elif kind in ("ol", "ul"):
            lines += [wrap((f"{at}. " if kind == "ol" else "- ") + plain(item), "   ") for at, item in enumerate(what, 1)] + [""]
        else:
            for name, answer in what[1:]:
                lines += [wrap(f"{name}: {answer}"), ""]
    (HERE / "bid.txt").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def page():
    out = []
    def inline(words):
        return "".join(f'<a href="{to}">{html.escape(text, False)}</a>' if to else html.escape(text, False) for text, to in pieces(words)[0])
    for kind, what in PROPOSAL:
        if kind in ("h1", "h2", "p"):
            out.append(f"<{kind}>{inline(what)}</{kind}>")
            note = pieces(what)[1]
            if note:
                out.append(f"<p><small>{html.escape(note, False)}</small></p>")
        elif kind in ("ol", "ul"):
            out += [f"<{kind}>"] + [f"<li>{inline(item)}</li>" for item in what] + [f"</{kind}>"]
        else:
            out.append("<table>")
            for at, row in enumerate(what):
                cell = "td" if at else "th"
                out.append("<tr>" + "".join(f"<{cell}>{html.escape(text, False)}</{cell}>" for text in row) + "</tr>")
            out.append("</table>")
    whole = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Allotment gardens online</title></head>\n<body>\n" + "\n".join(out) + "\n</body>\n</html>\n"
    (HERE / "bid.html").write_text(whole, encoding="utf-8")
    return whole


def mail(whole):
    message = EmailMessage()
    message["From"] = "Zoë Müller <zoe@example.org>"
    message["To"] = "tenders@example.org"
    message["Subject"] = "Allotment gardens online"
    message["Date"] = "Mon, 16 Mar 2026 09:00:00 +0100"
    message["Message-ID"] = "<li-2026-17@example.org>"
    message.set_content("The proposal stands in the page.\n")
    message.add_alternative(whole, subtype="html", cte="quoted-printable")
    message.get_payload()[0].policy = message.get_payload()[1].policy = message.policy
    # a fixed boundary, so that the file is the same each time
    message.set_boundary("=_allotments")
    (HERE / "bid.eml").write_bytes(message.as_bytes())


def odt():
    from odf import style, table, text
    from odf.opendocument import OpenDocumentText
    doc = OpenDocumentText()
    bold = style.Style(name="Head", family="paragraph", parentstylename="Standard")
    bold.addElement(style.TextProperties(fontweight="bold"))
    doc.automaticstyles.addElement(bold)
    for level in (1, 2):
        heading = style.Style(name=f"Heading {level}", family="paragraph", defaultoutlinelevel=str(level))
        heading.addElement(style.TextProperties(fontweight="bold", fontsize=f"{22 - 4 * level}pt"))
        doc.styles.addElement(heading)
    for name, number in (("Numbers", True), ("Bullets", False)):
        lists = text.ListStyle(name=name)
        if number:
            level = text.ListLevelStyleNumber(level="1", numformat="1", numsuffix=".")
        else:
            level = text.ListLevelStyleBullet(level="1", bulletchar="•")
        level.addElement(style.ListLevelProperties(spacebefore="0.5cm", minlabelwidth="0.6cm"))
        lists.addElement(level)
        doc.automaticstyles.addElement(lists)

    def fill(paragraph, words):
        parts, note = pieces(words)
        for part, target in parts:
            if target:
                paragraph.addElement(text.A(href=target, type="simple", text=part))
            else:
                paragraph.addText(part)
        if note:
            element = text.Note(noteclass="footnote", id="ftn1")
            element.addElement(text.NoteCitation(text="1"))
            body = text.NoteBody()
            body.addElement(text.P(text=note))
            element.addElement(body)
            paragraph.addElement(element)
        return paragraph

    for kind, what in PROPOSAL:
        if kind in ("h1", "h2"):
            doc.text.addElement(text.H(outlinelevel=kind[1], stylename=f"Heading {kind[1]}", text=what))
        elif kind == "p":
            doc.text.addElement(fill(text.P(), what))
        elif kind in ("ol", "ul"):
            lists = text.List(stylename="Numbers" if kind == "ol" else "Bullets")
            for item in what:
                entry = text.ListItem()
                entry.addElement(fill(text.P(), item))
                lists.addElement(entry)
            doc.text.addElement(lists)
        else:
            grid = table.Table(name="Answers")
            grid.addElement(table.TableColumn(numbercolumnsrepeated="2"))
            for at, row in enumerate(what):
                line = table.TableRow()
                for words in row:
                    cell = table.TableCell()
                    cell.addElement(text.P(text=words, stylename=bold if at == 0 else "Standard"))
                    line.addElement(cell)
                if at == 0:
                    heads = table.TableHeaderRows()
                    heads.addElement(line)
                    line = heads
                grid.addElement(line)
            doc.text.addElement(grid)
    doc.save(str(HERE / "bid.odt"))


def slides():
    """A slide for each heading; a note becomes the speaker's."""
    from pptx import Presentation
    from pptx.oxml.ns import qn
    from pptx.util import Inches, Pt
    show = Presentation()
    slide = body = None

    def paragraph():
        first = body.paragraphs[0]
        return first if not first.runs and len(body.paragraphs) == 1 else body.add_paragraph()

    def fill(words, bullet):
        line = paragraph()
        properties = line._p.get_or_add_pPr()
        if bullet == "ol":
            number = properties.makeelement(qn("a:buAutoNum"), {"type": "arabicPeriod"})
            properties.append(number)
        elif bullet is None:
            properties.append(properties.makeelement(qn("a:buNone"), {}))
        parts, note = pieces(words)
        for part, target in parts:
            run = line.add_run()
            run.text, run.font.size = part, Pt(14)
            if target:
                run.hyperlink.address = target
        if note:
            slide.notes_slide.notes_text_frame.text = note

    for kind, what in PROPOSAL:
        if kind in ("h1", "h2"):
            slide = show.slides.add_slide(show.slide_layouts[1])
            slide.shapes.title.text = what
            body = slide.placeholders[1].text_frame
        elif kind == "p":
            fill(what, None)
        elif kind in ("ol", "ul"):
            for item in what:
                fill(item, kind)
        else:
            shape = slide.shapes.add_table(len(what), 2, Inches(0.5), Inches(3), Inches(9), Inches(3))
            for at, row in enumerate(what):
                for column, words in enumerate(row):
                    shape.table.cell(at, column).text = words
    show.save(str(HERE / "bid.pptx"))


def rows():
    """The proposal as a sheet: a statement a row, under the heading that it belongs to."""
    out, section = [["Section", "Answer"]], ""
    for kind, what in PROPOSAL:
        if kind in ("h1", "h2"):
            section = what
        elif kind == "p":
            words, note = plain(what), pieces(what)[1]
            out.append([section, words] if not note else [section, words])
            if note:
                out.append([section, note])
        elif kind in ("ol", "ul"):
            lead = plain(PROPOSAL[PROPOSAL.index((kind, what)) - 1][1])
            for item in what:
                out.append([section, (lead.rstrip(":") + " " if kind == "ol" else "") + plain(item)])
        else:
            out += [[name, answer] for name, answer in what[1:]]
    return [row for row in out if not row[1].endswith(":")]


def sheets():
    from openpyxl import Workbook
    from openpyxl.styles import Font
    book = Workbook()
    sheet = book.active
    sheet.title = "Answers"
    for row in rows():
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    book.save(str(HERE / "bid.xlsx"))
    with open(HERE / "bid.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows())


def office(source, kind):
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", kind, "--outdir", str(HERE), str(HERE / source)],
            check=True, stdout=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    markdown()
    text()
    mail(page())
    odt()
    slides()
    sheets()
    for source, kind in (("bid.odt", "docx"), ("bid.odt", "rtf"), ("bid.odt", "pdf"), ("bid.pptx", "odp"), ("bid.xlsx", "ods")):
        office(source, kind)
