"""Writes the fuzz targets' first inputs below fuzz/corpus/, from the examples and the tests' own documents.

python3 fuzz/seeds.py && RUSTC_BOOTSTRAP=1 cargo fuzz run -s none pdf -- -max_total_time=1200 -rss_limit_mb=3000 -timeout=10
"""

import html
import io
import pathlib
import zipfile

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
        for choice, content in enumerate([plain, plain, page(text).encode(), zipped(word(text)), pdf(text)]):
            write("report", f"{name}-{choice}", bytes([choice]) + content)
    write("docx", "numbering", b"1" + numbering().encode())
    write("docx", "styles", b"2" + styles().encode())


if __name__ == "__main__":
    main()
