//! Prints how right charterlint is: on labelled proposals, and on public sets for which no wording was written.
//!
//! `cargo run --release --example scoreboard -- SETS PROPOSALS [--predictions DIR]`
//!
//! SETS holds a folder for each public set (openacr-notes, hedging, claims-action, promise-evidence, dpg-drafts) with `dev.jsonl`,
//! `heldout.jsonl` or both, and, where it has one, its scorer `score.py`, whose listed words are counted as a rival. PROPOSALS is a folder
//! of labelled documents as the example `agreement` takes it, or one that holds such folders. What is missing is told and left out.
//! `--predictions` writes charterlint's score of each text to DIR, so that the sets' own scorers can be run on them.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod board;

use anyhow::{Context, Result};
use board::Options;
use std::path::PathBuf;

fn main() -> Result<()> {
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut predictions = None;
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--predictions" {
            let folder = arguments.next().context("--predictions needs a folder")?;
            predictions = Some(folder.into());
        } else {
            folders.push(argument.into());
        }
    }
    let Ok([bench, corpus]) = <[PathBuf; 2]>::try_from(folders) else {
        println!(
            "give two folders, of the public sets and of labelled proposals: nothing measured"
        );
        return Ok(());
    };
    let options = Options {
        bench,
        corpus,
        predictions,
    };
    print!("{}", board::scoreboard(&options)?);
    Ok(())
}
