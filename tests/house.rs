//! Data flows one way: a room imports only what stands below it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may import. Below the line of `assess` stand the doors.
const ROOMS: [(&str, &[&str]); 27] = [
    ("words", &[]),
    ("document", &[]),
    ("rules", &["words"]),
    ("read", &["document"]),
    ("config", &["rules"]),
    ("language", &["document"]),
    ("missing", &["document"]),
    ("prose", &["document", "words"]),
    ("find", &["document", "prose", "rules", "words"]),
    ("evidence", &["document", "prose", "rules", "find"]),
    ("judge", &["evidence"]),
    ("files", &["document", "evidence", "rules"]),
    ("score", &["judge"]),
    ("report", &["document", "evidence", "judge", "score"]),
    ("compare", &["words", "document", "judge", "report"]),
    (
        "render",
        &[
            "document", "report", "evidence", "judge", "score", "rules", "compare",
        ],
    ),
    (
        "claims",
        &["document", "evidence", "files", "report", "rules"],
    ),
    ("waive", &["config", "judge", "report"]),
    (
        "proof",
        &["read", "prose", "rules", "evidence", "judge", "files"],
    ),
    (
        "assess",
        &[
            "document", "language", "missing", "prose", "rules", "evidence", "judge", "score",
            "report", "files", "claims",
        ],
    ),
    ("stored", &["report", "evidence", "judge", "render"]),
    (
        "verify",
        &[
            "assess", "document", "files", "judge", "render", "report", "rules", "stored",
        ],
    ),
    ("diff", &["judge", "render", "stored"]),
    ("baseline", &["judge", "render", "report", "stored"]),
    (
        "coverage",
        &[
            "document", "language", "prose", "rules", "evidence", "render",
        ],
    ),
    (
        "attack",
        &[
            "document", "prose", "find", "read", "report", "rules", "render", "assess",
        ],
    ),
    ("lib", &["assess"]),
];

#[test]
fn rooms_import_only_what_stands_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let mut wrong = Vec::new();
    for (room, file, text) in sources() {
        if room == "cli" || room == "main" {
            assert!(
                !text.contains("crate::document") && !text.contains("crate::rules"),
                "{file} must use the library as a stranger would"
            );
            continue;
        }
        let may = allowed
            .get(room.as_str())
            .unwrap_or_else(|| panic!("{file}: the room `{room}` stands in no row of this table"));
        for imported in imports(&text) {
            if imported != room && !may.contains(&imported.as_str()) {
                wrong.push(format!("{file}: `{room}` imports `{imported}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(_, _, text)| text.lines().count() > 500)
        .map(|(_, file, _)| file)
        .collect();
    assert!(
        long.is_empty(),
        "over 500 lines, so more than one room: {long:?}"
    );
}

/// Room, path and text of every source file.
fn sources() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let below = path
            .strip_prefix(&root)
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/");
        let name = below.split(['/', '.']).next().unwrap_or_default();
        let text = fs::read_to_string(&path).expect("a source file");
        (name.to_owned(), below, text)
    };
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(read)
        .collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, into);
        } else {
            into.push(path);
        }
    }
}

/// The rooms named after `crate::`, in single and grouped imports and in paths.
fn imports(text: &str) -> Vec<String> {
    let name = |rest: &str| {
        rest.split(|char: char| !char.is_alphanumeric() && char != '_')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let mut rooms = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        for (at, mark) in line.match_indices("crate::") {
            let rest = &line[at + mark.len()..];
            match rest.strip_prefix('{') {
                Some(group) => {
                    rooms.extend(group.trim_end_matches(['}', ';']).split(", ").map(name));
                }
                None => rooms.push(name(rest)),
            }
        }
    }
    rooms.retain(|room| !room.is_empty() && room.starts_with(|first: char| first.is_lowercase()));
    rooms
}
