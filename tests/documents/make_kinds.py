"""Makes a small file of each kind that is told by its content: old formats, archives, texts with marks, books; `made.tsv` says what is expected of them.

Nothing but Python is needed: python3 tests/documents/make_kinds.py
"""

import json
import zipfile
from pathlib import Path

HERE = Path(__file__).parent / "made"
# a day that zip files can have, so that they are the same each time
DAY = (2026, 1, 1, 0, 0, 0)


def pack(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as file:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part, DAY)
            info.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(info, text)


def old_office(name, *streams):
    """A file with a list of parts as old Office programs write it, and nothing in them."""
    entries = b"".join(stream.encode("utf-16-le").ljust(128, b"\0") for stream in ("Root Entry", *streams))
    (HERE / name).write_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504) + entries.ljust(512, b"\0"))


def unread():
    old_office("letter.doc", "1Table", "WordDocument")
    old_office("talk.ppt", "PowerPoint Document")
    old_office("prices.xls", "Workbook")
    old_office("question.msg", "__properties_version1.0")
    old_office("offer.hwp", "\x05HwpSummaryInformation")
    old_office("locked.docx", "EncryptionInfo", "EncryptedPackage")
    old_office("letter.pdf", "WordDocument")
    pack("offer.pages", {"Index/Document.iwa": b"\0", "Metadata/Properties.plist": b"\0"})
    (HERE / "offer.7z").write_bytes(b"7z\xBC\xAF\x27\x1C\0\x04" + bytes(24))
    (HERE / "offer.ps").write_text("%!PS-Adobe-3.0\n(We publish all source code.) show\n")
    (HERE / "wave.txt").write_text("Good wave pools: a WAVE of tests each week, and no RIFF.\n")
    shell = ("Please wait... If this message is not eventually replaced by the proper contents of the document, "
             "your PDF viewer may not be able to display this type of document.")
    stream = f"BT /F 12 Tf 72 700 Td ({shell}) Tj ET".encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 6 0 R/Fields[]>>>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1400 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
               b"<</Length 7>>stream\n<xdp/> \nendstream"]
    file = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    (HERE / "shell.pdf").write_bytes(file + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def marked():
    (HERE / "offer.tex").write_text(r"""\documentclass{article}
% We never publish anything.
\begin{document}
\section{Open source}
We \textbf{publish} 100\% of the code under \emph{the} EUPL. % not the tests
\sout{Struck words.} \textcolor{white}{White words.}
\begin{itemize}
\item First point\footnote{A note.}
\end{itemize}
\begin{tabular}{ll} Cell & words \end{tabular}
\begin{verbatim}
code words
\end{verbatim}
\iffalse Hidden branch. \fi
See \href{https://code.harbour.org/desk}{the repository}.
\end{document}
Behind the end.
""")
    (HERE / "offer.rst").write_text("""Open source
===========

We **publish** ``all`` of the code, see :ref:`licence`.

.. We never publish anything.

.. note:: The licence is the EUPL.

.. code-block:: python

   code_words()

.. list-table::

   * - Cell words

Run it so::

    more code

Last words.
""")
    (HERE / "offer.adoc").write_text("""= Offer
:author: Somebody

// We never publish anything.
== Open source

We publish *all* of the code.

* First point
. Numbered point

|===
|Cell words
|===

----
code words
----

See [line-through]#struck words# and https://code.harbour.org/desk[the repository].
""")
    (HERE / "offer.mdx").write_text("""import { Card } from './card'

# Open source

We publish all of the code. {/* We never publish anything. */}

<Card style={{display: 'none'}}>In a card.</Card>
""")
    cells = [{"cell_type": "markdown", "source": ["# Open source\n", "\n", "We publish all of the code."]},
             {"cell_type": "code", "source": "code_words()", "outputs": [{"text": "printed words"}]},
             {"cell_type": "markdown", "source": "Last words."}]
    (HERE / "offer.ipynb").write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    words = "We publish all of the code, and naïve users test it.\n"
    (HERE / "wide.txt").write_bytes(words.encode("utf-32"))
    (HERE / "wide-be.txt").write_bytes(b"\0\0\xFE\xFF" + words.encode("utf-32-be"))
    (HERE / "unmarked.txt").write_bytes("We publish all of the code, and users test it.\n".encode("utf-16-le"))


def packed():
    page = lambda words: f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Book</title></head><body>{words}</body></html>'
    package = ('<package><manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>'
               '<item id="c" href="look.css" media-type="text/css"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>')
    pack("offer.epub", {"mimetype": "application/epub+zip", "META-INF/container.xml": '<container><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></container>',
                        "in/book.opf": package, "in/look.css": ".away { display: none }", "in/two.xhtml": page("<p>Second page.</p>"),
                        "in/one.xhtml": page('<h1>Open source</h1><p>We publish all of the code.</p><p class="away">Hidden words.</p>')})
    header = ('<hh:head xmlns:hh="h"><hh:charPr id="0" height="1000" textColor="#000000"/><hh:charPr id="1" height="1000" textColor="#FFFFFF"/>'
              '<hh:charPr id="2" height="1000" textColor="#000000"><hh:strikeout shape="SOLID"/></hh:charPr></hh:head>')
    run = lambda look, words: f'<hp:run charPrIDRef="{look}"><hp:t>{words}</hp:t></hp:run>'
    section = ('<hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p>' + run(0, "We publish all of the code.") + "</hp:p><hp:p>" + run(1, "White words.") + "</hp:p><hp:p>" + run(2, "Struck words.")
               + "</hp:p><hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p>" + run(0, "Left cell") + "</hp:p></hp:subList></hp:tc><hp:tc><hp:subList><hp:p>" + run(0, "Right cell")
               + "</hp:p></hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p></hs:sec>")
    pack("offer.hwpx", {"mimetype": "application/hwp+zip", "Contents/header.xml": header, "Contents/section0.xml": section})


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    unread()
    marked()
    packed()
