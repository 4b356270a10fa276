//! Every key, with what it does: for `config show`, for messages, and held against the schema by a test.

/// A key of the configuration.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The table that it stands in: empty for the top, else `report` or `waiver`.
    pub table: &'static str,
    /// Its name.
    pub name: &'static str,
    /// An example of its value, in TOML.
    pub example: &'static str,
    /// What holds without it.
    pub default: &'static str,
    /// What it does.
    pub about: &'static str,
}

const fn key(
    table: &'static str,
    name: &'static str,
    example: &'static str,
    default: &'static str,
    about: &'static str,
) -> Key {
    Key {
        table,
        name,
        example,
        default,
        about,
    }
}

/// All keys, in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key(
        "",
        "documents",
        r#"["README.md", "proposal/**/*.md"]"#,
        "found: README, docs/, proposal/, PDF and Word files",
        "The proposal's documents, as path patterns below this file's folder.",
    ),
    key(
        "",
        "charter",
        r#""digital-nations-2021""#,
        r#""digital-nations-2021""#,
        "The charter to check against, by its id; `charterlint charters` lists them.",
    ),
    key(
        "",
        "rules",
        r#"["rules"]"#,
        "[]",
        "Folders of rule files to lay over the built-in ones, relative to this file.",
    ),
    key(
        "",
        "require",
        r#"["open-source/licence>=committed"]"#,
        "[]",
        "What must be reached, or the exit code is 1: criteria or principles with a level.",
    ),
    key(
        "",
        "fail_under",
        "60",
        "no threshold",
        "The exit code is 1 if the score is under this, of 100.",
    ),
    key(
        "",
        "format",
        r#""text""#,
        r#""text""#,
        "Form of the report on standard output.",
    ),
    key(
        "report",
        "format",
        r#""json""#,
        "",
        "Form of a report that is written besides.",
    ),
    key(
        "report",
        "file",
        r#""charterlint.json""#,
        "",
        "Where it is written, below this file's folder. An earlier report there is replaced; another file is left alone.",
    ),
    key(
        "waiver",
        "criterion",
        r#""open-source/licence""#,
        "",
        "A criterion that is let off: it fails no requirement until the waiver expires.",
    ),
    key(
        "waiver",
        "reason",
        r#""The licence is settled with the contract.""#,
        "",
        "Why.",
    ),
    key(
        "waiver",
        "owner",
        r#""Ann Example""#,
        "",
        "Who answers for it.",
    ),
    key(
        "waiver",
        "expires",
        "2027-01-31",
        "",
        "The last day on which it holds. From the next day on the check fails until it is renewed or deleted.",
    ),
];

/// The names of a table's keys; those of the top include its tables.
pub(super) fn names(table: &str) -> Vec<&'static str> {
    let own = KEYS
        .iter()
        .filter(|key| key.table == table)
        .map(|key| key.name);
    let tables = ["report", "waiver"]
        .into_iter()
        .filter(|_| table.is_empty());
    own.chain(tables).collect()
}
