//! The house: data flows one way, no file leads back to itself, and what stands in a file or folder can be taken in at a glance.
//!
//! Measured on syntax trees: a path counts for the file that *defines* what it names, however it was re-exported. A folder's `mod.rs` may declare,
//! re-export and drive its children; what they need of it stands in a child.

mod house {
    pub(crate) mod graph;
    pub(crate) mod measures;
    pub(crate) mod sources;
}

use house::graph::{self, Arrows};
use house::measures::{self, Function, percentile};
use house::sources::{self, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Each room with the rooms from which it may take something, all of which stand above it. Below `lib` stands the door.
const ROOMS: &[(&str, &[&str])] = &[
    ("catalogue", &[]),
    ("words", &[]),
    ("plain", &[]),
    ("document", &[]),
    ("rules", &["words"]),
    ("built_in", &["rules"]),
    ("mask", &[]),
    ("read", &["document", "mask"]),
    ("isolate", &["document", "read"]),
    ("config", &["rules"]),
    ("language", &["document"]),
    ("missing", &["document"]),
    ("prose", &["document", "rules", "words"]),
    ("find", &["document", "prose", "rules", "words"]),
    ("evidence", &["document", "find", "prose", "rules"]),
    ("judge", &["evidence"]),
    (
        "files",
        &["config", "document", "evidence", "mask", "read", "rules"],
    ),
    ("score", &["judge"]),
    (
        "report",
        &["document", "evidence", "judge", "rules", "score"],
    ),
    ("demand", &["judge", "report", "score"]),
    (
        "compare",
        &["demand", "document", "plain", "report", "words"],
    ),
    (
        "claims",
        &["document", "evidence", "files", "report", "rules"],
    ),
    ("waive", &["config", "demand", "judge", "report"]),
    (
        "proving",
        &["evidence", "files", "judge", "prose", "read", "rules"],
    ),
    (
        "assess",
        &[
            "claims", "document", "evidence", "files", "find", "judge", "language", "missing",
            "prose", "report", "rules", "score",
        ],
    ),
    (
        "shape",
        &[
            "document", "evidence", "judge", "plain", "report", "rules", "score",
        ],
    ),
    ("reference", &["report", "shape"]),
    (
        "verify",
        &[
            "assess",
            "config",
            "demand",
            "document",
            "files",
            "judge",
            "plain",
            "reference",
            "report",
            "rules",
            "shape",
        ],
    ),
    ("diff", &["judge", "plain", "shape"]),
    ("baseline", &["judge", "plain", "report", "shape"]),
    (
        "coverage",
        &[
            "document", "evidence", "judge", "language", "prose", "rules",
        ],
    ),
    (
        "attack",
        &[
            "assess", "document", "find", "prose", "read", "report", "rules",
        ],
    ),
    (
        "render",
        &[
            "attack", "compare", "coverage", "demand", "diff", "document", "evidence", "judge",
            "plain", "report", "rules", "score", "shape",
        ],
    ),
    ("schema", &[]),
    ("lib", &[]),
];

/// Rooms from which every other may take something: sentences for people.
const OPEN_TO_ALL: &[&str] = &["catalogue"];

/// Folders whose parts stand in an order: each takes something from earlier ones only.
const STAGES: &[(&str, &[&str])] = &[
    (
        "cli",
        &[
            "exit", "inked", "names", "terminal", "groups", "work", "commands", "command", "given",
            "mod",
        ],
    ),
    (
        "read/pdf",
        &[
            "limits", "area", "page", "objects", "marks", "rows", "regions", "blocks", "account",
            "scan", "file", "mod",
        ],
    ),
];

/// Files in a folder at most, `src` apart.
const FILES: usize = 12;
/// Lines of a file at most: of 95 in 100, and of all.
const FILE_LINES: (usize, usize) = (350, 450);
/// Lines of a function's body at most, without blank ones and comments: of 95 in 100, and of all.
const BODY_LINES: (usize, usize) = (30, 60);
/// Lines within bodies that say why, of 100 lines at least.
const REASONS: usize = 2;

#[test]
fn rooms_take_only_from_rooms_above_them() {
    let order: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    for (at, (room, may)) in ROOMS.iter().enumerate() {
        let above = |other: &&str| order[..at].contains(other);
        assert!(
            may.iter().all(above),
            "{room} stands before a room that it may take from"
        );
    }
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (from, to, name) in HOUSE.arrows() {
        let (room, other) = (room(from), room(to));
        let free = room == other || ["cli", "main"].contains(&room) || OPEN_TO_ALL.contains(&other);
        let may = allowed.get(room).copied().unwrap_or_default();
        if !free && !may.contains(&other) {
            wrong.push(format!("{from} takes {name} from {to}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_stands_in_the_table() {
    let there: BTreeSet<&str> = HOUSE.files.iter().map(|(path, _)| room(path)).collect();
    let doors = ["cli", "main"];
    let known: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).chain(doors).collect();
    assert_eq!(there, known);
}

#[test]
fn stages_take_only_from_earlier_ones() {
    let mut wrong = Vec::new();
    for (folder, stages) in STAGES {
        let stage = |path: &str| {
            let below = path.strip_prefix(folder)?.strip_prefix('/')?;
            let name = below.split(['/', '.']).next()?;
            Some(
                stages
                    .iter()
                    .position(|stage| *stage == name)
                    .unwrap_or_else(|| panic!("{path} is of no stage of {folder}")),
            )
        };
        for (from, to, name) in HOUSE.arrows() {
            if let (Some(from_stage), Some(to_stage)) = (stage(from), stage(to))
                && to_stage > from_stage
            {
                wrong.push(format!("{from} takes {name} from {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn commands_know_no_other_command() {
    let command = |path: &str| {
        let below = path.strip_prefix("cli/commands/")?;
        below.split(['/', '.']).next().map(str::to_owned)
    };
    let wrong: Vec<String> = HOUSE
        .arrows()
        .filter(|(from, to, _)| match (command(from), command(to)) {
            (Some(one), Some(other)) => one != other && one != "mod",
            _ => false,
        })
        .map(|(from, to, name)| format!("{from} takes {name} from {to}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_leads_back_to_itself() {
    let path = |at: usize| HOUSE.files[at].0.as_str();
    let mut told = Vec::new();
    for circle in graph::circles(&HOUSE.arrows) {
        told.push(format!("a circle of {} files", circle.len()));
        for &from in &circle {
            let within = HOUSE.arrows[&from].iter();
            for (to, name) in within.filter(|(to, _)| circle.contains(to)) {
                told.push(format!("  {} takes {name} from {}", path(from), path(*to)));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_sentence_of_the_catalogue_is_said() {
    let mut silent = Vec::new();
    for (room, text) in texts("ftl") {
        let names = text.lines().filter_map(|line| line.split_once(" ="));
        let names = names.filter(|(name, _)| name.starts_with(|first: char| first.is_lowercase()));
        for (name, _) in names {
            let said: String = name.split('-').map(capital).collect();
            if !HOUSE.names.contains(&said) {
                silent.push(format!("{room}: {name}"));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn folders_can_be_taken_in_at_a_glance() {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, _) in &HOUSE.files {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    folders.retain(|folder, files| !folder.is_empty() && *files > FILES);
    assert!(folders.is_empty(), "over {FILES} files: {folders:?}");
}

#[test]
fn files_stay_short() {
    let files = HOUSE
        .files
        .iter()
        .map(|(path, lines)| (path.as_str(), *lines));
    stay_short(files, FILE_LINES);
}

#[test]
fn functions_stay_short() {
    let functions = HOUSE.functions.iter();
    stay_short(
        functions.map(|function| (function.name.as_str(), function.lines)),
        BODY_LINES,
    );
}

#[test]
fn what_is_not_plain_is_explained() {
    let sum = |of: fn(&Function) -> usize| HOUSE.functions.iter().map(of).sum::<usize>();
    let (comments, lines) = (
        sum(|function| function.comments),
        sum(|function| function.lines),
    );
    assert!(
        100 * comments >= REASONS * lines,
        "{comments} lines say why in {lines} of code; {REASONS} in 100 is the bound"
    );
}

/// Holds lengths to a bound for 95 in 100, and to one for all.
fn stay_short<'a>(
    lengths: impl Iterator<Item = (&'a str, usize)> + Clone,
    (usual, most): (usize, usize),
) {
    let long: Vec<_> = lengths.clone().filter(|(_, lines)| *lines > most).collect();
    assert!(
        long.is_empty(),
        "over {most} lines, so more than one thought: {long:?}"
    );
    let reached = percentile(lengths.map(|(_, lines)| lines), 95);
    assert!(
        reached <= usual,
        "5 in 100 have more than {reached} lines; {usual} is the bound"
    );
}

/// All of `src` as it stands, read once.
static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let sources = sources::read(&src());
    House {
        arrows: graph::arrows(&sources, &sources::modules(&sources)),
        functions: sources.iter().flat_map(measures::functions).collect(),
        names: names(&sources),
        files: sources
            .iter()
            .map(|source| (source.path.clone(), source.text.lines().count()))
            .collect(),
    }
});

struct House {
    /// Paths below `src`, with the lines of each file.
    files: Vec<(String, usize)>,
    functions: Vec<Function>,
    arrows: Arrows,
    /// All names that code and templates speak of.
    names: BTreeSet<String>,
}

impl House {
    /// From which file, to which, and what is taken.
    fn arrows(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let path = |at: usize| self.files[at].0.as_str();
        self.arrows.iter().flat_map(move |(from, to)| {
            to.iter()
                .map(move |(to, name)| (path(*from), path(*to), name.as_str()))
        })
    }
}

fn names(sources: &[Source]) -> BTreeSet<String> {
    let modules = sources::modules(sources);
    let spoken = modules
        .values()
        .flat_map(|module| module.spoken.iter().flatten().cloned());
    let templates = texts("html");
    let templates = templates
        .iter()
        .flat_map(|(_, text)| text.split(|letter: char| !letter.is_alphanumeric()));
    spoken.chain(templates.map(str::to_owned)).collect()
}

/// The files below `src` with an ending: their paths and texts.
fn texts(ending: &str) -> Vec<(String, String)> {
    let paths = sources::paths(&src(), ending);
    let text = |path: &PathBuf| fs::read_to_string(path).expect("a text");
    paths
        .iter()
        .map(|path| (path.display().to_string(), text(path)))
        .collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// `render` of `render/html/mod.rs`.
fn room(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}
