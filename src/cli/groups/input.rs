//! Where the proposal comes from.

use super::reading::ReadingArgs;
use clap::{Args, ValueHint};
use std::path::PathBuf;

/// Where the proposal comes from.
#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// Files of the proposal, folders of such, or `-` for standard input
    ///
    /// Of a folder, all readable files directly and below it are taken, in the order of their names. Of a repository (there is a .git, a LICENSE, a package.json or the like in it) README, docs/, proposal/, PDF and Word files are the proposal, unless its charterlint.toml says otherwise, and the other files are looked into for evidence.
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}
