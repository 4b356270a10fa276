"""Makes files of words that look hidden at first sight and are seen by every reader; each has a twin that isn't. `made.tsv` says what is expected of them.

python3 tests/documents/make_twins.py
"""

import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent / "made"
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
     'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pack(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as file:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part)
            info.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(info, text)


def relations(*targets):
    return "<Relationships>" + "".join(f'<Relationship Id="r{at}" Type="{RELS}/{kind}" Target="{to}"/>' for at, (kind, to) in enumerate(targets)) + "</Relationships>"


def run(words, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


def para(words, look="", own=""):
    return f"<w:p><w:pPr>{own}</w:pPr>{run(words, look)}</w:p>"


def table(cells, own=""):
    rows = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{words}</w:tc>" for cell, words in row) + "</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{own}</w:tblPr>{rows}</w:tbl>"


def box(words, at, size, fill="", hidden="", look=""):
    (x, y), (width, height) = at, size
    return (f'<w:p><w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="x" {hidden}/>'
            f'<a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>{para(words, look)}</w:txbxContent></wps:txbx></wps:wsp>'
            '</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>')


def shade(colour):
    return f'<w:shd w:val="clear" w:fill="{colour}"/>'


WHITE = '<w:color w:val="FFFFFF"/>'
SOLID = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'


def words():
    theme = ('<a:theme xmlns:a="x"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
             '<a:accent1><a:srgbClr val="1F4E79"/></a:accent1></a:clrScheme></a:theme>')
    styles = (f'<w:styles {W}><w:style w:type="table" w:styleId="Band"><w:name w:val="Band"/><w:tblStylePr w:type="firstRow"><w:rPr>{WHITE}</w:rPr><w:tcPr>{shade("1F4E79")}</w:tcPr></w:tblStylePr></w:style>'
              f'<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr>{WHITE}</w:rPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Quieter"><w:name w:val="Quieter"/><w:basedOn w:val="Quiet"/></w:style>'
              f'<w:style w:type="paragraph" w:styleId="Banner"><w:name w:val="Banner"/><w:basedOn w:val="Quiet"/><w:pPr>{shade("1F4E79")}</w:pPr></w:style></w:styles>')
    body = "".join([
        para("White on a dark run.", WHITE + shade("1F4E79")),
        para("White on a dark paragraph.", WHITE, shade("404040")),
        table([[(shade("1F4E79"), para("White on a dark cell.", WHITE))]]),
        table([[("", para("Head set off by its style."))], [("", para("Row below the head."))]], '<w:tblStyle w:val="Band"/><w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'),
        para("White on a style's band.", "", '<w:pStyle w:val="Banner"/>'),
        para("Grey as in a caption.", '<w:color w:val="808080"/>'),
        para("Pale blue of the theme.", '<w:color w:val="auto" w:themeColor="accent1" w:themeTint="99"/>'),
        para("Paper colour on the theme's dark.", '<w:color w:themeColor="background1"/><w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>'),
        para("Marked with a pen.", '<w:color w:val="000000"/><w:highlight w:val="yellow"/>'),
        para("Small as a note: eight points.", '<w:sz w:val="16"/>'),
        para("Raised a little.", '<w:vertAlign w:val="superscript"/>'),
        para("Narrow letters.", '<w:w w:val="66"/><w:spacing w:val="-10"/>'),
        para("Lines set close.", "", '<w:spacing w:line="200" w:lineRule="exact"/>'),
        box("In a box on the page.", (914400, 914400), (1828800, 914400), SOLID.format("FFFFFF")),
        box("White in a dark box.", (914400, 914400), (1828800, 914400), SOLID.format("1F4E79"), look=WHITE),
        f'<w:p><w:pPr><w:framePr w:x="1000" w:y="2000" w:w="4000"/></w:pPr>{run("In a frame on the page.")}</w:p>',
        f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{run("N")}</w:p>' + para("o words are cut by an initial."),
        f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("A sentence that goes")}</w:p>' + para(" on over a deleted mark."),
        "<w:p>" + run("Not struck") + run(" by a switch that is off.", '<w:strike w:val="0"/>') + "</w:p>",
    ])
    tricks = "".join([
        para("Nearly white words.", '<w:color w:val="F8F8F8"/>'), para("Own colour words.", '<w:color w:val="777777"/>' + shade("777777")),
        para("Inherited words.", "", '<w:pStyle w:val="Quieter"/>'), para("Theme words.", '<w:color w:themeColor="background1"/>'),
        para("Squeezed words.", '<w:w w:val="1"/>'), para("Cut words.", "", '<w:spacing w:line="20" w:lineRule="exact"/>'),
        box("Distant words.", (-9144000, 914400), (1828800, 914400)), box("Point words.", (914400, 914400), (1, 1)), box("Vanished box words.", (914400, 914400), (1828800, 914400), hidden='hidden="1"'),
        para("Struck words.", "<w:dstrike/>"), f'<w:p><w:del w:id="2"><w:r><w:delText>Deleted words.</w:delText></w:r></w:del>{run("Kept words.")}</w:p>',
        para("Clear words.", '<w14:textFill><w14:noFill/></w14:textFill>'),
        '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>New.</w:t></mc:Choice><mc:Fallback><w:t>Old program words.</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
        para("Faint words.", '<w:color w:val="E4E4E4"/>'),
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF 1 = 2 </w:instrText></w:r>' + run("Code words.") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Result words.") + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ])
    note = f'<w:footnotes {W}><w:footnote w:id="7">{para("Orphan words.")}</w:footnote></w:footnotes>'
    head = f'<w:hdr {W}>{para("Header words.")}</w:hdr>'
    for name, text in {"twins.docx": body, "tricks.docx": tricks}.items():
        parts = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                 "word/_rels/document.xml.rels": relations(("theme", "theme.xml"), ("header", "header1.xml")), "word/document.xml": f"<w:document {W}><w:body>{text}</w:body></w:document>",
                 "word/styles.xml": styles, "word/theme.xml": theme}
        pack(name, parts | ({"word/footnotes.xml": note, "word/header1.xml": head, "word/comments.xml": f'<w:comments {W}><w:comment w:id="1">{para("Comment words.")}</w:comment></w:comments>'} if name == "tricks.docx" else {}))


def rich():
    colours = r"{\colortbl;\red255\green255\blue255;\red31\green78\blue121;\red0\green0\blue0;\red128\green128\blue128;\red250\green250\blue250;}"
    seen = [r"{\cf1\chcbpat2 White on dark.}", r"\pard\cbpat2{\cf1 White on a dark paragraph.}", r"\pard{\cf4 Grey words.}", r"{\fs16 Eight points.}", r"{\charscalex66 Narrow words.}",
            r"\trowd\clcbpat2\cellx1000\intbl{\cf1 White on a dark cell.}\cell\row\pard", r"\pard\posx1000\posy1000\absw3000 In a frame.\par\pard",
            r"{\shp{\*\shpinst\shpleft1000\shptop1000\shpright5000\shpbottom3000{\sp{\sn fillColor}{\sv 7950879}}{\shptxt {\cf1 White in a dark box.}\par}}}Around the box.",
            r"\pard\dropcapli3 N\par\pard o words are cut by an initial.", r"\pard{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1\ffdefres0}}}{\fldrslt }} Ticked answer.",
            r"\pard{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres0}}}{\fldrslt }} Open answer.", r"\pard{\strike0 Not struck.}"]
    hidden = [r"{\cf3\chcbpat3 Black on black.}", r"{\cf5 Nearly white.}", r"{\strike Struck words.}", r"{\deleted Deleted words.}", r"{\charscalex1 Squeezed words.}",
              r"\pard\posx-30000\posy1000\absw1 Distant words.\par\pard", r"{\shp{\*\shpinst\shpleft-99999\shptop0\shpright-99000\shpbottom999{\shptxt Distant box.\par}}}Around the box.",
              r"\pard\sl-10 Cut words.\par\pard", r"{\*\unheardof All of these words stand in a group that programs pass over.}"]
    for name, lines in {"twins.rtf": seen, "tricks.rtf": hidden}.items():
        (HERE / name).write_bytes((r"{\rtf1\ansi" + colours + "Begin.\\par\n" + "\\par\n".join(lines) + "\\par}").encode("ascii"))


def open_documents():
    ns = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
          'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
          'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:loext="l"')
    looks = {"dark": 'fo:color="#ffffff" fo:background-color="#1f4e79"', "grey": 'fo:color="#808080"', "small": 'fo:font-size="8pt"', "raised": 'style:text-position="super 58%"', "narrow": 'style:text-scale="66%"',
             "white": 'fo:color="#ffffff"', "nearly": 'fo:color="#fafafa"', "struck": 'style:text-line-through-style="solid"', "clear": 'fo:color="#000000" loext:opacity="0%"', "line": 'style:text-scale="1%"', "black": 'fo:color="#000000" fo:background-color="#000000"'}
    styles = "".join(f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>' for name, look in looks.items())
    styles += ('<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f4e79"/></style:style>'
               '<style:style style:name="tiny" style:family="paragraph"><style:paragraph-properties fo:line-height="0.01cm"/></style:style>'
               '<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#1f4e79"/></style:style>')
    page = '<style:page-layout style:name="p"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/></style:page-layout>'
    span = lambda style, words: f'<text:p><text:span text:style-name="{style}">{words}</text:span></text:p>'
    framed = lambda style, at, words: f'<text:p>Around.<draw:frame draw:style-name="{style}" svg:x="{at}" svg:y="3cm" svg:width="5cm" svg:height="2cm"><draw:text-box>{words}</draw:text-box></draw:frame></text:p>'
    forms = ('<office:forms><form:form><form:textarea form:id="c1" form:current-value="Typed answer."/><form:checkbox form:id="c2" form:label="Ticked answer." form:current-state="checked"/>'
             '<form:checkbox form:id="c3" form:label="Open answer."/></form:form></office:forms>')
    controls = "".join(f'<text:p><draw:control draw:control="c{at}"/></text:p>' for at in (1, 2, 3))
    seen = forms + "".join([span("dark", "White on dark."), span("grey", "Grey words."), span("small", "Eight points."), span("raised", "Raised words."), span("narrow", "Narrow words."),
                            f'<table:table><table:table-row><table:table-cell table:style-name="cell">{span("white", "White on a dark cell.")}</table:table-cell></table:table-row></table:table>',
                            framed("box", "2cm", span("white", "White in a dark box.")), controls])
    hidden = "".join([span("nearly", "Nearly white."), span("struck", "Struck words."), span("clear", "Clear words."), span("line", "Squeezed words."), span("black", "Black on black."),
                      '<text:p text:style-name="tiny">Cut words.</text:p>', framed("none", "-60cm", "<text:p>Distant words.</text:p>")])
    for name, text in {"twins.odt": seen, "tricks.odt": hidden}.items():
        pack(name, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f'<office:document-content {ns}><office:automatic-styles>{styles}{page}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>'})


def sheets():
    fonts = ['<sz val="11"/>', '<sz val="11"/><color rgb="FFFFFFFF"/>', '<sz val="8"/><color theme="0" tint="-0.5"/>', '<sz val="11"/><color rgb="FFFAFAFA"/>', '<sz val="11"/><strike/>', '<sz val="11"/><color theme="1" tint="1"/>']
    fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>', '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>']
    # font, fill, number format
    cells = [(0, 0, 0), (1, 2, 0), (2, 0, 0), (0, 0, 164), (3, 0, 0), (4, 0, 0), (5, 0, 0), (0, 3, 0), (0, 0, 165), (0, 0, 166)]
    styles = ('<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0;-0;;@"/><numFmt numFmtId="165" formatCode=";;;"/><numFmt numFmtId="166" formatCode="[White]General;[White]0;0;[White]@"/></numFmts>'
              '<fonts>' + "".join(f"<font>{font}</font>" for font in fonts) + "</fonts><fills>" + "".join(f"<fill>{fill}</fill>" for fill in fills) + "</fills><cellXfs>"
              + "".join(f'<xf fontId="{font}" fillId="{fill}" numFmtId="{number}"/>' for font, fill, number in cells) + "</cellXfs></styleSheet>")
    cell = lambda at, words, style=0: f'<c r="{at}" t="inlineStr" s="{style}"><is><t>{words}</t></is></c>'
    row = lambda number, content, own="": f'<row r="{number}" {own}>{content}</row>'
    seen = "".join([row(1, cell("A1", "White on a dark cell.", 1)), row(3, cell("A3", "Grey and small.", 2)), row(5, cell("A5", "A format for numbers only.", 3)), row(7, cell("A7", "A row of twelve points."), 'ht="12" customHeight="1"'),
                    row(9, cell("C9", "Runs over into the next cell.")), row(11, '<c r="A11" t="str"><f>B1</f><v>code_x000D_under</v></c>')])
    hidden = "".join([row(1, cell("A1", "Nearly white.", 4)), row(3, cell("A3", "Struck words.", 5)), row(5, cell("A5", "Tinted to white.", 6)), row(7, cell("A7", "Black on black.", 7)), row(9, cell("A9", "No format.", 8)),
                      row(11, cell("A11", "White format.", 9)), row(13, cell("A13", "Flat row."), 'ht="1" customHeight="1"'), row(15, cell("C15", "Shut column.") + cell("D15", "Beside.")), row(17, '<c r="A17" t="str"><f>B1</f></c>')])
    for name, rows in {"twins.xlsx": seen, "tricks.xlsx": hidden}.items():
        pack(name, {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")), "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml"), ("styles", "styles.xml")),
                    "xl/workbook.xml": f'<workbook xmlns:r="{RELS}"><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="r0"/></sheets></workbook>',
                    "xl/s.xml": f'<worksheet><cols><col min="3" max="3" width="0.2" customWidth="1"/></cols><sheetData>{rows}</sheetData></worksheet>', "xl/styles.xml": styles})


def pdf(name, content, annotations="", more=""):
    stream = zlib.compress(content.encode("latin-1"))
    page = ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R/T 6 0 R/L 8 0 R>>/ExtGState<</Half<</ca .5>>/None<</ca .01>>>>"
            "/Pattern<</P<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 0]/Function<</FunctionType 2/Domain[0 1]/C0[1]/C1[1]/N 1>>>>>>>>>>"
            f"/Annots[{annotations}]>>")
    blank = "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 90/Widths[" + "600 " * 26 + "]/Encoding<</Differences[65" + "".join(f"/{chr(at)}" for at in range(65, 91)) + "]>>/CharProcs<<" + "".join(f"/{chr(at)} 7 0 R" for at in range(65, 91)) + ">>>>"
    lies = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 6 beginbfchar "
            b"<41> <006C> <42> <0079> <43> <0069> <44> <006E> <45> <0067> <46> <0020> endbfchar endcmap end end")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page.encode(), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
               b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream), blank.encode(), b"<</Length 9>>stream\n600 0 d0 \nendstream",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 9 0 R>>", b"<</Length %d>>stream\n%s\nendstream" % (len(lies), lies)]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for at, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (at, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    (HERE / name).write_bytes(out)


def pages():
    def lines(all):
        return "\n".join(f"q {before} BT /F 12 Tf 50 {760 - 40 * at} Td {how} ({words}) Tj ET Q" for at, (before, how, words) in enumerate(all))
    bar = lambda at, colour: f"{colour} rg 40 {750 - 40 * at} 400 30 re f"
    seen = [(bar(0, ".12 .3 .47"), "1 g", "White on a dark bar."), ("", ".5 g", "Grey as in a caption."), ("", "/F 8 Tf", "Eight points."), ("", "60 Tz", "Narrow letters."),
            ("40 590 400 30 re W n", "", "In a wide window."), (bar(5, "1 .75 0"), "1 g", "White on amber."), ("/Half gs", "", "Half through."), ("", "5 Ts", "Raised words."),
            (bar(8, "0 0 0") + " " + bar(8, "1 1 1"), "0 g", "Black on white on black."), ("0 .3 .6 rg 40 420 m 60 400 l 440 400 l 440 380 l 40 380 l h f", "1 g 0 -6 Td", "White on an odd shape."), ("", "2 Tr 1 g 0 G", "Outlined words.")]
    hidden = [("", ".97 g", "Nearly white."), (bar(1, "0 0 0"), "0 g", "Black on black."), ("", "1 Tz", "Squeezed words."), (bar(3, "0 0 0") + " " + bar(3, "1 1 1"), "1 g", "White on white on black."),
              ("/Pattern cs /P scn", "", "White pattern."), ("/None gs", "", "Clear words."), ("40 560 400 1 re W n", "", "Cut words."), ("", "/T 12 Tf", "EMPTY LETTERS"), ("", ".89 g", "Faint words."), ("", "", "Lined words."), ("", "/L 12 Tf", "ABCDE")]
    field = "<</Type/Annot/Subtype/Widget/Rect[{}]{}>>"
    forms = (field.format("50 280 400 300", "/FT/Tx/V(Typed answer.)") + field.format("50 250 60 260", "/FT/Btn/AS/Yes/V/Yes") + field.format("50 220 60 230", "/FT/Btn/AS/Off")
             + field.format("50 180 400 200", "/FT/Ch/Opt[(Open line.)(Chosen line.)]/V(Chosen line.)") + "<</Type/Annot/Subtype/FreeText/Rect[50 140 400 160]/Contents(Typed onto the page.)>>")
    labels = "BT /F 12 Tf 70 252 Td (Ticked answer.) Tj 0 -30 Td (Open answer.) Tj ET"
    pdf("twins.pdf", lines(seen) + "\n" + labels, forms)
    pdf("tricks.pdf", lines(hidden), field.format("0 0 0 0", "/F 2/FT/Tx/V(Hidden value.)") + "<</Type/Annot/Subtype/FreeText/F 2/Rect[50 100 400 120]/Contents(Hidden remark.)>>"
        "<</Type/Annot/Subtype/StrikeOut/Rect[40 395 400 415]/QuadPoints[40 415 400 415 40 395 400 395]>>")


words(), rich(), open_documents(), sheets(), pages()
