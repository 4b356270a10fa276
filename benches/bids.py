"""Makes bids to measure with: varied text in Markdown, plain text, HTML, Word and PDF.

`python3 benches/bids.py DIR NUMBER [PAGES]`; the same arguments make the same files. A fifth of the sentences comes from the rules' own
examples and from examples/proposals, so the text is as dense in findings as a proposal is; the others are made up from their words.
"""

import html
import random
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS_A_PAGE = 480
LINES_A_PAGE = 46


def sentences():
    """What the rules' examples and the example proposals say."""
    found = []
    for file in sorted((ROOT / "rules/wordings/en").glob("*/*.toml")):
        for example in tomllib.loads(file.read_text()).get("example", []):
            if "\n" not in example["text"].strip():
                found.append(example["text"].strip().lstrip("#-* "))
    for file in sorted((ROOT / "examples/proposals").glob("*.md")):
        found += [part.strip() + "." for part in file.read_text().replace("\n", " ").split(". ") if 30 < len(part) < 300]
    return [text for text in found if len(text.split()) > 3]


class Writer:
    """Writes text that is never the same twice."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.said = sentences()
        self.follow = {}
        for text in self.said:
            words = text.split()
            for one, next in zip(words, words[1:]):
                self.follow.setdefault(one, []).append(next)
        self.starts = [text.split()[0] for text in self.said]

    def sentence(self):
        if self.random.random() < 0.2:
            return self.random.choice(self.said)
        words = [self.random.choice(self.starts)]
        while len(words) < self.random.randint(8, 30) and words[-1] in self.follow:
            words.append(self.random.choice(self.follow[words[-1]]))
        return " ".join(words).rstrip(".,;:") + "."

    def bid(self, pages):
        """Blocks: a heading, paragraphs and items."""
        blocks, words, chapter = [], 0, 0
        while words < pages * WORDS_A_PAGE:
            if len(blocks) % 9 == 0:
                chapter += 1
                kind, text = "head", f"{chapter} {' '.join(self.sentence().split()[:5])}"
            elif self.random.random() < 0.2:
                kind, text = "item", self.sentence()
            else:
                kind, text = "text", " ".join(self.sentence() for _ in range(self.random.randint(2, 6)))
            blocks.append((kind, text))
            words += len(text.split())
        return blocks


def markdown(blocks):
    marks = {"head": "## ", "item": "- ", "text": ""}
    return "\n\n".join(marks[kind] + text for kind, text in blocks).encode()


def plain(blocks):
    return "\n\n".join(text for _, text in blocks).encode()


def web(blocks):
    tags = {"head": "h2", "item": "li", "text": "p"}
    body = "\n".join(f"<{tags[kind]}>{html.escape(text)}</{tags[kind]}>" for kind, text in blocks)
    return f"<!DOCTYPE html><meta charset=utf-8><title>Bid</title><body>\n{body}\n</body>".encode()


def word(path, blocks):
    style = {"head": '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>', "item": "", "text": ""}
    body = "".join(
        f'<w:p>{style[kind]}<w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>' for kind, text in blocks
    )
    names = "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{names}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{names}/package/2006/relationships"><Relationship Id="r1" Type="{names}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{names}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text)


def pdf(blocks):
    """Lines of Helvetica, as plain as a PDF can be."""
    lines = []
    for kind, text in blocks:
        line = ""
        for part in text.encode("cp1252", "replace").decode("cp1252").split():
            if len(line) + len(part) > 85:
                lines.append((kind, line))
                line = ""
            line = f"{line} {part}".strip()
        lines += [(kind, line), ("text", "")]
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for page in pages:
        content = b"BT /F 10 Tf 60 790 Td 16 TL\n"
        for kind, line in page:
            size = 14 if kind == "head" else 10
            shown = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
            content += b"/F %d Tf (%s) Tj T*\n" % (size, shown)
        content += b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))


def make(folder, number, pages=30, kinds=("md", "txt", "html", "docx", "pdf")):
    """Makes the bids that aren't there yet; returns the bytes of their text."""
    folder.mkdir(parents=True, exist_ok=True)
    total, writer = 0, Writer(0)
    for nth in range(number):
        kind = kinds[nth % len(kinds)]
        writer.random.seed(f"{nth} {pages}")
        blocks = writer.bid(pages)
        total += sum(len(text.encode()) + 2 for _, text in blocks)
        path = folder / f"{nth:05}.{kind}"
        if path.exists():
            continue
        if kind == "docx":
            word(path, blocks)
        else:
            path.write_bytes({"md": markdown, "txt": plain, "html": web, "pdf": pdf}[kind](blocks))
    return total


if __name__ == "__main__":
    arguments = [int(text) for text in sys.argv[2:]]
    print(f"{make(Path(sys.argv[1]), *arguments)} bytes of text")
