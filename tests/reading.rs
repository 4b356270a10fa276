//! What a reader of the page sees is what the engine gets, and where it stands.

use charterlint::document::{Block, BlockId, BlockKind, Document};
use charterlint::read::read;
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn markdown(text: &str) -> Document {
    read("proposal.md", text.as_bytes()).expect("text is readable")
}

fn plain(text: &str) -> Document {
    read("proposal.txt", text.as_bytes()).expect("text is readable")
}

/// A block a line: its kind, `<` and what it continues, and its words.
fn outline(document: &Document) -> Vec<String> {
    let line = |id| {
        let Block {
            kind,
            lead_in,
            quoted,
            marker,
            ..
        } = &document.blocks[id];
        let kind = match kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Item { depth } => format!("i{depth}"),
            BlockKind::Cell => "cell".to_owned(),
            BlockKind::HeadCell => "head".to_owned(),
            BlockKind::Code => "code".to_owned(),
        };
        let quoted = if *quoted { " quoted" } else { "" };
        let marker = marker
            .as_ref()
            .map_or(String::new(), |marker| format!(" {marker}"));
        let lead_in = lead_in.map_or(String::new(), |above| format!(" <{above}"));
        let words = document.block_text(id).trim();
        format!("{kind}{quoted}{marker}{lead_in} {words}")
    };
    (0..document.blocks.len()).map(line).collect()
}

fn headings(document: &Document, id: BlockId) -> Vec<String> {
    document.place(document.blocks[id].span, id).headings
}

/// The words of each link, and where it leads.
fn links(document: &Document) -> Vec<(&str, &str)> {
    let links = document.links.iter();
    links
        .map(|link| (document.slice(link.span), link.target.as_str()))
        .collect()
}

#[test]
fn what_is_no_text_is_refused_with_what_is_readable() {
    for bytes in [&b"a\0b\x01"[..], b"\xD0\xCF\x11\xE0", b"\x89PNG\r\n\x1A\n"] {
        // the content decides, whatever the name says
        let error = read("proposal.md", bytes)
            .expect_err("not read")
            .to_string();
        assert!(
            error.starts_with("proposal.md: ") && error.contains("eadable are"),
            "{error}"
        );
    }
}

#[test]
fn a_file_without_words_is_read_and_says_so() {
    for text in ["", "\n\n", "# \n\n---\n", "<!-- words -->", "\u{FEFF}"] {
        for document in [markdown(text), plain(text)] {
            assert!(
                document.unread.len() == 1 || document.source.contains("words"),
                "{text:?}"
            );
        }
    }
}

#[test]
fn content_tells_markdown_where_the_name_does_not() {
    let heading = |name| read(name, b"# Title\n\ntext\n").expect("text").blocks[0].kind;
    assert_eq!(heading("-"), BlockKind::Heading(1));
    assert_eq!(heading("proposal"), BlockKind::Heading(1));
    assert_ne!(heading("a.txt"), BlockKind::Heading(1));
}

#[test]
fn front_matter_is_skipped_at_the_top_only() {
    let document = markdown("---\ntitle: T\n---\n\nOne.\n\n---\nkey: v\n---\n\nLast.\n");
    assert_eq!(outline(&document), ["p One.", "h2 key: v", "p Last."]);
    assert_eq!(document.line(document.blocks[0].span), 5);
    assert_eq!(outline(&markdown("+++\na = 1\n+++\nOne.\n")), ["p One."]);
    assert_eq!(
        outline(&markdown("---\n\nOne.\n\n---\n\nTwo.\n")),
        ["p One.", "p Two."]
    );
    assert_eq!(outline(&markdown("---\nkey: v\nnever closed\n")).len(), 1);
}

#[test]
fn headings_of_real_files_are_headings() {
    let document = markdown(
        "# Top\n\nText\n####A. Tight\nunder it\n\n**Bold line**\n\nBelow.\n\n**Start**\nof text.\n\nSetext\nof two\n---\n\nEnd.\n",
    );
    let expected = [
        "h1 Top",
        "p Text",
        "h4 A. Tight",
        "p under it",
        "h7 Bold line",
        "p Below.",
        "h7 Start",
        "p of text.",
        "h2 Setext of two",
        "p End.",
    ];
    assert_eq!(outline(&document), expected);
    assert_eq!(headings(&document, 5), ["Top", "A. Tight", "Bold line"]);
    assert_eq!(headings(&document, 9), ["Top", "Setext of two"]);
}

#[test]
fn bold_words_in_a_sentence_are_no_heading() {
    for text in [
        "We hold ourselves to the\n**Digital Service Standard**\nin all we do.",
        "**We publish everything.**",
        "**We** publish.",
        "- **Security**",
    ] {
        assert_eq!(markdown(text).blocks.len(), 1, "{text}");
        assert!(!outline(&markdown(text))[0].starts_with('h'), "{text}");
    }
}

#[test]
fn items_continue_what_leads_them_in() {
    let document = markdown(
        "We will:\n\n1. interview\n   - residents\n\n   at home\n2) test\n\nPlain.\n\n- apart\n- [x] done\n",
    );
    let expected = [
        "p We will:",
        "i0 1. <0 interview",
        "i1 <1 residents",
        "p <1 at home",
        "i0 2) test",
        "p Plain.",
        "i0 apart",
        "i0 [x] done",
    ];
    assert_eq!(outline(&document), expected);
    let following = markdown("Our team does the following.\n\n* test\n");
    assert_eq!(following.blocks[1].lead_in, Some(0));
    let heading = markdown("We will:\n\n# H\n\n* test\n");
    assert_eq!(heading.blocks[2].lead_in, None);
    assert_eq!(
        markdown("2024. year\n").blocks[0].marker.as_deref(),
        Some("2024.")
    );
}

#[test]
fn items_in_prose_are_split() {
    let document =
        markdown("We ship:\n• code\n  and tests\n• docs\n\nWe offer\na) hosting\nb) support\n");
    let expected = [
        "p We ship:",
        "i0 <0 code and tests",
        "i0 <0 docs",
        "p We offer",
        "i0 a) hosting",
        "i0 b) support",
    ];
    assert_eq!(outline(&document), expected);
    for wrapped in [
        "as in section\n(3) of the act",
        "the costs\n– all of them –\nfall",
    ] {
        assert_eq!(markdown(wrapped).blocks.len(), 1, "{wrapped}");
    }
}

#[test]
fn cells_know_their_row_and_column() {
    let document = markdown(
        "Prices:\n\n| Item | Price |\n| --- | --- |\n| Licence<br>fee | none |\n| | 5 |\n",
    );
    let expected = [
        "p Prices:",
        "head Item",
        "head Price",
        "cell <0 Licence\nfee",
        "cell <0 none",
        "cell <0 5",
    ];
    assert_eq!(outline(&document), expected);
    let heads = |id: BlockId| {
        (
            document.blocks[id].row_head,
            document.blocks[id].column_head,
        )
    };
    assert_eq!(heads(3), (None, Some(1)));
    assert_eq!(heads(4), (Some(3), Some(2)));
    assert_eq!(heads(5), (None, Some(2)));
}

#[test]
fn quotations_code_and_deleted_text() {
    let document = markdown(
        "> # Asked\n> Why?\n\n```sh\nrun it\n```\n\nWe ~~may~~ *will* use `cargo`  \nnow.\n",
    );
    let expected = [
        "h1 quoted Asked",
        "p quoted Why?",
        "code run it",
        "p We  will use cargo\nnow.",
    ];
    assert_eq!(outline(&document), expected);
    assert_eq!(
        document.quote(document.blocks[3].span),
        "We ~~may~~ *will* use `cargo`  \nnow."
    );
}

#[test]
fn html_keeps_its_words_and_loses_its_tags() {
    let document = markdown(
        "<div class=\"a hidden b\"\n     title=\"x > y\">\nshown &amp; seen\nagain\n<h2>Head</h2><ul><li>one</li><li>two</li></ul>\n</div>\n\n<style>p {}</style>\n\n<img hidden src=x>\n\nAfter <b>it</b><!-- not this -->.\n",
    );
    let expected = [
        "p shown & seen again",
        "h2 Head",
        "p one",
        "p two",
        "p After it.",
    ];
    assert_eq!(outline(&document), expected);
    assert!(document.unread.is_empty());
}

#[test]
fn hidden_words_are_reported_and_not_read() {
    let document = markdown(
        "<div hidden>\none <div>two</div> three\n</div>\n\nSeen <span style=\"display: none\">four [five](x.md)</span> here.\n\n<section style='display:none'>\n\n# Six\n\n</section>\n\nEnd.\n",
    );
    assert_eq!(outline(&document), ["p Seen  here.", "p End."]);
    let places: Vec<&str> = document
        .unread
        .iter()
        .map(|unread| unread.place.as_str())
        .collect();
    assert_eq!(places, ["line 2", "line 5", "line 9"]);
    assert!(
        document
            .unread
            .iter()
            .all(|unread| unread.reason.contains("a reader doesn't see"))
    );
    assert!(document.links.is_empty());
    // what a paragraph leaves open ends with it
    assert_eq!(markdown("Use the <template> tag\n\nEnd.\n").blocks.len(), 2);
}

#[test]
fn links_are_found_with_their_words() {
    let document = markdown(
        "See [our code](src/) and [the plan][p], <https://a.b/c>, https://d.e/f. Also www.g.h!\n\n![a picture](p.png) text <a href='t.md'>in a tag</a>\n\n[p]: plan.md\n",
    );
    let expected = [
        ("our code", "src/"),
        ("the plan", "plan.md"),
        ("https://a.b/c", "https://a.b/c"),
        ("https://d.e/f", "https://d.e/f"),
        ("www.g.h", "www.g.h"),
        ("", "p.png"),
        ("in a tag", "t.md"),
    ];
    assert_eq!(links(&document), expected);
    assert!(!document.text.contains("a picture"));
    let quote = document.quote(document.links[0].span);
    assert_eq!(quote, "[our code](src/)");
}

#[test]
fn what_was_meant_as_a_link_is_one() {
    let document = markdown(
        "We held [user tests](test notes/round 1.md) and wrote a [plan] (https://acme.example/plan).\n\nNot [this](at all) nor f(x).",
    );
    assert_eq!(
        links(&document),
        [
            ("user tests", "test notes/round 1.md"),
            ("plan", "https://acme.example/plan"),
            ("https://acme.example/plan", "https://acme.example/plan"),
        ]
    );
}

#[test]
fn a_link_without_words_does_not_take_those_of_the_next_block() {
    let document = markdown("[–](docs/x.md)\n\nabéb\n");
    assert_eq!(links(&document), [("", "docs/x.md")]);
}

#[test]
fn plain_text_is_laid_out_by_its_looks() {
    let document = plain(
        "THE OFFER\n\n3.2 Security of data\n\nWe encrypt data at rest\nand in transit.\n\nData Protection\n\nUnderlined words\n----------------\nWe will:\n  - test with\n    residents\n    o twice\n  - publish\n\n1. Interview users\n\n2. Build it\n",
    );
    let expected = [
        "h1 THE OFFER",
        "h2 3.2 Security of data",
        "p We encrypt data at rest and in transit.",
        "h6 Data Protection",
        "h2 Underlined words",
        "p We will:",
        "i0 <5 test with residents",
        "i1 <6 twice",
        "i0 <5 publish",
        "i0 1. <5 Interview users",
        "i0 2. <5 Build it",
    ];
    assert_eq!(outline(&document), expected);
    let statement = plain("We will interview residents\n\nAnd more.\n");
    assert_eq!(statement.blocks[0].kind, BlockKind::Paragraph);
}

#[test]
fn columns_and_contents_stay_lines() {
    let document = plain(
        "1. Security ........ 3\n2. Price ........... 4\n\nItem      Price\nLicence   none\n",
    );
    let expected = [
        "p 1. Security ........ 3\n2. Price ........... 4",
        "p Item      Price\nLicence   none",
    ];
    assert_eq!(outline(&document), expected);
}

#[test]
fn lines_are_those_of_the_file() {
    let document = markdown("\u{FEFF}a\r\n\r\nb\r\nc\r\n");
    assert_eq!(outline(&document), ["p a", "p b c"]);
    assert_eq!(document.line(document.blocks[1].span), 3);
}

#[test]
fn no_text_takes_long() {
    let texts = [
        "we will **interview** users, ".repeat(40_000),
        format!("\n{}", "**a** ".repeat(60_000)),
        format!("{}a{}", "*".repeat(60_000), "*".repeat(60_000)),
        "http://".repeat(30_000),
        format!("<div>{}</div>", "<script>x</script>".repeat(20_000)),
        "<div hidden>\n".repeat(20_000),
        format!(
            "{}\n\n{}",
            "we ask users ".repeat(40_000),
            "* !\n\n+ !\n\n".repeat(10_000)
        ),
        format!("{}a", "* ".repeat(40_000)),
        "> ".repeat(50_000),
        "a\n---\n".repeat(50_000),
        "[a](b ".repeat(20_000),
        "– a\n".repeat(50_000),
    ];
    for text in texts {
        for name in ["a.md", "a.txt"] {
            let start = Instant::now();
            let _ = read(name, text.as_bytes()).expect("text is readable");
            // quadratic work took minutes here; slow machines and debug builds stay far below this
            let limit = Duration::from_secs(20);
            assert!(start.elapsed() < limit, "{name}: {:?}", text.get(..30));
        }
    }
}

/// Bits of Markdown and of prose, with words that are told apart by their number.
fn any_text() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "\n",
        "\n\n",
        "# ",
        "####",
        "* ",
        "1. ",
        "a) ",
        "(1) ",
        "• ",
        "– ",
        "o ",
        "> ",
        "|",
        " | ",
        "---",
        "\n| --- | --- |\n",
        "===",
        "```",
        "`",
        "**",
        "_",
        "~~",
        "[a](b",
        "](",
        "[x] ",
        "![",
        "<div hidden>",
        "</div>",
        "<br>",
        "<b>",
        "<span hidden>",
        "</span>",
        "<script>",
        "</script>",
        "<template>",
        "<!--",
        "-->",
        "<h2>",
        "&amp;",
        "&#233;",
        "\\",
        "  \n",
        "\r\n",
        "é",
        "한국어",
        "\t",
        "\u{c}",
        "\u{a0}",
        ": ",
        "http://x.y/z ",
        "www.q.r ",
        "....",
        ". ",
        "     ",
        "+++\n",
        "---\nk: v\n---\n",
        "…",
        "[–](",
        ")",
    ]);
    let word = (10..100u8).prop_map(|number| format!("word{number} "));
    prop::collection::vec(
        prop_oneof![bits.prop_map(str::to_owned), word, "\\PC{0,4}"],
        0..50,
    )
    .prop_map(|bits| bits.concat())
}

/// The numbered words, even where marks between them are gone.
fn words(text: &str) -> Vec<&str> {
    let starts = text.match_indices("word");
    starts
        .filter_map(|(start, _)| text.get(start..start + 6))
        .collect()
}

/// Whether all of `few` stand in `many`, in this order.
fn in_order(few: &[&str], many: &[&str]) -> bool {
    let mut many = many.iter();
    few.iter().all(|word| many.any(|other| other == word))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn blocks_stand_in_the_file(text in any_text(), name in prop::sample::select(vec!["a.md", "a.txt", "-"])) {
        let Ok(document) = read(name, text.as_bytes()) else { return Ok(()) };
        let mut behind = 0;
        for block in &document.blocks {
            prop_assert!(behind <= block.span.start && block.span.start < block.span.end);
            behind = block.span.end;
            let (own, quote) = (words(document.slice(block.span)), words(document.quote(block.span)));
            prop_assert!(in_order(&own, &quote), "{own:?} in {quote:?}");
            for above in [block.heading, block.lead_in, block.row_head, block.column_head].into_iter().flatten() {
                prop_assert!(document.blocks[above].span.end <= block.span.start);
            }
        }
        for link in &document.links {
            prop_assert!(document.text.get(link.span.start..link.span.end).is_some());
            prop_assert!(document.source.get(link.source.start..link.source.end).is_some());
        }
    }

    #[test]
    fn a_word_is_on_its_line(text in any_text(), name in prop::sample::select(vec!["a.md", "a.txt"])) {
        let text = format!("{text}\n\nunique needle\n");
        let document = read(name, text.as_bytes());
        let Ok(document) = document else { return Ok(()) };
        for word in words(&document.text).into_iter().chain(["needle"]) {
            let (source, read) = (&document.source, &document.text);
            if source.matches(word).count() != 1 || read.matches(word).count() != 1 {
                continue;
            }
            let at = read.find(word).expect("found before");
            let span = charterlint::document::Span::new(at, at + word.len());
            let line = source[..source.find(word).expect("found before")].matches('\n').count() + 1;
            prop_assert_eq!(document.line(span), line, "{}", word);
            prop_assert!(document.quote(span).contains(word));
        }
    }
}
