//! What the program prints about itself: its schema, completions, manual, and how wordings are written.

use super::args::{Cli, Schema};
use super::{Exit, names, terminal};
use charterlint::{config, render, rules};
use clap::{Command, CommandFactory as _};

/// `charterlint rules help`.
pub(super) fn wordings_help() -> anyhow::Result<Exit> {
    terminal::write(rules::HELP.as_bytes())?;
    Ok(Exit::Enough)
}

/// `charterlint schema WHAT`.
pub(super) fn schema(of: Schema) -> anyhow::Result<Exit> {
    let text = match of {
        Schema::Report => render::SCHEMA,
        Schema::Diff => render::diff::SCHEMA,
        Schema::Baseline => charterlint::baseline::SCHEMA,
        Schema::Rubric => render::RUBRIC_SCHEMA,
        Schema::Comparison => render::COMPARISON_SCHEMA,
        Schema::Screening => render::SCREENING_SCHEMA,
        Schema::Text => render::TEXT_SCHEMA,
        Schema::Config => config::SCHEMA,
        Schema::Coverage => render::coverage::SCHEMA,
        Schema::Attack => render::attack::SCHEMA,
        Schema::Scores => render::SCORES_SCHEMA,
    };
    terminal::write(text.as_bytes())?;
    Ok(Exit::Enough)
}

/// `charterlint completions SHELL`.
pub(super) fn completions(shell: clap_complete::Shell) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "charterlint", &mut script);
    terminal::write(&script)?;
    Ok(Exit::Enough)
}

/// `charterlint man [COMMAND…]`.
pub(super) fn man(path: &[String]) -> anyhow::Result<Exit> {
    let mut command = Cli::command();
    command.build();
    for name in path {
        command = below(&command, name)?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    terminal::write(&page)?;
    Ok(Exit::Enough)
}

fn below(command: &Command, name: &str) -> anyhow::Result<Command> {
    let known: Vec<&str> = command
        .get_subcommands()
        .map(Command::get_name)
        .filter(|&name| name != "help")
        .collect();
    command
        .find_subcommand(name)
        .cloned()
        .ok_or_else(|| names::unknown("command", name, &known, ""))
}
