"""Writes the fuzz targets' first inputs below fuzz/corpus/, from the examples and the tests' own documents.

python3 fuzz/seeds.py && RUSTC_BOOTSTRAP=1 cargo fuzz run -s none pdf -- -max_total_time=1200 -rss_limit_mb=3000 -timeout=10
"""

import html
import io
import pathlib
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz" / "corpus"
LONGEST = 6_000  # bytes; a fuzzer gets along faster with small inputs
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def texts():
    for folder in ("examples/proposals", "tests/verdicts", "tests/finds"):
        for path in sorted((ROOT / folder).glob("*")):
            if path.suffix in (".md", ".txt"):
                yield path.stem, path.read_bytes()[:LONGEST].decode("utf-8", "ignore")


def page(text):
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line)
    table = "<table><tr><th>Need<th>Answer<tr><td rowspan=2>Access<td>WCAG 2.2 AA</table>"
    hidden = "<p style='display:none'>We are best.</p><ul><li>one<ol><li>two</ol></ul>"
    return f"<!doctype html><h1>Bid</h1>{rows}{table}{hidden}<a href=https://example.org>here</a>"


def word(text):
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    rows = "".join(run.format(html.escape(line)) for line in text.splitlines() if line)
    rich = (
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:ins><w:r><w:t>in</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + run.format("cell") + "</w:tc></w:tr></w:tbl>"
    )
    return f"<w:document {W}><w:body>{rich}{rows}</w:body></w:document>"


def numbering():
    level = "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    return (
        f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'>{level}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
    )


def styles():
    return (
        f"<w:styles {W}><w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/>"
        "<w:basedOn w:val='Normal'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>"
    )


def zipped(part):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", part)
    return file.getvalue()


def pdf(text):
    lines = [line for line in text.splitlines() if line][:40]
    escape = lambda line: line.encode("latin-1", "replace").decode("latin-1").translate({40: "\\(", 41: "\\)", 92: "\\\\"})
    drawn = "BT /F1 18 Tf 72 780 Td (Bid) Tj /F1 10 Tf 0 -30 Td 14 TL " + " T* ".join(f"({escape(line[:90])}) Tj" for line in lines)
    drawn += " ET BT 3 Tr 72 40 Td (hidden) Tj ET 1 g 72 700 200 20 re f"
    stream = drawn.encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
        b"/Annots[<</Subtype/Link/Rect[72 700 200 720]/A<</S/URI/URI(https://example.org)>>>>]>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    file, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table, size, len(file))


def open_text(text):
    rows = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in text.splitlines() if line)
    return (
        "<office:document-content><office:automatic-styles><style:style style:name='T' style:family='text'>"
        "<style:text-properties fo:color='#ffffff' text:display='none'/></style:style><text:list-style style:name='L'>"
        "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/></text:list-style>"
        "</office:automatic-styles><office:body><office:text><text:h text:outline-level='1'>Bid</text:h>"
        "<text:list text:style-name='L'><text:list-item><text:p>one<text:span text:style-name='T'>two</text:span>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note>"
        "</text:p></text:list-item></text:list><table:table><table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-spanned='2'><text:p>Need</text:p></table:table-cell></table:table-row>"
        f"</table:table-header-rows></table:table>{rows}</office:text></office:body></office:document-content>"
    )


def open_slides(text):
    rows = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in text.splitlines() if line)
    return (
        "<office:document-content><office:body><office:presentation><draw:page draw:name='a' presentation:presentation-page-layout-name='b'>"
        "<draw:frame presentation:class='title' svg:x='1cm' svg:y='1cm'><draw:text-box><text:p>Bid</text:p></draw:text-box></draw:frame>"
        f"<draw:frame presentation:class='outline'><draw:text-box>{rows}</draw:text-box></draw:frame>"
        "<presentation:notes><draw:frame><draw:text-box><text:p>said aloud</text:p></draw:text-box></draw:frame></presentation:notes>"
        "</draw:page></office:presentation></office:body></office:document-content>"
    )


def open_sheet(text):
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(number)}{cell.format(html.escape(line))}</table:table-row>"
        for number, line in enumerate(text.splitlines()) if line
    )
    return (
        "<office:document-content><office:body><office:spreadsheet><table:table table:name='Bid'>"
        "<table:table-column table:visibility='collapse' table:number-columns-repeated='3'/>"
        "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'/>"
        "<table:covered-table-cell/><table:table-cell table:number-rows-spanned='2'><text:p>Need</text:p></table:table-cell>"
        f"</table:table-row>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )


def slide(text):
    rows = "".join(f"<a:p><a:r><a:t>{html.escape(line)}</a:t></a:r></a:p>" for line in text.splitlines() if line)
    return (
        "<p:sld><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></p:bgPr></p:bg><p:spTree>"
        "<p:sp><p:nvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Bid</a:t></a:r></a:p></p:txBody></p:sp>"
        "<p:sp><p:nvSpPr><p:cNvPr hidden='1'/></p:nvSpPr><p:spPr><a:xfrm><a:off x='1' y='1'/><a:ext cx='9' cy='9'/></a:xfrm></p:spPr>"
        f"<p:txBody><a:p><a:pPr lvl='1'><a:buAutoNum type='arabicPeriod'/></a:pPr><a:r><a:t>no</a:t></a:r></a:p>{rows}</p:txBody></p:sp>"
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc gridSpan='2'><a:txBody><a:p><a:r><a:t>Need</a:t></a:r></a:p></a:txBody></a:tc>"
        "<a:tc hMerge='1'/></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>"
    )


def sheet(text):
    rows = "".join(
        f"<row r='{number}'><c r='A{number}'><v>{number}</v></c><c r='B{number}' t='inlineStr'><is><t>{html.escape(line)}</t></is></c></row>"
        for number, line in enumerate(text.splitlines(), 2) if line
    )
    return (
        "<worksheet><cols><col min='3' max='4' hidden='1'/></cols><sheetData><row r='1' hidden='1'><c r='A1' t='s'><v>0</v></c></row>"
        f"{rows}</sheetData><mergeCells><mergeCell ref='A2:B2'/></mergeCells><hyperlinks><hyperlink ref='A2' location='there'/></hyperlinks></worksheet>"
    )


def rich(text):
    rows = "\\par ".join(line.encode("ascii", "ignore").decode() for line in text.splitlines() if line)
    return (
        "\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red255\\green255\\blue255;}{\\stylesheet{\\s1 heading 1;}}"
        "\\pard\\s1 Bid\\par\\pard {\\v hidden}{\\cf1 white} \\u8217? \\'e9{\\footnote below}"
        "\\trowd\\cellx100\\cellx200\\intbl Need\\cell Answer\\cell\\row\\pard " + rows + "}"
    )


def mail(text):
    part = "--b\r\nContent-Type: text/{}; charset=utf-8\r\nContent-Transfer-Encoding: {}\r\n\r\n{}\r\n"
    parts = part.format("plain", "8bit", text[:2000]) + part.format("html", "quoted-printable", "<p>Bid=20<b>now</b>")
    return f"Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"


def write(target, name, content):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def main():
    for name, text in texts():
        plain = text.encode()
        write("markdown", name, plain)
        write("text", name, plain)
        write("html", name, page(text).encode())
        write("docx", name, b"0" + word(text).encode())
        write("docx", name + ".zip", zipped(word(text[:1500])))
        write("pdf", name, pdf(text))
        write("odt", name, b"0" + open_text(text).encode())
        write("odp", name, b"0" + open_slides(text).encode())
        write("ods", name, b"0" + open_sheet(text).encode())
        write("pptx", name, b"0" + slide(text).encode())
        write("xlsx", name, b"0" + sheet(text).encode())
        write("rtf", name, rich(text).encode())
        write("eml", name, mail(text).encode())
        write("csv", name, text.replace("|", ",").encode())
        for choice, content in enumerate([plain, plain, page(text).encode(), zipped(word(text)), pdf(text)]):
            write("report", f"{name}-{choice}", bytes([choice]) + content)
    for row in (ROOT / "tests/documents/sight.tsv").read_text().splitlines():
        if row.startswith("html\t"):
            number = f"sight-{zlib.crc32(row.encode()):08x}"
            write("html", number, row.split("\t")[3].encode())
            write("styles", number, row.split("\t")[2].encode())
    write("docx", "numbering", b"1" + numbering().encode())
    write("docx", "styles", b"2" + styles().encode())


if __name__ == "__main__":
    main()
