//! Every key, with what it does: for `config show`, for messages, and held against the schema by a test.

use crate::catalogue::say::config as say;
use std::fmt::Display;

/// A key of the configuration.
#[derive(Clone, Copy)]
pub struct Key {
    /// The table that it stands in: empty for the top, else `report` or `waiver`.
    pub table: &'static str,
    /// Its name.
    pub name: &'static str,
    /// An example of its value, in TOML.
    pub example: &'static str,
    /// What holds without it.
    pub default: &'static (dyn Display + Sync),
    /// What it does.
    pub about: &'static (dyn Display + Sync),
}

const fn key(
    table: &'static str,
    name: &'static str,
    example: &'static str,
    default: &'static (dyn Display + Sync),
    about: &'static (dyn Display + Sync),
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
        &say::DocumentsAreFound,
        &say::DocumentsAbout,
    ),
    key(
        "",
        "charter",
        r#""digital-nations-2021""#,
        &r#""digital-nations-2021""#,
        &say::CharterAbout,
    ),
    key("", "rules", r#"["rules"]"#, &"[]", &say::RulesAbout),
    key(
        "",
        "require",
        r#"["open-source/licence>=committed"]"#,
        &"[]",
        &say::RequireAbout,
    ),
    key(
        "",
        "fail_under",
        "60",
        &say::NoThreshold,
        &say::FailUnderAbout,
    ),
    key("", "format", r#""text""#, &r#""text""#, &say::FormatAbout),
    key(
        "report",
        "format",
        r#""json""#,
        &"",
        &say::ReportFormatAbout,
    ),
    key(
        "report",
        "file",
        r#""charterlint.json""#,
        &"",
        &say::ReportFileAbout,
    ),
    key(
        "waiver",
        "criterion",
        r#""open-source/licence""#,
        &"",
        &say::WaiverCriterionAbout,
    ),
    key(
        "waiver",
        "reason",
        r#""The licence is settled with the contract.""#,
        &"",
        &say::WaiverReasonAbout,
    ),
    key(
        "waiver",
        "owner",
        r#""Ann Example""#,
        &"",
        &say::WaiverOwnerAbout,
    ),
    key(
        "waiver",
        "expires",
        "2027-01-31",
        &"",
        &say::WaiverExpiresAbout,
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
