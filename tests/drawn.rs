//! What is drawn on pages of PDF files beside the letters: boxes to tick, frames, notes at the foot.

mod made;

use charterlint::document::{BlockKind, Document, Missing};
use charterlint::read;
use std::fmt::Write as _;

fn open(pages: &[String], others: &[(String, Vec<u8>)]) -> Document {
    let pages: Vec<Vec<u8>> = pages.iter().map(|page| page.clone().into_bytes()).collect();
    read::read("bid.pdf", &made::pdf(&pages, others)).expect("a readable document")
}

fn at(x: u32, y: u32, size: u32, text: &str) -> String {
    format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n")
}

/// Each block with its mark.
fn marked(document: &Document) -> Vec<String> {
    let block = |at: usize| {
        let mark = document.blocks[at].marker.as_deref().unwrap_or("-");
        format!("{mark} {}", document.block_text(at))
    };
    (0..document.blocks.len()).map(block).collect()
}

fn texts(document: &Document) -> Vec<&str> {
    let blocks = 0..document.blocks.len();
    blocks.map(|block| document.block_text(block)).collect()
}

/// Items, each behind a box; `{y}` in a drawing is the height on which its text stands, `{m}` the middle of its box.
fn items(drawings: &[(&str, &str)]) -> String {
    let mut page = String::new();
    for (row, (drawing, text)) in (0..).zip(drawings) {
        let y = 700 - 30 * row;
        let drawing = drawing
            .replace("{y}", &y.to_string())
            .replace("{m}", &(y + 4).to_string())
            .replace("{in}", &(y - 1).to_string())
            .replace("{low}", &(y - 2).to_string())
            .replace("{high}", &(y + 8).to_string());
        let _ = write!(page, "q {drawing} Q\n{}", at(70, y, 10, text));
    }
    page
}

const EMPTY: &str = "50 {low} 10 10 re S";

#[test]
fn boxes_that_are_drawn_are_ticked_or_not() {
    let page = items(&[
        (
            "50 {low} 10 10 re S 52 {m} m 54 {y} l 58 {high} l S",
            "A tick of lines.",
        ),
        (EMPTY, "Nothing in it."),
        (
            "50 {low} 10 10 re S BT /F1 9 Tf 52 {y} Td (x) Tj ET",
            "A letter in it.",
        ),
        ("1 g 50 {low} 10 10 re B", "White, with a line around it."),
        (
            "0 0 1 rg 50 {low} 10 10 re f 1 G 52 {m} m 54 {y} l 58 {high} l S",
            "A white tick on blue.",
        ),
        ("50 {low} 10 10 re 51 {in} 8 8 re f*", "A ring."),
        ("0 g 50 {low} 10 10 re f", "A square is no box."),
        (
            "50 {low} 10 10 re S BT /F1 9 Tf 52 {y} Td (7) Tj ET",
            "Nor is a number in a frame.",
        ),
    ]);
    let read = marked(&open(&[page], &[]));
    assert_eq!(
        read[..6],
        [
            "[x] A tick of lines.",
            "[ ] Nothing in it.",
            "[x] A letter in it.",
            "[ ] White, with a line around it.",
            "[x] A white tick on blue.",
            "[ ] A ring.",
        ]
    );
    assert!(
        read[6..].iter().all(|block| block.starts_with("- ")),
        "{read:?}"
    );
}

#[test]
fn squares_are_bullets_where_none_is_ticked() {
    let page = items(&[(EMPTY, "One."), (EMPTY, "Two.")]);
    let bid = open(&[page], &[]);
    assert_eq!(marked(&bid), ["- One.", "- Two."]);
    assert!(
        bid.blocks
            .iter()
            .all(|block| matches!(block.kind, BlockKind::Item { .. }))
    );
}

#[test]
fn boxes_are_told_from_cells_and_from_far_shapes() {
    let tick = ("50 {low} 10 10 re S 52 {m} m 58 {y} l S", "Ticked.");
    for (name, drawing) in [
        (
            "cells",
            "30 {low} 10 10 re S 40 {low} 10 10 re S 50 {low} 10 10 re S",
        ),
        ("a table", "50 {low} 10 10 re S 30 {low} m 200 {low} l S"),
        (
            "a circle",
            "60 {m} m 60 {y} 50 {y} 50 {m} c 50 {high} 60 {high} 60 {m} c h S",
        ),
        ("far away", "10 {low} 10 10 re S"),
        ("too large", "20 {low} 30 30 re S"),
    ] {
        let page = items(&[tick, (drawing, "Said.")]);
        let read = marked(&open(&[page], &[]));
        assert!(
            !read.iter().any(|block| block.starts_with("[ ]")),
            "{name}: {read:?}"
        );
    }
}

/// A picture of a box in shades of grey, with or without something in it.
fn picture(ticked: bool) -> (String, Vec<u8>) {
    let shade = |(x, y): (usize, usize)| match (x, y) {
        (0 | 15, _) | (_, 0 | 15) => 255,
        (1 | 14, _) | (_, 1 | 14) => 120,
        _ if ticked && x.abs_diff(y) < 2 => 40,
        _ => 245,
    };
    let points = (0..256).map(|at| shade((at % 16, at / 16))).collect();
    let head =
        "/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace/DeviceGray".to_owned();
    (head, points)
}

#[test]
fn boxes_that_are_pictures_are_ticked_or_not() {
    let place = |name: &str| format!("12 0 0 12 50 {{low}} cm /{name} Do");
    let page = items(&[
        (&place("X0"), "Said and done."),
        (&place("X1"), "Only said."),
    ]);
    let bid = open(&[page], &[picture(true), picture(false)]);
    assert_eq!(marked(&bid), ["[x] Said and done.", "[ ] Only said."]);
}

#[test]
fn frames_side_by_side_are_read_one_after_the_other() {
    let people = [
        ["Architect", "Bo Chen", "Keeps the code open."],
        ["Researcher", "Cy Diaz", "Tests with people."],
        ["Designer", "Di Eaton", "Draws the screens."],
    ];
    let mut page = at(40, 740, 10, "These people do the work:") + "115 650 m 475 650 l S ";
    for (column, person) in (0..).zip(people) {
        let left = 40 + 180 * column;
        let _ = writeln!(
            page,
            "{left} 560 150 60 re S {0} 620 m {0} 650 l S",
            left + 75
        );
        for (row, words) in (0..).zip(person) {
            page += &at(left + 10, 600 - 14 * row, 10, words);
        }
    }
    page += &at(40, 500, 10, "They work in one room.");
    let text = open(&[page], &[]).text;
    let words: Vec<&str> = text.split_whitespace().collect();
    let expected = people.map(|person| person.join(" ")).join(" ");
    assert_eq!(
        words.join(" "),
        format!("These people do the work: {expected} They work in one room.")
    );
}

#[test]
fn a_sentence_goes_on_over_the_page_and_over_the_notes_at_its_foot() {
    let mut first = String::new();
    for row in 0..8 {
        first += &at(
            50,
            700 - 14 * row,
            11,
            "We write down what was found in each of the rounds.",
        );
    }
    first += &at(
        50,
        588,
        11,
        "The code is published from the very first day on, so that",
    );
    let note = at(50, 60, 8, "1 The licence is the EUPL in its version 1.2.");
    let next = |begin: &str| {
        at(
            50,
            740,
            11,
            &format!("{begin} office can take it over at any time."),
        )
    };
    let texts = |pages: [String; 2]| -> Vec<String> {
        let bid = open(&pages, &[]);
        (0..bid.blocks.len())
            .map(|block| bid.block_text(block).to_owned())
            .collect()
    };
    let read = texts([first.clone() + &note, next("another")]);
    assert!(
        read[read.len() - 2].ends_with("so that another office can take it over at any time."),
        "{read:?}"
    );
    assert!(read[read.len() - 1].contains("EUPL"), "{read:?}");
    let read = texts([first + &note, next("Any")]);
    assert!(read[read.len() - 2].contains("EUPL"), "{read:?}");
}

#[test]
fn words_that_are_drawn_again_to_look_bold_are_read_once() {
    let again = |y: u32, text: &str| {
        at(50, y, 10, text)
            + &format!(
                "1 0 0 1 0.4 0 cm\n{}1 0 0 1 -0.4 0 cm\n",
                at(50, y, 10, text)
            )
    };
    let page = again(700, "All of it is open.")
        + &at(50, 680, 10, "Exit: all data in open formats.")
        + &at(50, 680, 10, "Exit:")
        + &at(50, 660, 10, "all all");
    let read = open(&[page], &[]);
    let words: Vec<&str> = read.text.split_whitespace().collect();
    assert_eq!(
        words.join(" "),
        "All of it is open. Exit: all data in open formats. all all"
    );
}

#[test]
fn numbers_set_lower_belong_to_their_word_and_notes_do_not() {
    let page = "BT /F1 10 Tf 50 700 Td (We cut CO) Tj /F1 6 Tf -2 Ts (2) Tj /F1 10 Tf 0 Ts \
                ( by half) Tj /F1 6 Tf 4 Ts (7) Tj /F1 10 Tf 0 Ts ( each year.) Tj ET";
    let read = open(&[page.to_owned()], &[]);
    assert_eq!(read.text.trim(), "We cut CO2 by half 7 each year.");
}

#[test]
fn a_frame_beside_a_list_is_read_after_it() {
    let page = [
        (700, "We will:"),
        (680, "* test with people"),
        (660, "* publish the code"),
        (640, "* train your staff"),
    ]
    .map(|(y, text)| at(50, y, 10, text))
    .concat()
        + "300 600 200 120 re S "
        + &at(320, 670, 10, "Nobody is left behind.");
    let read = marked(&open(&[page], &[]));
    assert_eq!(
        read,
        [
            "- We will:",
            "- test with people",
            "- publish the code",
            "- train your staff",
            "- Nobody is left behind.",
        ]
    );
}

#[test]
fn lists_side_by_side_are_read_one_after_the_other() {
    let lists = [
        (
            50,
            [
                "Now",
                "1. Read the logs",
                "2. Ask people",
                "3. Write it down",
            ],
        ),
        (300, ["Later", "1. Draw it", "2. Try it", "3. Publish it"]),
    ];
    let rows = lists.map(|(x, list)| {
        let rows = (0..).zip(list);
        rows.map(|(row, text)| at(x, 700 - 16 * row, 10, text))
            .collect::<String>()
    });
    let read = marked(&open(&[rows.concat()], &[]));
    assert_eq!(
        read,
        [
            "- Now",
            "1. Read the logs",
            "2. Ask people",
            "3. Write it down",
            "- Later",
            "1. Draw it",
            "2. Try it",
            "3. Publish it",
        ]
    );
}

#[test]
fn lines_below_rows_make_a_table_without_lines_between_columns() {
    let rows = [
        (700, ["Need", "Answer"]),
        (680, ["Open code", "Published on the first day, under"]),
        (668, ["", "the MIT licence"]),
        (
            648,
            [
                "Exit and the handover of all",
                "All data and code go back to you in",
            ],
        ),
        (636, ["that is yours", "open formats"]),
    ];
    let mut page = String::from("50 694 m 400 694 l S 50 662 m 400 662 l S 50 630 m 400 630 l S ");
    for (y, [need, answer]) in rows {
        page += &(at(50, y, 10, need) + &at(200, y, 10, answer));
    }
    let bid = open(&[page], &[]);
    let cells = texts(&bid);
    assert_eq!(
        cells,
        [
            "Need",
            "Answer",
            "Open code",
            "Published on the first day, under the MIT licence",
            "Exit and the handover of all that is yours",
            "All data and code go back to you in open formats",
        ]
    );
    let head = |at: usize| bid.blocks[at].row_head.map(|head| bid.block_text(head));
    assert_eq!(
        (head(3), head(5)),
        (
            Some("Open code"),
            Some("Exit and the handover of all that is yours")
        )
    );
}

/// The lines of a table, as Word draws them: thin areas, each for one side of one cell, and small ones where they meet.
fn lines_of_cells(columns: &[u32], rows: &[u32]) -> String {
    let mut page = String::new();
    for (row, y) in rows.iter().enumerate() {
        for x in columns {
            let _ = write!(page, "{x} {} 0.5 5 re f ", y - 5);
            if let Some(next) = rows.get(row + 1) {
                let _ = write!(page, "{x} {next} 0.5 {} re f ", y - 5 - next);
            }
        }
        for sides in columns.windows(2) {
            let _ = write!(page, "{} {y} {} 0.5 re f ", sides[0], sides[1] - sides[0]);
        }
    }
    page
}

#[test]
fn heads_of_a_table_that_goes_on_are_no_running_heads_and_high_cells_stay_whole() {
    let page = |service: &str, level: &str| {
        let mut page = lines_of_cells(&[50, 150, 300, 500], &[800, 770, 450]);
        for (x, head) in [(55, "Service"), (155, "Standard"), (305, "Level agreed")] {
            page += &at(x, 780, 10, head);
        }
        page += &(at(55, 640, 10, service) + &at(155, 640, 10, "Reviewed by us"));
        for row in 0..16 {
            page += &at(305, 755 - 18 * row, 10, &format!("{level} {row} is met,"));
        }
        page
    };
    let services = ["Tested", "Deployed", "Documented"];
    let bid = open(&services.map(|service| page(service, "Level")), &[]);
    assert_eq!(bid.left_out, []);
    let level = |at: &usize| bid.block_text(*at).starts_with("Level");
    let cells = (0..bid.blocks.len()).filter(level).map(|at| {
        let head = bid.blocks[at].row_head.map(|head| bid.block_text(head));
        (head, bid.block_text(at).split(", ").last())
    });
    let expected = services.map(|service| {
        let answer = (Some(service), Some("Level 15 is met,"));
        [(Some("Service"), Some("Level agreed")), answer]
    });
    assert_eq!(cells.collect::<Vec<_>>(), expected.concat());
}

#[test]
fn what_is_painted_on_its_own_colour_parts_no_rows() {
    let mut page = String::from("0.8 g 50 600 150 100 re f 200 600 300 100 re f ");
    let need = ["Every word of the", "need is read as", "one sentence."];
    for (row, words) in (0..).zip(need) {
        let y = 680 - 14 * row;
        let _ = write!(
            page,
            "0.8 g 55 {} 140 14 re f 205 {} 290 14 re f 0 g ",
            y - 4,
            y - 4
        );
        page += &at(56, y, 10, words);
    }
    page += &(at(
        206,
        680,
        10,
        "All of what we answer, long as it may be and however",
    ) + &at(206, 666, 10, "many rows it takes up, is one as well."));
    page += "0.8 g 50 560 150 40 re f 200 560 300 40 re f 0 g 50 599 450 1 re f ";
    page += &(at(56, 580, 10, "Exit") + &at(206, 580, 10, "Free of charge."));
    let bid = open(&[page], &[]);
    let cells = texts(&bid);
    assert_eq!(
        cells,
        [
            "Every word of the need is read as one sentence.",
            "All of what we answer, long as it may be and however many rows it takes up, is one as well.",
            "Exit",
            "Free of charge.",
        ]
    );
}

#[test]
fn what_stands_right_of_a_divider_is_read_after_what_stands_left() {
    let left = [
        "Details",
        "We drew the screens",
        "with nurses, and tried",
        "them in two wards.",
    ];
    let right = ["Quotes", "“It found my shift.”", "“Faster than paper.”"];
    let mut page = String::from("300 590 m 300 720 l S ");
    for (row, words) in (0..).zip(left) {
        page += &at(50, 700 - 30 * row, 10, words);
    }
    for (row, words) in (0..).zip(right) {
        page += &at(320, 700 - 26 * row, 10, &words.replace(['“', '”'], "'"));
    }
    page += &at(50, 560, 10, "All of it is public.");
    let text = open(&[page], &[]).text;
    let words: Vec<&str> = text.split_whitespace().collect();
    assert_eq!(
        words.join(" "),
        "Details We drew the screens with nurses, and tried them in two wards. \
         Quotes 'It found my shift.' 'Faster than paper.' All of it is public."
    );
}

#[test]
fn strips_with_cut_corners_are_lines_and_drawn_hyphens_stay() {
    let mut page = String::new();
    for x in [50, 150, 350] {
        let _ = write!(
            page,
            "{x} 640.5 m {x} 699.5 l {0} 700 l {1} 700 l {1} 640 l {0} 640 l h f ",
            f64::from(x) + 0.5,
            x + 1
        );
    }
    for y in [640, 670, 700] {
        let _ = write!(page, "50 {y} m 350 {y} l S ");
    }
    // the code 0xAD is a hyphen for line ends, drawn like any other
    for (y, [need, answer]) in [
        (686, ["Open code", "A two\\255week plan"]),
        (674, ["", "for all of it"]),
        (656, ["Exit", "None"]),
    ] {
        page += &(at(55, y, 10, need) + &at(155, y, 10, answer));
    }
    let bid = open(&[page], &[]);
    let cells = texts(&bid);
    assert_eq!(
        cells,
        ["Open code", "A two-week plan for all of it", "Exit", "None"]
    );
}

#[test]
fn pictures_that_may_hold_words_are_told_as_not_read() {
    let text = |page: u32| at(50, 600, 10, &format!("Page {page} says what we do."));
    let shown = |page: u32, width: u32, height: u32, x: u32| {
        format!("{} q {width} 0 0 {height} {x} 300 cm /X0 Do Q ", text(page))
    };
    // a logo in the same place of three pages is their design
    let pages = [
        shown(1, 300, 200, 50),
        shown(2, 100, 40, 50),
        text(3) + "q 150 0 0 60 400 750 cm /X0 Do Q",
        text(4) + "q 150 0 0 60 400 750 cm /X0 Do Q",
        shown(5, 300, 200, 90) + "q 150 0 0 60 400 750 cm /X0 Do Q",
    ];
    let bid = open(&pages, &[picture(true)]);
    let told = bid
        .unread
        .iter()
        .map(|unread| (unread.place.as_str(), &unread.reason[..22]));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [("pages 1, 5", "pictures weren't read:")]
    );
    assert_eq!(bid.missing, Missing::Pages { unread: 0, of: 5 });
}

#[test]
fn the_same_hidden_words_on_several_pages_are_one_finding() {
    let page = |hidden: &str| at(50, 600, 10, "Seen.") + "1 g " + &at(50, 500, 10, hidden) + "0 g ";
    let pages = ["A head.", "A head.", "Other.", "A head."].map(page);
    let told = open(&pages, &[]).unread;
    let told: Vec<String> = told
        .iter()
        .map(|it| format!("{}: {}", it.place, it.reason))
        .collect();
    let says = |place: &str, words: &str| {
        format!("{place}: text that a reader doesn't see was left out (white on white): “{words}”")
    };
    assert_eq!(
        told,
        [says("pages 1, 2, 4", "A head."), says("page 3", "Other.")]
    );
}
