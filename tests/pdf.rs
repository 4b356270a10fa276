//! Pages of PDF files, drawn here: tables of lines, turned pages, layers, fields of forms, and files made to block readers.

use charterlint::document::{BlockKind, Document, Missing};
use charterlint::read;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A file of these objects, the first of which is the catalogue.
fn file(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let (table, size) = (file.len(), objects.len() + 1);
    let _ = write!(file, "xref\n0 {size}\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(
        file,
        "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
    );
    file.into_bytes()
}

fn stream(entries: &str, content: &str) -> String {
    format!(
        "<<{entries}/Length {}>>\nstream\n{content}\nendstream",
        content.len()
    )
}

/// One page. `page`: more entries of it; `resources`: more of them; `more`: objects from 6 on.
fn one_page(
    content: &str,
    page: &str,
    resources: &str,
    catalogue: &str,
    more: &[String],
) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalogue}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".into(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>{resources}>>{page}>>"
        ),
        stream("", content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".into(),
    ];
    objects.extend_from_slice(more);
    file(&objects)
}

fn open(bytes: &[u8]) -> Document {
    read::read("bid.pdf", bytes).expect("a readable document")
}

fn texts(document: &Document) -> Vec<&str> {
    (0..document.blocks.len())
        .map(|block| document.block_text(block))
        .collect()
}

fn at(x: u32, y: u32, size: u32, text: &str) -> String {
    format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n")
}

/// A table of three rows and columns, with lines around the head and below the last row only.
const TABLE: &str =
    "50 660 400 40 re S 50 600 400 60 re S 150 600 m 150 700 l S 300 600 m 300 700 l S\n";

fn table() -> String {
    let mut page = String::from(TABLE);
    // the head is bold, by being painted with an outline
    let mode = |row| if row == 0 { "2 Tr " } else { "0 Tr " };
    for (row, y) in [680, 645, 630, 610].into_iter().enumerate() {
        for (column, x) in [60, 160, 310].into_iter().enumerate() {
            page += mode(row);
            page += &at(x, y, 10, &format!("row{row}col{column}"));
        }
    }
    page
}

#[test]
fn a_table_of_lines_is_read_row_by_row_with_its_heads() {
    let bid = open(&one_page(&table(), "", "", "", &[]));
    let expected = "row0col0 row0col1 row0col2 row1col0 row1col1 row1col2 row2col0 row2col1 row2col2 row3col0 row3col1 row3col2";
    assert_eq!(texts(&bid).join(" "), expected);
    let cell = bid
        .blocks
        .iter()
        .find(|block| bid.slice(block.span) == "row2col2");
    let cell = cell.expect("a cell");
    assert_eq!(cell.kind, BlockKind::Cell);
    assert_eq!(
        cell.row_head.map(|head| bid.block_text(head)),
        Some("row2col0")
    );
    assert_eq!(
        cell.column_head.map(|head| bid.block_text(head)),
        Some("row0col2")
    );
}

#[test]
fn a_turned_page_is_read_as_it_is_seen() {
    let upright = open(&one_page(&table(), "", "", "", &[]));
    for angle in [90, 180, 270] {
        let turned = open(&one_page(
            &table(),
            &format!("/Rotate {angle}"),
            "",
            "",
            &[],
        ));
        assert_eq!(texts(&turned), texts(&upright), "turned by {angle}");
    }
    let drawn = format!("0 1 -1 0 780 20 cm\n{}", table());
    let drawn = open(&one_page(
        &drawn,
        "/CropBox[0 0 800 800]/MediaBox[0 0 800 800]",
        "",
        "",
        &[],
    ));
    assert_eq!(texts(&drawn), texts(&upright));
}

#[test]
fn rows_that_wrap_in_a_cell_stay_one_row() {
    let mut page = String::from(TABLE);
    page += &at(60, 680, 10, "Id");
    page += &at(160, 680, 10, "Need");
    page += &at(310, 680, 10, "Answer");
    for (y, need, answer) in [
        (645, "The service must be", "We test every screen with"),
        (633, "usable by everyone who", "people who use a screen"),
    ] {
        page += &at(160, y, 10, need);
        page += &at(310, y, 10, answer);
    }
    page += &at(60, 645, 10, "A1");
    let bid = open(&one_page(&page, "", "", "", &[]));
    assert_eq!(
        texts(&bid)[3..],
        [
            "A1",
            "The service must be usable by everyone who",
            "We test every screen with people who use a screen"
        ]
    );
}

#[test]
fn layers_that_are_switched_off_are_reported_and_not_read() {
    let page = format!(
        "{} /OC /L1 BDC {} EMC /OC /L2 BDC {} EMC /Fm Do\n",
        at(50, 700, 10, "Seen."),
        at(50, 650, 10, "Off words"),
        at(50, 600, 10, "On words."),
    );
    let resources = "/Properties<</L1 6 0 R/L2 7 0 R>>/XObject<</Fm 8 0 R>>";
    let catalogue = "/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>";
    let form =
        "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/OC 6 0 R/Resources<</Font<</F1 5 0 R>>>>";
    let more = [
        "<</Type/OCG/Name(Off)>>".into(),
        "<</Type/OCG/Name(On)>>".into(),
        stream(form, &at(50, 550, 10, "Drawn off")),
    ];
    let bid = open(&one_page(&page, "", resources, catalogue, &more));
    assert_eq!(texts(&bid).join(" "), "Seen. On words.");
    let left: Vec<&str> = bid.left_out.iter().map(|words| words.text.trim()).collect();
    assert_eq!(left, ["Off words", "Drawn off"]);
    assert!(bid.left_out.iter().all(|words| words.place == "page 1"));
    assert!(
        bid.unread
            .iter()
            .any(|unread| unread.reason.contains("switched off"))
    );
}

#[test]
fn letters_are_seen_when_something_is_painted_through_them() {
    let page = format!(
        "q 7 Tr {} 1 0 0 rg 0 680 600 60 re f Q q 7 Tr {} Q",
        at(50, 700, 20, "Through"),
        at(50, 600, 20, "Nothing"),
    );
    let bid = open(&one_page(&page, "", "", "", &[]));
    assert_eq!(texts(&bid), ["Through"]);
    assert_eq!(bid.left_out[0].text.trim(), "Nothing");
}

#[test]
fn what_a_field_shows_is_read() {
    let field = "/Annots[<</Subtype/Widget/Rect[100 500 300 520]/AP<</N 6 0 R>>>> <</Subtype/Widget/F 2/Rect[0 0 9 9]/AP<</N 6 0 R>>>>]";
    let look = stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 5 0 R>>>>",
        &at(2, 5, 10, "Filled in"),
    );
    let bid = open(&one_page(&at(50, 700, 10, "Name:"), field, "", "", &[look]));
    assert_eq!(texts(&bid), ["Name:", "Filled in"]);
}

#[test]
fn a_word_parted_at_a_columns_end_is_joined() {
    let mut page = String::new();
    for row in 0..6 {
        let y = 700 - 12 * row;
        let end = if row == 5 {
            "and the require-"
        } else {
            "with words to fill it"
        };
        page += &at(50, y, 10, &format!("left column of the page {end}"));
        let start = if row == 0 {
            "ments of the right"
        } else {
            "right column of the page"
        };
        page += &at(320, y, 10, &format!("{start} with words to fill"));
    }
    let text = open(&one_page(&page, "", "", "", &[])).text;
    assert!(text.contains("and the requirements of the right"), "{text}");
}

#[test]
fn a_file_without_its_end_says_so() {
    let whole = one_page(&at(50, 700, 10, "Text."), "", "", "", &[]);
    let end = whole.len() - 40;
    if let Ok(cut) = read::read("bid.pdf", &whole[..end]) {
        assert!(
            cut.unread
                .iter()
                .any(|unread| unread.reason.contains("its end is missing"))
        );
    }
    assert!(open(&whole).unread.is_empty());
}

#[test]
fn words_in_a_font_that_unpacks_too_far_are_missed_aloud() {
    let font = |file: usize| {
        format!(
            "<</Type/Font/Subtype/TrueType/BaseFont/Own/FontDescriptor<</FontFile2 {file} 0 R>>>>"
        )
    };
    let packed = stream("/Filter/RunLengthDecode", &"x".repeat(2_000));
    let set = |font: &str, words: &str| format!("BT /{font} 10 Tf 50 700 Td ({words}) Tj ET ");
    let limits = charterlint::read::Limits {
        expansion: 2_000,
        ..Default::default()
    };
    let options = charterlint::read::Options {
        limits,
        ..Default::default()
    };
    let open = |content: &str| {
        let resources = "/Font<</F1 5 0 R/F2 6 0 R>>";
        let bytes = one_page(content, "", "", "", &[font(7), packed.clone()]);
        let bytes = String::from_utf8(bytes).expect("text");
        let bytes = bytes.replace("/Font<</F1 5 0 R>>", resources);
        read::read_with("bid.pdf", bytes.as_bytes(), &options).expect("a readable document")
    };
    let some = open(&format!(
        "{}{}",
        set("F1", &"We publish all code. ".repeat(5)),
        set("F2", "lost")
    ));
    assert!(some.text.contains("publish"), "{}", some.text);
    assert!(!some.text.contains("lost"), "{}", some.text);
    let said = format!("{:?}", some.unread);
    assert!(
        said.contains("page 1") && said.contains("--max-expansion"),
        "{said}"
    );
    assert_eq!(some.missing, Missing::Pages { unread: 0, of: 1 });
    let all = open(&set("F2", "lost"));
    assert_eq!(all.missing, Missing::Everything);
}

#[test]
fn files_made_to_block_readers_end_soon() {
    let form = |next: usize| {
        let draw = "/Next Do ".repeat(10);
        stream(
            &format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</Next {next} 0 R>>>>"
            ),
            &draw,
        )
    };
    let nested: Vec<String> = (7..17).map(form).collect();
    let resources = "/XObject<</Next 6 0 R>>";
    let cases = [
        (
            "forms in forms",
            one_page("/Next Do", "", resources, "", &nested),
        ),
        (
            "a form in itself",
            one_page("/Next Do", "", resources, "", &[form(6)]),
        ),
        ("states", one_page(&"q ".repeat(1_200_000), "", "", "", &[])),
        (
            "letters",
            one_page(&at(1, 1, 10, &"x".repeat(1_200_000)), "", "", "", &[]),
        ),
        ("arrays", one_page(&"[".repeat(500_000), "", "", "", &[])),
        (
            "areas",
            one_page(&"0 0 9 9 re f (x) Tj ".repeat(20_000), "", "", "", &[]),
        ),
    ];
    for (name, bytes) in cases {
        let begin = Instant::now();
        let _ = read::read("bomb.pdf", &bytes);
        let took = begin.elapsed();
        assert!(took < Duration::from_mins(1), "{name} took {took:?}");
    }
}

#[test]
fn narrow_columns_are_read_one_after_the_other() {
    let left = [
        "We asked users",
        "in person about",
        "each of the many",
        "services that they",
        "use every day and",
        "wrote it all down.",
    ];
    let right = [
        "Every two weeks",
        "a new version was",
        "shown to people of",
        "the office and was",
        "changed as they had",
        "said it should be.",
    ];
    for lower in [0, 5] {
        let column = |x: u32, from: u32, lines: &[&str]| -> String {
            let line = |(y, words): (u32, &&str)| at(x, y, 10, words);
            let down = (0..).map(|row| from - 14 * row);
            down.zip(lines).map(line).collect()
        };
        let content = column(50, 700, &left) + &column(180, 700 - lower, &right);
        let document = open(&one_page(&content, "", "", "", &[]));
        assert_eq!(
            texts(&document),
            [left.join(" "), right.join(" ")],
            "{lower} points lower"
        );
    }
}

#[test]
fn a_frame_of_two_columns_is_read_row_by_row() {
    let rows = [
        ("Discovery", "12,500"),
        ("Alpha", "48,000"),
        ("Beta", "96,250"),
    ];
    let mut content = String::from("40 600 200 120 re S 140 600 m 140 720 l S ");
    for (y, (name, price)) in [700, 686, 672].into_iter().zip(rows) {
        content += &(at(50, y, 10, name) + &at(150, y, 10, price));
    }
    let document = open(&one_page(&content, "", "", "", &[]));
    let cells: Vec<&str> = rows
        .iter()
        .flat_map(|(name, price)| [*name, *price])
        .collect();
    assert_eq!(texts(&document), cells);
}
