"""Makes small files with hidden text, changes and attacks in the formats that charterlint reads; `made.tsv` says what is expected of them.

Set up as for `make_proposal.py`, then: venv/bin/python tests/documents/make_features.py
"""

import datetime
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent / "made"

ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
       'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"')


def pack(name, parts):
    with zipfile.ZipFile(HERE / name, "w") as file:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part)
            info.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(info, text)


def odf(name, kind, body, styles="", before="", manifest=""):
    content = f'<?xml version="1.0"?>{before}<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body></office:document-content>'
    pack(name, {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content, "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>"})


def texts():
    looks = {"none": 'text:display="none"', "white": 'fo:color="#ffffff"', "tiny": 'fo:font-size="1pt"', "ground": 'fo:color="#ffffff" fo:background-color="#000080"'}
    styles = "".join(f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>' for name, look in looks.items())
    styles += ('<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="A" style:num-suffix=")"/>'
               '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>')
    span = lambda style, words: f'<text:span text:style-name="{style}">{words}</text:span>'
    body = (
        '<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words.</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:h text:outline-level="1">Hidden text</text:h>'
        '<text:p>Seen words.<office:annotation><text:p>A comment.</text:p></office:annotation></text:p>'
        f'<text:p>Before {span("none", "vanished words")} after.</text:p>'
        f'<text:p>{span("white", "White words.")} {span("ground", "Words on blue.")}</text:p>'
        f'<text:p>{span("tiny", "Tiny words.")}</text:p>'
        '<text:p><text:change-start/>Inserted words.<text:change-end/></text:p>'
        '<text:section text:display="none"><text:p>Section words.</text:p></text:section>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Paragraph words.</text:p>'
        '<text:p>Here is <text:hidden-text text:is-hidden="true" text:string-value="conditional words"/>nothing.</text:p>'
        '<text:table-of-content><text:index-body><text:p>Contents line 1</text:p></text:index-body></text:table-of-content>'
        '<text:p>We will:</text:p><text:list text:style-name="L"><text:list-item><text:p>first item</text:p><text:list><text:list-item><text:p>inner item</text:p></text:list-item></text:list></text:list-item>'
        '<text:list-item><text:p>second item</text:p></text:list-item></text:list>'
        '<text:p><draw:frame><draw:text-box><text:p>Words in a box.</text:p></draw:text-box></draw:frame>Words around.</text:p></office:text>')
    odf("hidden.odt", "text", body, styles)
    odf("locked.odt", "text", "<office:text/>", manifest="<encryption-data/>")
    odf("entity.odt", "text", "<office:text><text:p>&laugh;</text:p></office:text>", before='<!DOCTYPE x [<!ENTITY laugh "ha">]>')
    odf("deep.odt", "text", "<office:text>" + "<text:section>" * 5000 + "<text:p>Deep.</text:p></office:text>")
    odf("nothing.odt", "text", "<office:text/>")
    framed = lambda words: f'<draw:frame><draw:text-box><text:p>{words}</text:p></draw:text-box></draw:frame>'
    odf("boxes.ods", "spreadsheet", f'<office:spreadsheet><table:table table:name="One"><table:shapes>{framed("Words beside.")}</table:shapes>'
        f'<table:table-row><table:table-cell><text:p>First cell.</text:p></table:table-cell><table:table-cell>{framed("Boxed words.")}</table:table-cell></table:table-row></table:table></office:spreadsheet>')
    row = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>Repeated words</text:p></table:table-cell></table:table-row>'
    odf("repeated.ods", "spreadsheet", f'<office:spreadsheet><table:table table:name="Wide">{row * 3}</table:table></office:spreadsheet>')


WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"')
SHOW = ('xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
DRAWN = ('xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')


def relations(*targets):
    rows = "".join(f'<Relationship Id="r{at}" Type="x/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets, 1))
    return f"<Relationships>{rows}</Relationships>"


def word(name, body, targets=(), parts=None):
    pack(name, {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>", "word/_rels/document.xml.rels": relations(*targets)} | (parts or {}))


def show(name, pages, targets=(), parts=None):
    slides = {f"ppt/slides/slide{at}.xml": f"<p:sld {SHOW}><p:cSld><p:spTree>{page}</p:spTree></p:cSld></p:sld>" for at, page in enumerate(pages, 1)}
    slides |= {f"ppt/slides/_rels/slide{at}.xml.rels": relations(*targets) for at in range(1, len(pages) + 1)}
    ids = "".join(f'<p:sldId r:id="r{at}"/>' for at in range(1, len(pages) + 1))
    main = f'<p:presentation {SHOW}><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>'
    pack(name, {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")), "ppt/presentation.xml": main,
                "ppt/_rels/presentation.xml.rels": relations(*[("slide", f"slides/slide{at}.xml") for at in range(1, len(pages) + 1)])} | slides | (parts or {}))


paragraph = lambda runs: f"<w:p>{runs}</w:p>"
run = lambda words: f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def drawings():
    drawn = lambda words, look="": f'<a:p><a:r><a:rPr {look}/><a:t>{words}</a:t></a:r></a:p>'
    texts = drawn("Alpha:"), drawn("Interviews"), drawn("Discover:", 'b="1"'), drawn("Tests"), drawn("Diagram trick", 'sz="100"'), drawn("Dropped step", 'strike="sngStrike"')
    points = '<dgm:pt modelId="d" type="doc"/>' + "".join(f'<dgm:pt modelId="{at}"><dgm:t>{text}</dgm:t></dgm:pt>' for at, text in enumerate(texts))
    links = "".join(f'<dgm:cxn srcId="{whole}" destId="{part}" srcOrd="{order}"/>' for whole, part, order in (("d", 0, 1), ("d", 2, 0), (2, 1, 0), (0, 3, 0), (3, 0, 0)))
    diagram = f"<dgm:dataModel {DRAWN}><dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>"
    names = lambda *names: "<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>" + "".join(f"<c:pt><c:v>{name}</c:v></c:pt>" for name in names) + "</c:strCache></c:strRef>"
    numbers = "<c:val><c:numRef><c:numCache><c:pt><c:v>4711</c:v></c:pt></c:numCache></c:numRef></c:val>"
    title = lambda words: f"<c:title><c:tx><c:rich>{drawn(words)}</c:rich></c:tx></c:title>"
    series = lambda name: f"<c:ser><c:tx>{names(name)}</c:tx><c:cat>{names('First quarter', '2027')}</c:cat>{numbers}</c:ser>"
    axis = f"<c:valAx>{title('Hours a month')}<c:txPr><a:p><a:endParaRPr/></a:p></c:txPr></c:valAx>"
    chart = f"<c:chartSpace {DRAWN}><c:chart>{title('Time saved')}<c:plotArea>{series('Clerks')}{series('Citizens')}{axis}</c:plotArea></c:chart></c:chartSpace>"
    here = f'<a:graphicData {DRAWN}><dgm:relIds r:dm="r1"/></a:graphicData>', f'<a:graphicData {DRAWN}><c:chart r:id="r2"/></a:graphicData>'
    place = lambda graphic: f"<w:r><w:drawing><wp:inline>{graphic}</wp:inline></w:drawing></w:r>"
    targets = ("diagramData", "{}diagrams/data1.xml"), ("chart", "{}charts/chart1.xml")
    within = lambda folder: [(kind, target.format(folder)) for kind, target in targets]
    parts = lambda folder: {f"{folder}/diagrams/data1.xml": diagram, f"{folder}/charts/chart1.xml": chart}
    word("drawn.docx", paragraph(run("We work in steps:") + place(here[0])) + paragraph(place(here[1])) + paragraph(run("Words below.")), within(""), parts("word"))
    frame = lambda graphic: f"<p:graphicFrame><a:graphic>{graphic}</a:graphic></p:graphicFrame>"
    show("drawn.pptx", [frame(here[0]) + frame(here[1])], within("../"), parts("ppt"))


def broken_lines():
    """Sentences that a soft break parts; `verdicts.tsv` says what is made of them."""
    lines = [("We will not", "publish the source code in a public repository."), ("The forms do not conform to", "WCAG 2.2 level AA."),
             ("No cookies are set", "Usability tests with five residents take place each month")]
    word("breaks.docx", "".join(paragraph(f"<w:r><w:t>{one}</w:t><w:br/><w:t>{two}</w:t></w:r>") for one, two in lines))
    odf("breaks.odt", "text", "<office:text>" + "".join(f"<text:p>{one}<text:line-break/>{two}</text:p>" for one, two in lines) + "</office:text>")
    drawn = "".join(f"<a:p><a:r><a:t>{one}</a:t></a:r><a:br/><a:r><a:t>{two}</a:t></a:r></a:p>" for one, two in lines)
    show("breaks.pptx", [f"<p:sp><p:txBody>{drawn}</p:txBody></p:sp>"])
    soft = "".join(paragraph(run(words)) for words in ("We will n\u00adot publish the source code in a public repository.", "The code is li\u200bcensed under the EUPL-1.2."))
    word("unseen-letters.docx", soft)


def forms():
    legacy = lambda data: f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    box = lambda state: legacy(f"<w:checkBox><w:sizeAuto/>{state}</w:checkBox>")
    on, off = box('<w:default w:val="0"/><w:checked/>'), box('<w:default w:val="1"/><w:checked w:val="0"/>')
    chosen = legacy('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Passed over."/><w:listEntry w:val="Picked line."/></w:ddList>')
    control = lambda properties, content: f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    cell = lambda runs: f"<w:tc>{paragraph(runs)}</w:tc>"
    word("form.docx", paragraph(run("Our licence:")) + paragraph(on + run("Ticked words.")) + paragraph(off + run("Unticked words.")) + paragraph(box('<w:default/>') + run("Usual words.") + off + run("Last words."))
         + paragraph(run("The model is ") + chosen) + paragraph(symbol + run(" Symbol words."))
         + paragraph(run("Name: ") + control('<w:showingPlcHdr/>', run("Click or tap ") + run("here to enter text."))) + paragraph(control("", run("Filled words.")))
         + "<w:tbl><w:tr>" + cell(on) + cell(run("Cell words.")) + cell(run("Next cell.")) + "</w:tr><w:tr>" + cell(run("Row words.")) + cell(run("☐ Boxed cell.")) + "</w:tr></w:tbl>"
         + paragraph(run("Agreed ") + off))
    (HERE / "form.html").write_text(
        '<!doctype html><title>Form</title><style>.off { display: none }</style><form>\n<p>Our licence:</p>\n'
        '<div><label><input type="checkbox" checked> Ticked words.</label></div>\n<div><input type=checkbox> Unticked words.</div>\n'
        '<p>Hosting: <input type="radio" name="a"> Unpicked words. <input type="radio" name="a" checked> Picked words.</p>\n'
        '<ul><li><input type=checkbox> Item words.</ul>\n'
        '<p>The model is <select><option>Passed over.<option selected>Chosen line.</select> here.</p>\n'
        '<p>The date is <select><option>First line.</option><option>Second line.</option></select></p>\n'
        '<p>By <input value="Field words." placeholder="Hint words."><input type="hidden" value="Secret words."><input class="off" value="Vanished words."><input type="submit" value="Button words."></p>\n'
        '<p>Describe it. <textarea placeholder="Area hint.">Area words.</textarea></p>\n<p>Agreed <input type=checkbox></p></form>\n', encoding="utf-8")
    odf("form.odt", "text", '<office:text><text:p>We are <text:placeholder text:placeholder-type="text">&lt;Your name&gt;</text:placeholder></text:p>'
        '<text:p><loext:content-control xmlns:loext="l" loext:showing-place-holder="true">Choose an item</loext:content-control></text:p>'
        '<text:p>☒ Ticked words.</text:p><text:p>☐ Unticked words.</text:p></office:text>')


def pictures():
    cm = 360000
    blip = lambda at, width, height: f'<pic:pic><pic:blipFill><a:blip r:embed="r{at}"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="{int(width * cm)}" cy="{int(height * cm)}"/></a:xfrm></pic:spPr></pic:pic>'
    inline = lambda at, width, height, frame='inline': f'<w:r><w:drawing><wp:{frame}><wp:extent cx="{int(width * cm)}" cy="{int(height * cm)}"/>{blip(at, width, height)}</wp:{frame.split()[0]}></w:drawing></w:r>'
    vml = '<w:r><w:pict><v:shape style="width:200pt;height:2in"><v:imagedata r:id="r4"/></v:shape></w:pict></w:r>'
    ole = lambda program: f'<w:r><w:object><v:shape style="width:300pt;height:300pt"><v:imagedata r:id="r5"/></v:shape><o:OLEObject ProgID="{program}"/></w:object></w:r>'
    files = [("image", f"media/image{at}.png") for at in range(1, 7)]
    size = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    said = paragraph(run("Seen words."))
    word("pictures.docx", said + paragraph(inline(1, 4, 2)) + paragraph(inline(1, 15, 9)) + paragraph(inline(2, 3.9, 9)) + paragraph(vml) + paragraph(ole("Equation.3"))
         + paragraph(ole("Excel.Sheet.12")) + '<w:altChunk r:id="r6"/>' + paragraph(inline(3, 21, 29, 'anchor behindDoc="1"')) + size, files)
    word("pasted.docx", said + "".join(paragraph(inline(at, 16, 24)) for at in range(1, 7)) + size, files)
    picture = lambda at, width, height: f'<p:pic><p:nvPicPr><p:cNvPr id="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="r{at}"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * cm}" cy="{height * cm}"/></a:xfrm></p:spPr></p:pic>'
    box = "<p:sp><p:txBody><a:p><a:r><a:t>Seen words.</a:t></a:r></a:p></p:txBody></p:sp>"
    ole = f'<p:graphicFrame><p:oleObj r:id="r9"><p:embed/>{picture(5, 10, 10)}</p:oleObj></p:graphicFrame>'
    hidden = picture(6, 9, 9).replace('id="1"', 'id="1" hidden="1"')
    show("pictures.pptx", [box + picture(1, 25, 19), box + picture(1, 9, 9) + picture(2, 3, 3) + hidden, picture(3, 25, 18), box + ole], files)
    frame = lambda at, width, height: f'<draw:frame svg:width="{width}cm" svg:height="{height}cm"><draw:image xlink:href="Pictures/{at}.png"/><draw:image xlink:href="Pictures/{at}.pdf"/></draw:frame>'
    table = '<draw:frame svg:width="9cm" svg:height="9cm"><table:table/><draw:image xlink:href="Pictures/table.png"/></draw:frame>'
    ole = '<draw:frame svg:width="9cm" svg:height="9cm"><draw:object-ole/><draw:image xlink:href="Pictures/ole.png"/></draw:frame>'
    held = lambda frame: f'<text:p xmlns:svg="s">{frame}</text:p>'
    odf("pictures.odt", "text", f'<office:text><text:p>Seen words.</text:p>{held(frame(1, 4, 2))}{held(frame(1, 4, 2))}{held(frame(2, 3, 9))}{held(frame(3, 17, 25))}{held(ole)}</office:text>')
    page = lambda shapes: f'<draw:page xmlns:svg="s">{shapes}</draw:page>'
    text = "<draw:frame><draw:text-box><text:p>Seen words.</text:p></draw:text-box></draw:frame>"
    odf("pictures.odp", "presentation", f'<office:presentation>{page(text + frame(1, 28, 21) + table)}{page(frame(2, 28, 21))}</office:presentation>',
        '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>')


def slides():
    from pptx import Presentation
    from pptx.dml.color import RGBColor
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.util import Inches, Pt
    show = Presentation()

    def slide(title):
        made = show.slides.add_slide(show.slide_layouts[5])
        made.shapes.title.text = title
        return made

    def box(to, words, left=1.0, size=18, colour=None, theme=None, top=2.0):
        shape = to.shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(0.5))
        run = shape.text_frame.paragraphs[0].add_run()
        run.text, run.font.size = words, Pt(size)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        if theme:
            run.font.color.theme_color = theme
        return shape

    first = slide("What is seen")
    box(first, "Seen words.")
    box(first, "White words.", colour="FFFFFF", top=2.6)
    box(first, "Ground words.", theme=MSO_THEME_COLOR.BACKGROUND_1, top=3.2)
    box(first, "Tiny words.", size=1, top=3.8)
    box(first, "Far words.", left=40)
    hidden = box(first, "Vanished words.", top=4.4)
    hidden._element.nvSpPr.cNvPr.set("hidden", "1")
    first.notes_slide.notes_text_frame.text = "Spoken words."
    second = slide("What is skipped")
    box(second, "Skipped words.")
    second._element.set("show", "0")
    third = slide("On blue")
    third.background.fill.solid()
    third.background.fill.fore_color.rgb = RGBColor(0, 0, 128)
    box(third, "Words on blue.", colour="FFFFFF")
    show.save(str(HERE / "hidden.pptx"))


def sheets():
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.table import Table, TableStyleInfo
    book = Workbook()
    sheet = book.active
    sheet.title = "Prices & more"
    rows = [["No.", "Requirement", "Answer", "Days", "Hidden column"],
            ["1.1", "Accessible pages", "We meet WCAG 2.2 AA.", 0.25, "Column words."],
            ["1.2", "Open code", "Row words.", 3, None],
            ["1.3", "Start", datetime.date(2027, 3, 1), 12.5, None],
            ["1.4", "Looks", "White words.", None, None],
            ["1.5", "Format", "Format words.", None, None],
            ["1.6", "Ground", "Words on blue.", None, None],
            ["1.7", "Merged", "First answer.", None, None],
            [None, None, "Second answer.", None, None]]
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet["D2"].number_format = "0%"
    sheet.column_dimensions["E"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet["C5"].font = Font(color="FFFFFFFF")
    sheet["C6"].number_format = ";;;"
    sheet["C7"].font = Font(color="FFFFFFFF")
    sheet["C7"].fill = PatternFill("solid", fgColor="FF000080")
    sheet["C2"].comment = Comment("A comment.", "somebody")
    sheet["C2"].hyperlink = "https://example.org/statement"
    sheet.merge_cells("B8:B9")
    styled = book.create_sheet("Styled")
    for row in (["Need", "Reply"], ["Access", "Yes."], ["White", "White reply."]):
        styled.append(row)
    for cell in (styled["A1"], styled["B1"], styled["B3"]):
        cell.font = Font(color="FFFFFFFF")
    styled.add_table(Table(displayName="Replies", ref="A1:B9", tableStyleInfo=TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)))
    sheet["A12"] = "Far below the table stands a sentence."
    other = book.create_sheet("Secret")
    other["A1"] = "Sheet words."
    other.sheet_state = "hidden"
    book.save(str(HERE / "hidden.xlsx"))
    (HERE / "misnamed.docx").write_bytes((HERE / "hidden.xlsx").read_bytes())
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    cell = lambda at, words: f'<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>'
    far = f'<worksheet><sheetData><row r="1">{cell("A1", "First cell.")}</row><row r="1048576">{cell("XFD1048576", "Last cell.")}</row></sheetData></worksheet>'
    pack("sparse.xlsx", parts | {"xl/worksheets/sheet1.xml": far})
    near = f'<worksheet><sheetData><row r="1">{cell("A1", "First cell.")}</row></sheetData></worksheet>'
    shape = lambda column, row, words, hidden="0": (
        f'<xdr:twoCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>'
        f'<xdr:sp><xdr:cNvPr hidden="{hidden}"/><xdr:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>')
    pack("boxes.xlsx", parts | {
        "xl/worksheets/sheet1.xml": near,
        "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships><Relationship Id="d" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
        "xl/drawings/drawing1.xml": f'<xdr:wsDr xmlns:xdr="x" xmlns:a="a">{shape(2, 4, "Boxed words.")}{shape(2, 8, "Vanished words.", "1")}</xdr:wsDr>',
    })
    pack("bomb.xlsx", parts | {"xl/worksheets/sheet1.xml": "<worksheet>" + " " * (80 << 20)})
    deep = "<worksheet><sheetData>" + "<row>" * 3000
    pack("deep.xlsx", parts | {"xl/worksheets/sheet1.xml": deep})


def rich_text():
    (HERE / "hidden.rtf").write_bytes((
        r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}"
        r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s15 toc 1;}}{\info{\title Metadata words}}{\header Header words.\par}" "\n"
        r"\pard\s1 Hidden text\par\pard\s15 Contents line 1\par\pard Seen words with \'e9 and \u1046?\u-10179?\u-8701?.\par" "\n"
        r"Before {\v vanished words} after.\par{\cf1 White words.}\par{\cf1\highlight2 Words on blue.}\par{\fs2 Tiny words.}\par" "\n"
        r"{\deleted Deleted words.}{\revised Inserted words.}{\*\annotation A comment.}\par{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}\par" "\n"
        r"We will:\par{\listtext 1.\tab}\ls1 first item{\footnote\pard A note.}\par{\listtext 2.\tab}second item\par\pard" "\n"
        r"\trowd\trhdr\cellx1\cellx2\intbl Need\cell Answer\cell\row\trowd\cellx1\cellx2\intbl Access\cell WCAG 2.2\cell\row\pard"
        r"{\field{\*\fldinst HYPERLINK ""\"https://example.org/code\"" r"}{\fldrslt Our code}} is open.\par}").encode("ascii"))
    (HERE / "deep.rtf").write_bytes(b"{\\rtf1 Seen words.\\par" + b"{" * 50_000)


def mails():
    head = 'From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: =?utf-8?q?Subject_words?=\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    page = '--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Seen caf=E9.</p><p style=3D"display:none">Vanished words.</p>\r\n'
    file = '--b\r\nContent-Type: application/pdf; name="annex.pdf"\r\nContent-Disposition: attachment; filename="annex.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n'
    (HERE / "hidden.eml").write_bytes((head + page + file).encode())
    (HERE / "within.eml").write_bytes(b"MIME-Version: 1.0\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 60 + b"Words within.\r\n")
    plain = 'From: a@example.org\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nOur answer.\r\n\r\n> Will you publish the code?\r\n'
    (HERE / "quoted.eml").write_bytes(plain.encode())


def others():
    (HERE / "ragged.csv").write_text('Price list;;\n\nNo.;Requirement;Answer\n1;Access;"We meet ""WCAG"";\nall of it."\n2;Code\n', encoding="utf-8")
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4d7a2146" * 8 + "\nsize 123456\n"
    for name, text in {"pointer.pdf": pointer, "pointer.md": pointer, "stub.docx": '{"url": "https://docs.google.com/open?id=1abc", "doc_id": "1abc"}',
                       "message.pdf": "<html><title>404</title><h1>Not found</h1><p>We publish all source code on GitHub.</p></html>", "empty.docx": ""}.items():
        (HERE / name).write_text(text, encoding="utf-8")
    (HERE / "tabs.tsv").write_text("Requirement\tAnswer\nAccess\tWe meet WCAG 2.2, level AA.\n", encoding="utf-8")
    (HERE / "old.doc").write_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(512))
    pack("files.zip", {"a.txt": "Text."})
    for source, kind in (("hidden.pptx", "odp"), ("hidden.xlsx", "ods")):
        with tempfile.TemporaryDirectory() as home:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", kind, "--outdir", str(HERE), str(HERE / source)],
                           check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    texts()
    drawings()
    broken_lines()
    forms()
    pictures()
    slides()
    sheets()
    rich_text()
    mails()
    others()
