//! Office files around what the fuzzer makes up.

use crate::Made;

/// Relations of a part: kind and target of each, with ids from r1 on.
macro_rules! relations {
    ($($id:literal $kind:literal $target:literal),+ $(,)?) => {
        concat!("<Relationships>", $("<Relationship Id=\"", $id, "\" Type=\"t/", $kind, "\" Target=\"", $target, "\"/>",)+ "</Relationships>")
    };
}

pub const WORD: Made = Made {
    name: "bid.docx",
    parts: &[
        "word/document.xml",
        "word/numbering.xml",
        "word/styles.xml",
        "word/footnotes.xml",
    ],
    rest: &[(
        "word/document.xml",
        r#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>We publish the code.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>"#,
    )],
};

/// What a text, slides and a sheet of `OpenDocument` have in common: the parts are the same.
const OPEN: &[&str] = &["content.xml", "styles.xml"];
const OPEN_STYLES: &str = r#"<office:document-styles><office:styles><style:style style:name="H" style:family="paragraph" style:default-outline-level="1"/></office:styles></office:document-styles>"#;

pub const OPEN_TEXT: Made = Made {
    name: "bid.odt",
    parts: OPEN,
    rest: &[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            r#"<office:document-content><office:body><office:text><text:p text:style-name="H">Bid</text:p><text:list text:style-name="L"><text:list-item><text:p text:style-name="P">We publish the <text:span text:style-name="T">code</text:span>.</text:p></text:list-item></text:list></office:text></office:body></office:document-content>"#,
        ),
        ("styles.xml", OPEN_STYLES),
    ],
};

pub const OPEN_SLIDES: Made = Made {
    name: "bid.odp",
    parts: OPEN,
    rest: &[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.presentation",
        ),
        (
            "content.xml",
            r#"<office:document-content><office:body><office:presentation><draw:page draw:style-name="D"><draw:frame presentation:class="title"><draw:text-box><text:p>Bid</text:p></draw:text-box></draw:frame></draw:page></office:presentation></office:body></office:document-content>"#,
        ),
        ("styles.xml", OPEN_STYLES),
    ],
};

pub const OPEN_SHEET: Made = Made {
    name: "bid.ods",
    parts: OPEN,
    rest: &[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "content.xml",
            r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Bid" table:style-name="T"><table:table-row><table:table-cell><text:p>Need</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
        ),
        ("styles.xml", OPEN_STYLES),
    ],
};

pub const SLIDES: Made = Made {
    name: "bid.pptx",
    parts: &[
        "ppt/slides/slide1.xml",
        "ppt/presentation.xml",
        "ppt/slideLayouts/layout.xml",
        "ppt/slideMasters/master.xml",
        "ppt/theme/theme.xml",
        "ppt/diagrams/data.xml",
        "ppt/notesSlides/notes.xml",
    ],
    rest: &[
        (
            "ppt/presentation.xml",
            r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>"#,
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            relations!("r1" "slide" "slides/slide1.xml"),
        ),
        (
            "ppt/slides/slide1.xml",
            r#"<p:sld><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:rPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:rPr><a:t>Bid</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><a:graphic><a:graphicData><dgm:relIds r:dm="r3"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>"#,
        ),
        (
            "ppt/slides/_rels/slide1.xml.rels",
            relations!("r1" "slideLayout" "../slideLayouts/layout.xml", "r2" "notesSlide" "../notesSlides/notes.xml", "r3" "diagramData" "../diagrams/data.xml"),
        ),
        (
            "ppt/slideLayouts/_rels/layout.xml.rels",
            relations!("r1" "slideMaster" "../slideMasters/master.xml"),
        ),
        (
            "ppt/slideMasters/_rels/master.xml.rels",
            relations!("r1" "theme" "../theme/theme.xml"),
        ),
    ],
};

pub const SHEET: Made = Made {
    name: "bid.xlsx",
    parts: &[
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/tables/table1.xml",
        "xl/drawings/drawing1.xml",
    ],
    rest: &[
        (
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="Bid" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations!("r1" "worksheet" "worksheets/sheet1.xml", "r2" "styles" "styles.xml", "r3" "sharedStrings" "sharedStrings.xml"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Answer</t></is></c></row><row r="2"><c r="A2" s="1"><v>45000</v></c></row></sheetData></worksheet>"#,
        ),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            relations!("r1" "table" "../tables/table1.xml", "r2" "drawing" "../drawings/drawing1.xml"),
        ),
        ("xl/sharedStrings.xml", "<sst><si><t>Need</t></si></sst>"),
    ],
};
