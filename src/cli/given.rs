//! The arguments as they were given: a proposal without a command before it is to be checked.

use super::command::Cli;
use clap::CommandFactory as _;
use std::ffi::{OsStr, OsString};
use std::path::{Path, is_separator};

/// The arguments, with `check` before a first one that is a path.
pub(crate) fn given(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|first| is_path(first)) {
        args.insert(1, "check".into());
    }
    args
}

/// Whether an argument is a path and no command, not even one that is misspelt.
fn is_path(first: &OsStr) -> bool {
    let text = first.to_string_lossy();
    if text.starts_with('-') {
        return text == "-";
    }
    let looks_so = text.contains('.') || text.contains(is_separator);
    // the commands are laid out last: that takes longer than all else here
    (looks_so || Path::new(first).exists())
        && text != "help"
        && Cli::command().find_subcommand(first).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_a_command_even_if_that_is_misspelt() {
        let is = |text: &str| is_path(OsStr::new(text));
        assert!(is("bid.pdf") && is("./bid") && is("bids/acme") && is("-") && is("src"));
        assert!(!is("check") && !is("help") && !is("chekc") && !is("--version") && !is(""));
    }
}
