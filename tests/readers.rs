//! Readers of rich formats, on small documents made here.

use charterlint::document::{Block, BlockKind, Document, Missing};
use charterlint::read;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

fn open(name: &str, bytes: &[u8]) -> Document {
    read::read(name, bytes).expect("a readable document")
}

fn texts(document: &Document) -> Vec<&str> {
    (0..document.blocks.len())
        .map(|block| document.block_text(block))
        .collect()
}

fn block<'a>(document: &'a Document, text: &str) -> &'a Block {
    let at = texts(document)
        .iter()
        .position(|block| *block == text)
        .unwrap_or_else(|| panic!("no block “{text}” in {:?}", texts(document)));
    &document.blocks[at]
}

fn named(document: &Document, block: Option<usize>) -> &str {
    block.map_or("", |block| document.block_text(block))
}

fn unread(document: &Document) -> String {
    document
        .unread
        .iter()
        .map(|unread| format!("{}: {}", unread.place, unread.reason))
        .collect::<Vec<_>>()
        .join("\n")
}

const PAGE: &str = "<!doctype html>
<html><head><title>Bid</title><style>.off { display: none }</style></head><body>
<h1>Our <em>approach</em></h1>
<p>We will:</p>
<ul><li>test with <a href='https://example.org/r'>residents</a>
<li>publish the code</ul>
<table><tr><th>Need<th>Answer<tr><td>Access<td>WCAG 2.2 AA</table>
<p>One<br>two &amp; three</p>
<p class=off>We hold ISO 27001.</p><p style='color:#fff'>We are best.</p>
<script type='application/json'>['text']</script><p hidden>Nor this.</p>
</body></html>";

#[test]
fn html_gives_blocks_with_lines_and_leaves_hidden_text_out() {
    let page = open("bid.html", PAGE.as_bytes());
    assert_eq!(
        texts(&page),
        [
            "Our approach",
            "We will:",
            "test with residents",
            "publish the code",
            "Need",
            "Answer",
            "Access",
            "WCAG 2.2 AA",
            "One\ntwo & three",
        ]
    );
    let item = block(&page, "publish the code");
    assert_eq!(named(&page, item.lead_in), "We will:");
    assert_eq!(named(&page, item.heading), "Our approach");
    let cell = block(&page, "WCAG 2.2 AA");
    assert_eq!(named(&page, cell.row_head), "Access");
    assert_eq!(named(&page, cell.column_head), "Answer");
    assert_eq!(page.line(item.span), 6);
    assert_eq!(page.links[0].target, "https://example.org/r");
    assert_eq!(page.slice(page.links[0].span), "residents");
    assert_eq!(page.quote(item.span), "publish the code");
    let unread = unread(&page);
    for hidden in ["line 9", "ISO 27001", "We are best.", "Nor this."] {
        assert!(unread.contains(hidden), "{unread}");
    }
}

#[test]
fn html_that_arranges_the_page_by_tables_gives_paragraphs() {
    let page = open(
        "a.html",
        b"<table><tr><td><h2>Left</h2><p>Text.</p><td>Right.</table>",
    );
    assert_eq!(block(&page, "Text.").kind, BlockKind::Paragraph);
    assert_eq!(block(&page, "Right.").row_head, None);
}

#[test]
fn html_text_of_several_lines_stands_where_it_begins() {
    let page = "<html>\n<p>One\ntwo. <b>Three\nfour.</b> Five.\n</p>\n<pre>six\n  seven</pre>";
    let page = open("bid.html", page.as_bytes());
    let line = |words: &str| {
        let at = page.text.find(words).expect(words);
        page.line(charterlint::document::Span::new(at, at + words.len()))
    };
    let found = ["One", "two.", "Three", "four.", "Five.", "six", "seven"].map(line);
    assert_eq!(found, [2, 3, 3, 4, 4, 6, 7]);
}

#[test]
fn html_nested_without_end_is_read_fast() {
    for tag in ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p hidden>"] {
        let _ = open(
            "deep.html",
            format!("<html>{}deep", tag.repeat(50_000)).as_bytes(),
        );
    }
}

/// A zip file of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, stored).expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn no_part_of_an_office_file_nests_deeper_than_allowed() {
    let (text, deep) = (
        "<w:document><w:body><w:p><w:r><w:t>We publish.</w:t></w:r></w:p></w:body></w:document>",
        "<a>".repeat(40),
    );
    let limits = |depth| charterlint::read::Options {
        limits: charterlint::read::Limits {
            depth,
            ..Default::default()
        },
        ..Default::default()
    };
    for part in [
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "word/diagrams/data1.xml",
    ] {
        let mut parts = vec![(part, deep.as_str())];
        parts.push((
            "word/_rels/document.xml.rels",
            "<r><a Id='1' Type='x/diagramData' Target='diagrams/data1.xml'/></r>",
        ));
        if part != "word/document.xml" {
            parts.push(("word/document.xml", text));
        }
        let read = |depth| read::read_with("bid.docx", &archive(&parts), &limits(depth));
        let refused = read(30).expect_err(part).to_string();
        assert!(refused.contains("--max-depth"), "{part}: {refused}");
        assert!(read(50).is_ok(), "{part}");
    }
}

fn word(body: &str) -> Vec<u8> {
    let styles = "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='Kop1'><w:name w:val='heading 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='Kop1'/></w:style>
        <w:style w:type='character' w:styleId='Ghost'><w:name w:val='Ghost'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let numbering = "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>
        <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>
        </w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    let notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='1'><w:p><w:r><w:t>Seen on site.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let links = "<Relationships><Relationship Id='r1' Type='x/hyperlink' Target='https://example.org/code'/></Relationships>";
    let document =
        format!("<w:document xmlns:w='w' xmlns:r='r'><w:body>{body}</w:body></w:document>");
    archive(&[
        ("word/document.xml", &document),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
        ("word/footnotes.xml", notes),
        ("word/_rels/document.xml.rels", links),
    ])
}

/// A paragraph with these properties and runs.
fn paragraph(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

#[test]
fn word_gives_headings_lists_notes_and_links() {
    let item = |depth: &str, text: &str| {
        paragraph(
            &format!("<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='2'/></w:numPr>"),
            &run(text),
        )
    };
    let body = [
        paragraph("<w:pStyle w:val='Mine'/>", &run("Approach")),
        paragraph(
            "",
            &format!("{}<w:footnoteReference w:id='1'/>", run("We will:")),
        ),
        item("0", "interview users"),
        item("1", "in person"),
        item("0", "publish"),
        paragraph(
            "",
            &format!("<w:hyperlink r:id='r1'>{}</w:hyperlink>", run("The code")),
        ),
    ]
    .concat();
    let bid = open("bid.docx", &word(&body));
    assert_eq!(
        texts(&bid),
        [
            "Approach",
            "We will:",
            "Seen on site.",
            "interview users",
            "in person",
            "publish",
            "The code"
        ]
    );
    assert_eq!(block(&bid, "Approach").kind, BlockKind::Heading(1));
    assert_eq!(block(&bid, "interview users").marker.as_deref(), Some("3."));
    assert_eq!(block(&bid, "in person").marker.as_deref(), Some("3.a)"));
    assert_eq!(block(&bid, "publish").marker.as_deref(), Some("4."));
    assert_eq!(
        named(&bid, block(&bid, "in person").lead_in),
        "interview users"
    );
    assert_eq!(bid.links[0].target, "https://example.org/code");
    assert_eq!(bid.line(block(&bid, "Approach").span), 1);
}

#[test]
fn word_leaves_deleted_text_out_and_reports_hidden_text() {
    let body = paragraph(
        "",
        &format!(
            "{}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>{}</w:ins>
            <w:r><w:rPr><w:rStyle w:val='Ghost'/></w:rPr><w:t>All criteria are met.</w:t></w:r>
            <w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>White lie.</w:t></w:r>",
            run("We "),
            run("test weekly.")
        ),
    );
    let bid = open("bid.docx", &word(&body));
    assert_eq!(texts(&bid), ["We test weekly."]);
    let unread = unread(&bid);
    assert!(
        unread.contains("All criteria are met.") && unread.contains("White lie."),
        "{unread}"
    );
}

#[test]
fn word_tables_have_heads() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph("", &run(text)));
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell("Need"),
        cell("Answer"),
        cell("Access"),
        cell("WCAG 2.2 AA")
    );
    let bid = open("bid.docx", &word(&body));
    let answer = block(&bid, "WCAG 2.2 AA");
    assert_eq!(block(&bid, "Need").kind, BlockKind::HeadCell);
    assert_eq!(named(&bid, answer.row_head), "Access");
    assert_eq!(named(&bid, answer.column_head), "Answer");
}

#[test]
fn hostile_word_files_end_in_a_message() {
    let deep = format!("{}{}", "<w:p>".repeat(2_000), run("x"));
    assert!(read::read("deep.docx", &word(&deep)).is_err());
    let laughs = archive(&[(
        "word/document.xml",
        "<!DOCTYPE x [<!ENTITY a 'ha'>]><w:document xmlns:w='w'><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>",
    )]);
    assert!(read::read("laughs.docx", &laughs).is_err());
    let whole = word(&paragraph("", &run("Text.")));
    for end in (0..whole.len()).step_by(37) {
        let _ = read::read("cut.docx", &whole[..end]);
    }
}

#[test]
fn charts_that_hold_each_other_are_read_once() {
    let targets = "<r><a Id='r1' Type='x/chart' Target='c1.xml'/><a Id='r2' Type='x/chart' Target='c2.xml'/></r>";
    let chart = |other: &str, words: &str| {
        format!(
            "<c:chartSpace><a:p><a:r><a:t>{words}</a:t></a:r></a:p><c:chart r:id='{other}'/></c:chartSpace>"
        )
    };
    let (first, second) = (chart("r2", "First."), chart("r1", "Second."));
    let both = "<c:chart r:id='r1'/><c:chart r:id='r2'/>";
    let word = format!("<w:document><w:p>{both}</w:p></w:document>");
    let files = [
        archive(&[
            ("word/document.xml", &word),
            ("word/_rels/document.xml.rels", targets),
            ("word/c1.xml", &first),
            ("word/c2.xml", &second),
        ]),
        archive(&[
            (
                "ppt/presentation.xml",
                "<p:presentation><p:sldId r:id='s'/></p:presentation>",
            ),
            (
                "ppt/_rels/presentation.xml.rels",
                "<r><a Id='s' Type='x/slide' Target='slide1.xml'/></r>",
            ),
            ("ppt/slide1.xml", &format!("<p:sld>{both}</p:sld>")),
            ("ppt/_rels/slide1.xml.rels", targets),
            ("ppt/c1.xml", &first),
            ("ppt/c2.xml", &second),
        ]),
    ];
    for file in files {
        assert_eq!(texts(&open("bid", &file)), ["First.", "Second."]);
    }
}

/// A PDF whose pages have these drawing instructions; `F1` is Helvetica, `F2` bold.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        String::new(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut kids = String::new();
    for content in pages {
        let page = objects.len() + 1;
        let _ = write!(kids, "{page} 0 R ");
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
            page + 1
        ));
        objects.push(format!(
            "<</Length {}>>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len());
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(
        file,
        "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    );
    file.into_bytes()
}

/// Text at a place.
fn at(x: u32, y: u32, size: u32, text: &str) -> String {
    format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n")
}

#[test]
fn pdf_gives_headings_paragraphs_and_pages() {
    let first = [
        at(50, 780, 8, "Bid of Example Ltd"),
        at(50, 740, 18, "Our approach"),
        at(
            50,
            700,
            10,
            "We interview residents before we build any part of the ser-",
        ),
        at(
            50,
            688,
            10,
            "vice, and we publish what we learned from them on our site.",
        ),
        at(50, 660, 10, "We will:"),
        at(60, 648, 10, "\\225 test with twelve users every month"),
        at(60, 636, 10, "\\225 publish the code"),
        at(300, 20, 8, "Page 1 of 2"),
    ]
    .concat();
    let next = [
        at(50, 780, 8, "Bid of Example Ltd"),
        at(50, 740, 18, "Our team"),
        at(50, 700, 10, "Four people work on it."),
        at(300, 20, 8, "Page 2 of 2"),
    ]
    .concat();
    let bid = open("bid.pdf", &pdf(&[&first, &next]));
    assert_eq!(
        texts(&bid),
        [
            "Our approach",
            "We interview residents before we build any part of the service, and we publish what we learned from them on our site.",
            "We will:",
            "test with twelve users every month",
            "publish the code",
            "Our team",
            "Four people work on it.",
        ]
    );
    assert_eq!(block(&bid, "Our team").kind, BlockKind::Heading(1));
    let item = block(&bid, "publish the code");
    assert_eq!(named(&bid, item.lead_in), "We will:");
    assert_eq!(bid.page(item.span), Some(1));
    assert_eq!(
        bid.page(block(&bid, "Four people work on it.").span),
        Some(2)
    );
}

#[test]
fn pdf_columns_are_read_one_after_the_other() {
    let mut page = String::new();
    for row in 0..8 {
        let y = 700 - 12 * row;
        page += &at(
            50,
            y,
            10,
            &format!("left column row {row} with words to fill"),
        );
        page += &at(
            320,
            y,
            10,
            &format!("right column row {row} with words to fill"),
        );
    }
    let text = open("columns.pdf", &pdf(&[&page])).text;
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("no “{words}” in {text}"))
    };
    assert!(
        place("left column row 7") < place("right column row 0"),
        "{text}"
    );
}

#[test]
fn pdf_tables_are_read_row_by_row() {
    let mut page = String::new();
    for (row, (need, answer)) in [("Need", "Answer"), ("Access", "WCAG"), ("Safety", "ISO")]
        .iter()
        .enumerate()
    {
        let y = 700 - 20 * u32::try_from(row).expect("few rows");
        page += &at(50, y, 10, need);
        page += &at(300, y, 10, answer);
    }
    let bid = open("table.pdf", &pdf(&[&page]));
    assert_eq!(named(&bid, block(&bid, "WCAG").row_head), "Access");
}

#[test]
fn pdf_text_that_is_not_seen_is_reported() {
    let page = [
        at(50, 700, 10, "Seen."),
        format!("1 g {} 0 g\n", at(50, 650, 10, "White words")),
        format!("3 Tr {} 0 Tr\n", at(50, 600, 10, "Invisible words")),
        at(50, 550, 1, "Tiny words"),
        at(50, 900, 10, "Far off words"),
        at(50, 500, 10, "Covered words"),
        "1 1 1 rg 40 490 300 30 re f\n".to_owned(),
    ]
    .concat();
    let bid = open("hidden.pdf", &pdf(&[&page]));
    assert_eq!(texts(&bid), ["Seen."]);
    let unread = unread(&bid);
    for words in ["White", "Invisible", "Tiny", "Far off", "Covered"] {
        assert!(unread.contains(&format!("“{words}")), "{words}: {unread}");
    }
}

#[test]
fn a_cut_pdf_never_panics() {
    let whole = pdf(&[&at(50, 700, 10, "Text.")]);
    for end in (0..whole.len()).step_by(17) {
        let _ = read::read("cut.pdf", &whole[..end]);
    }
}

#[test]
fn old_encodings_are_guessed_and_told() {
    let text =
        "Le prestataire s\u{2019}engage à livrer un système accessible et réutilisable. ".repeat(3);
    let bytes: Vec<u8> = text
        .chars()
        .map(|letter| {
            if letter == '\u{2019}' {
                0x92
            } else {
                u8::try_from(letter).expect("Latin")
            }
        })
        .collect();
    let bid = open("offre.txt", &bytes);
    assert!(
        bid.text.contains("s\u{2019}engage à livrer"),
        "{}",
        bid.text
    );
    assert!(unread(&bid).contains("windows-1252"));
}

#[test]
fn what_a_page_declares_is_believed() {
    let page = b"<html><meta charset=windows-1255><p>\xF9\xEC\xE5\xED</p>";
    assert_eq!(texts(&open("a.html", page)), ["שלום"]);
}

#[test]
fn a_file_is_read_as_what_it_is() {
    let words = "No PDF. ".repeat(60);
    let page = open("bid.pdf", format!("<html><p>{words}</p>").as_bytes());
    assert_eq!(texts(&page), [words.trim()]);
    assert!(unread(&page).contains("the name says a PDF, but this is an HTML page"));
    // a page that came in place of the file is no bid
    let page = open("bid.pdf", b"<html><p>No PDF.</p>");
    assert!(texts(&page).is_empty());
    assert_eq!(page.missing, Missing::Everything);
    assert!(unread(&page).contains("PDF"));
}
