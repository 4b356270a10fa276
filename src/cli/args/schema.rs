//! `charterlint schema`: the shapes that have one.

use clap::ValueEnum;

/// What a schema is printed of.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum Schema {
    /// The report that `check --format json` writes
    Report,
    /// The comparison that `diff --format json` writes
    Diff,
    /// The file that `baseline write` writes
    Baseline,
    /// What `rubric --format json` writes
    Rubric,
    /// The comparison that `compare --format json` writes
    Comparison,
    /// A line that `screen` writes
    Screening,
    /// What `text --format json` writes
    Text,
    /// The configuration, `charterlint.toml`
    Config,
    /// What `rules attack --format json` writes
    Attack,
    /// What `rules test --coverage DIR --format json` writes
    Coverage,
    /// The scores that a bid room saves and opens
    Scores,
}
