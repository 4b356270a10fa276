//! The same proposal in every format, hidden text and attacks, and broken files: `tests/documents/` holds the files and what is expected of them.

use charterlint::document::{Document, Missing};
use charterlint::report::Report;
use charterlint::rules::{Charter, RulePack};
use charterlint::{assess, read};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(name)
}

fn bytes(folder_name: &str, file: &str) -> Vec<u8> {
    fs::read(folder(folder_name).join(file)).expect("a file named in the table")
}

fn files(name: &str) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(folder(name))
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    files.sort();
    files
}

/// The rows of a table of expectations: tabs part the fields, `#` begins a remark.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder(name)).expect("a table");
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

fn open(name: &str) -> Document {
    read::read(name, &bytes("proposal", name)).expect("a readable proposal")
}

/// The formats of the proposal, the one first that the others are compared with.
const FORMATS: [&str; 13] = [
    "bid.odt", "bid.docx", "bid.rtf", "bid.md", "bid.txt", "bid.html", "bid.eml", "bid.pdf",
    "bid.pptx", "bid.odp", "bid.xlsx", "bid.ods", "bid.csv",
];

fn charter() -> Charter {
    RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("the built-in charter")
}

/// A piece of evidence: criterion, verdict, words, and where they stand.
struct Piece {
    criterion: String,
    verdict: &'static str,
    words: String,
    place: String,
}

fn evidence(report: &Report) -> Vec<Piece> {
    let standings = report
        .principles
        .iter()
        .flat_map(|principle| &principle.criteria);
    standings
        .flat_map(|standing| {
            standing.evidence.iter().map(|quote| Piece {
                criterion: standing.id.clone(),
                verdict: standing.verdict.word(),
                words: without_marks(&quote.text),
                place: quote.place.to_string(),
            })
        })
        .collect()
}

/// The words as they are seen: without links' addresses, what parts cells, and the marks of Markdown; spaces being alike.
fn without_marks(words: &str) -> String {
    let links = regex::Regex::new(r"\[(\^\d|[^\]]+)\](\([^)]*\))?").expect("a pattern");
    let addresses = regex::Regex::new(r"\s+\(http[^)]*\)| \||:").expect("a pattern");
    let words = links.replace_all(words, |found: &regex::Captures| {
        let inner = &found[1];
        if inner.starts_with('^') {
            String::new()
        } else {
            inner.to_owned()
        }
    });
    let words = addresses.replace_all(&words, "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The table of `proposal.tsv` as it comes out: for each piece of evidence of the first format its place in each, or `–`.
fn comparison() -> String {
    let charter = charter();
    let mut found: Vec<Vec<Piece>> = FORMATS
        .iter()
        .map(|name| {
            let document = open(name);
            assert!(document.unread.is_empty(), "{name}: {:?}", document.unread);
            evidence(&assess(&[document], &[], &charter, Some("en")))
        })
        .collect();
    let mut lines = vec![
        "# Each piece of evidence in the proposal, and where it stands in each format; an exclamation mark says that the verdict is another.".to_owned(),
        "# UPDATE_DOCUMENTS=1 cargo test --test documents writes it anew; read the difference before you commit it.".to_owned(),
        ["criterion", "verdict", "words"].into_iter().chain(FORMATS).collect::<Vec<_>>().join("\t"),
    ];
    for first in 0..FORMATS.len() {
        while !found[first].is_empty() {
            let piece = found[first].remove(0);
            let mut places = vec!["–".to_owned(); first];
            places.push(piece.place.clone());
            for others in &mut found[first + 1..] {
                let same = others.iter().position(|other| {
                    other.criterion == piece.criterion && other.words.contains(&piece.words)
                });
                places.push(same.map_or("–".to_owned(), |at| {
                    let other = others.remove(at);
                    let verdict = if other.verdict == piece.verdict {
                        String::new()
                    } else {
                        format!("! {}, ", other.verdict)
                    };
                    verdict + &other.place
                }));
            }
            let fields = [piece.criterion, piece.verdict.to_owned(), piece.words];
            lines.push(
                fields
                    .into_iter()
                    .chain(places)
                    .collect::<Vec<_>>()
                    .join("\t"),
            );
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn every_format_gives_the_same_verdicts_and_quotes_with_their_places() {
    let path = folder("proposal.tsv");
    let found = comparison();
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::write(&path, &found).expect("the table is written");
    }
    let expected = fs::read_to_string(&path).expect("the table");
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found, expected);
}

#[test]
fn the_table_has_no_gap_that_is_not_said() {
    // what a format can't carry is said here; all else is the same in every format
    let gaps = table("gaps.tsv");
    for row in table("proposal.tsv").iter().skip(1) {
        for (name, place) in FORMATS.iter().zip(&row[3..]) {
            let wrong = place == "–" || place.starts_with('!');
            let said = gaps
                .iter()
                .any(|gap| gap[0] == row[0] && gap[1] == *name && row[2].starts_with(&gap[2]));
            assert!(wrong == said, "{}, {name}: {place}, “{}”", row[0], row[2]);
        }
    }
}

#[test]
fn made_files_are_read_as_expected() {
    let rows = table("made.tsv");
    for name in files("made") {
        assert!(
            rows.iter().any(|row| row[0] == name),
            "{name} stands in no row of made.tsv"
        );
    }
    for row in rows {
        let [name, what, words, place] = row.as_slice() else {
            panic!("four fields, not {row:?}");
        };
        let read = read::read(name, &bytes("made", name));
        let told = match &read {
            Ok(document) => told(document),
            Err(error) => vec![(String::new(), error.to_string())],
        };
        let text = read.as_ref().map_or("", |document| document.text.as_str());
        let report = format!("{name}: {what} “{words}”\n{text}\n{told:?}");
        let is_told = told
            .iter()
            .any(|(at, reason)| reason.contains(words) && at == place);
        match what.as_str() {
            "seen" => {
                let document = read.as_ref().expect("a readable file");
                assert_eq!(
                    &place_of(document, words).expect(&report),
                    place,
                    "{report}"
                );
            }
            "hidden" => assert!(is_told && !text.contains(words), "{report}"),
            "left" => assert!(
                !text.contains(words) && left_out(&read, words).as_ref() == Some(place),
                "{report}"
            ),
            "gone" => assert!(
                !is_told
                    && !text.contains(words)
                    && left_out(&read, words).is_none()
                    && read.is_ok(),
                "{report}"
            ),
            "told" => assert!(is_told && read.is_ok(), "{report}"),
            "missing" => assert_eq!(&missing(read.as_ref().expect(&report)), words, "{report}"),
            "fails" => assert!(is_told && read.is_err(), "{report}"),
            other => panic!("{other} is no expectation"),
        }
    }
}

#[test]
fn made_files_get_the_verdicts_that_are_expected() {
    let charter = charter();
    for row in table("verdicts.tsv") {
        let [name, criterion, verdict, words] = row.as_slice() else {
            panic!("four fields, not {row:?}");
        };
        let document = read::read(name, &bytes("made", name)).expect("a readable file");
        let report = assess(&[document], &[], &charter, Some("en"));
        let mut standings = report
            .principles
            .iter()
            .flat_map(|principle| &principle.criteria);
        let standing = standings
            .find(|standing| standing.id == *criterion)
            .expect("a known criterion");
        let quotes: Vec<&str> = standing
            .evidence
            .iter()
            .map(|quote| quote.text.as_str())
            .collect();
        let told = format!("{name}: {criterion} is {:?}: {quotes:?}", standing.verdict);
        assert_eq!(
            standing.verdict.word().replace(' ', "-"),
            *verdict,
            "{told}"
        );
        let words = words.replace("\\n", "\n");
        assert!(
            words.is_empty() || quotes.contains(&words.as_str()),
            "{told}"
        );
    }
}

/// The words that are hidden, or not, in the files of `sight.tsv`, and the criterion that they answer.
const HIDDEN_OR_NOT: &str =
    "In May 2026 we interviewed nine ferry passengers about how they buy a ticket.";
const ANSWERED: &str = "user-needs/research";

#[test]
fn each_trick_is_told_and_its_twin_counts() {
    let charter = charter();
    let mut wrong = Vec::new();
    for row in table("sight.tsv") {
        let [format, wanted, what, file] = row.as_slice() else {
            panic!("four fields, not {row:?}");
        };
        let file = file.replace('⏎', "\n").replace("WORDS", HIDDEN_OR_NOT);
        let file = if format == "html" {
            format!("<!doctype html><p>Our firm repairs boats in the harbour.</p>{file}")
        } else if format == "md" {
            format!("Our firm repairs boats in the harbour.\n\n{file}")
        } else {
            file
        };
        let name = format!("bid.{format}");
        let document = read::read(&name, file.as_bytes()).expect("a readable file");
        let is_told = told(&document)
            .iter()
            .any(|(_, reason)| reason.contains("ferry passengers"));
        let report = assess(&[document], &[], &charter, Some("en"));
        let criteria = report.principles.iter().flat_map(|one| &one.criteria);
        let mut verdicts = criteria.filter(|one| one.id == ANSWERED);
        let verdict = verdicts.next().map_or("none", |one| one.verdict.word());
        let counts = ["claimed", "committed", "evidenced"].contains(&verdict);
        let found = match (counts, verdict, is_told) {
            (true, _, false) => "seen",
            (true, _, true) => "seen, but told",
            (_, "cannot evaluate", true) => "unsure",
            (_, _, true) => "hidden",
            _ => "gone",
        };
        let expected = if wanted == "told" { "hidden" } else { wanted };
        if found != expected {
            wrong.push(format!(
                "{format}: {what}: {found}, not {expected} ({verdict})"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn missing(document: &Document) -> String {
    match document.missing {
        Missing::Nothing => "nothing".into(),
        Missing::Pages { unread, of } => format!("{unread} of {of} pages"),
        Missing::Part => "a part".into(),
        Missing::Everything => "everything".into(),
    }
}

/// Where these words were left out on purpose.
fn left_out(read: &Result<Document, read::Error>, words: &str) -> Option<String> {
    let mut left = read.as_ref().ok()?.left_out.iter();
    let found = left.find(|left| left.text.contains(words))?;
    Some(found.place.clone())
}

fn told(document: &Document) -> Vec<(String, String)> {
    let unread = document.unread.iter();
    unread
        .map(|unread| (unread.place.clone(), unread.reason.clone()))
        .collect()
}

/// Where the block stands that has these words.
fn place_of(document: &Document, words: &str) -> Option<String> {
    let at = (0..document.blocks.len()).find(|at| document.block_text(*at).contains(words))?;
    let mut place = document.place(document.blocks[at].span, at).to_string();
    for (name, other) in [
        ("row", document.blocks[at].row_head),
        ("column", document.blocks[at].column_head),
        ("after", document.blocks[at].lead_in),
    ] {
        if let Some(other) = other {
            place.extend(["; ", name, " ", document.block_text(other)]);
        }
    }
    if let Some(mark) = &document.blocks[at].marker {
        place.extend(["; mark ", mark]);
    }
    if document.blocks[at].quoted {
        place += "; quoted";
    }
    Some(place)
}

/// Numbers that look random and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }
}

/// Changes some bytes, or cuts.
fn damaged(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    match chance.below(4) {
        0 => bytes.truncate(chance.below(bytes.len())),
        1 => {
            let start = chance.below(bytes.len());
            let end = (start + chance.below(200)).min(bytes.len());
            bytes.drain(start..end);
        }
        _ => {
            for _ in 0..=chance.below(8) {
                let at = chance.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(chance.below(256)).expect("a byte");
                }
            }
        }
    }
    bytes
}

/// The parts of a zip file, one of them damaged, packed anew: else the checksum would keep readers from seeing the damage.
fn with_damaged_part(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let hit = chance.below(zip.len());
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut text = Vec::new();
        part.read_to_end(&mut text).expect("its bytes");
        if at == hit {
            text = damaged(&text, chance);
        }
        let name = part.name().expect("a name").into_owned();
        packed.start_file(name, stored).expect("a part");
        packed.write_all(&text).expect("its bytes");
    }
    packed.finish().expect("an archive").into_inner()
}

#[test]
fn damaged_files_never_panic() {
    // more rounds: DAMAGED=1000 cargo test --release --test documents damaged
    let rounds = std::env::var("DAMAGED")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(25);
    for (folder, left_out) in [("proposal", "bid.pdf"), ("made", "bomb.xlsx")] {
        for name in files(folder).iter().filter(|name| *name != left_out) {
            let whole = bytes(folder, name);
            let mut chance = Chance(whole.len() as u64);
            for _ in 0..rounds {
                let _ = read::read(name, &damaged(&whole, &mut chance));
                if whole.starts_with(b"PK") {
                    let _ = read::read(name, &with_damaged_part(&whole, &mut chance));
                }
            }
        }
    }
}
