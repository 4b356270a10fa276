"""Makes bids to measure with: varied text in Markdown, plain text, HTML, Word and PDF.

`python3 benches/bids.py DIR NUMBER [PAGES] [KIND…]`; the same arguments make the same files. What their text is and isn't stands in
`varied.py`. The Word files hold paragraphs, lists and tables, the PDFs packed lines of Helvetica, tables without rules, and no marks of
structure; both are made here and hold no pictures and no fonts.
"""

import html
import itertools
import re
import sys
import textwrap
import zipfile
import zlib
from pathlib import Path

from varied import ROOT, Writer, texts

KINDS = ("md", "txt", "html", "docx", "pdf")
LINES_A_PAGE = 62
LETTERS_A_LINE = 85


def proposal(size):
    """So many bytes of the example proposals, one after the other, as they are."""
    files = sorted((ROOT / "examples/proposals").glob("*.md"))
    return "\n\n".join(file.read_text() for file in files).encode()[:size].decode(errors="ignore")


def bare(text):
    """Without Markdown's marks; a link's address stands behind it."""
    return re.sub(r"\*\*|`|\B\*|\*\B", "", re.sub(r"\[([^]]+)\]\(([^)]+)\)", r"\1 (\2)", text))


def markdown(blocks):
    marks = {"head": "## ", "item": "- ", "text": ""}

    def block(kind, said):
        if kind != "table":
            return marks[kind] + said
        lines = [f"| {' | '.join(row)} |" for row in said]
        return "\n".join([lines[0], "|---" * len(said[0]) + "|", *lines[1:]])

    return "\n\n".join(itertools.starmap(block, blocks)).encode()


def plain(blocks):
    def block(kind, said):
        return "\n".join("\t".join(map(bare, row)) for row in said) if kind == "table" else bare(said)

    return "\n\n".join(itertools.starmap(block, blocks)).encode()


def web(blocks):
    tags = {"head": "h2", "item": "li", "text": "p"}

    def inline(text):
        linked = re.sub(r"\[([^]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', html.escape(text))
        return bare(re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", linked))

    def block(kind, said):
        if kind != "table":
            return f"<{tags[kind]}>{inline(said)}</{tags[kind]}>"
        cells = ("".join(f"<td>{inline(cell)}</td>" for cell in row) for row in said)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    body = "\n".join(itertools.starmap(block, blocks))
    return f"<!DOCTYPE html><meta charset=utf-8><title>Bid</title><body>\n{body}\n</body>".encode()


# --- Word

NAMESPACES = "http://schemas.openxmlformats.org"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{NAMESPACES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{NAMESPACES}/package/2006/relationships"><Relationship Id="r1" Type="{NAMESPACES}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
STYLES = {
    "head": '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
    "item": '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    "text": "",
}


def word(path, blocks):
    body = "".join(itertools.starmap(word_block, blocks))
    document = f'<w:document xmlns:w="{NAMESPACES}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as file:
        for name, text in {**PARTS, "word/document.xml": document}.items():
            file.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


def word_block(kind, said):
    if kind != "table":
        return f'<w:p>{STYLES[kind]}<w:r><w:t xml:space="preserve">{html.escape(bare(said))}</w:t></w:r></w:p>'
    cells = ("".join(f"<w:tc>{word_block('text', cell)}</w:tc>" for cell in row) for row in said)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


# --- PDF


def pdf(blocks):
    """Packed lines of Helvetica, as plain as a PDF can be."""
    lines = list(itertools.chain.from_iterable(itertools.starmap(pdf_lines, blocks)))
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for page in pages:
        content = zlib.compress(b"BT\n%sET" % b"".join(itertools.starmap(pdf_line, enumerate(page))))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return pdf_file(objects)


def pdf_lines(kind, said):
    """Lines of a block, each with its size and what stands in it at which share of the width."""
    size = 14 if kind == "head" else 10
    for row in said if kind == "table" else [[said]]:
        width = LETTERS_A_LINE // len(row)
        cells = [textwrap.wrap(bare(cell), width - 2) for cell in row]
        for parts in itertools.zip_longest(*cells, fillvalue=""):
            yield size, [(at / len(row), part) for at, part in enumerate(parts) if part]
    yield size, []


def pdf_line(nth, line):
    size, parts = line
    drawn = b""
    for share, part in parts:
        shown = re.sub(r"([\\()])", r"\\\1", part).encode("cp1252", "replace")
        drawn += b"/F %d Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (size, 60 + 475 * share, 790 - 12 * nth, shown)
    return drawn


def pdf_file(objects):
    out, starts = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))


def make(folder, number, pages=30, kinds=KINDS):
    """Makes the bids, one kind after the other; returns the bytes of their text."""
    folder.mkdir(parents=True, exist_ok=True)
    total, writer = 0, Writer()
    for nth in range(number):
        kind = kinds[nth % len(kinds)]
        blocks = writer.bid(nth, pages)
        total += sum(len(text.encode()) + 2 for text in texts(blocks))
        path = folder / f"{nth:05}.{kind}"
        if kind == "docx":
            word(path, blocks)
        else:
            path.write_bytes({"md": markdown, "txt": plain, "html": web, "pdf": pdf}[kind](blocks))
    return total


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[2:] if text.isdigit()]
    kinds = [text for text in sys.argv[2:] if not text.isdigit()]
    print(f"{make(Path(sys.argv[1]), *numbers, kinds=kinds or KINDS)} bytes of text")
