//! The scoreboard: every figure with its 95 % interval, and beside it what mere counting reaches.

mod counting;
mod drafts;
mod gauged;
mod proposals;
mod sets;
pub(crate) mod statistics;
mod table;
mod texts;

#[path = "../../05-agreement/figures.rs"]
#[allow(dead_code)] // what only the example `agreement` prints
pub(crate) mod figures;
#[path = "../../05-agreement/labels.rs"]
mod labels;
#[path = "../../05-agreement/measure.rs"]
mod measure;

use anyhow::Result;
use charterlint::rules::{Charter, RulePack};
use std::path::{Path, PathBuf};

/// Where the data are, and where to write what charterlint says of each text.
pub(crate) struct Options {
    pub bench: PathBuf,
    pub corpus: PathBuf,
    /// A folder for the scores of each text, as the sets' own scorers take them.
    pub predictions: Option<PathBuf>,
}

/// What is written so far.
pub(crate) struct Board {
    charter: Charter,
    text: String,
}

impl Board {
    fn missing(&mut self, name: &str, folder: &Path) {
        let told = format!(
            "\n{name}: no data at {}: nothing measured\n",
            folder.display()
        );
        self.text.push_str(&told);
    }
}

/// Measures all that is there.
pub(crate) fn scoreboard(options: &Options) -> Result<String> {
    let charter = RulePack::built_in().charter("digital-nations-2021")?;
    let head = format!(
        "charterlint {}, rules {}\n95 % intervals: bootstrap, equal seeds for all\n",
        env!("CARGO_PKG_VERSION"),
        &charter.digest[..12]
    );
    let mut board = Board {
        charter,
        text: head,
    };
    if let Some(folder) = &options.predictions {
        std::fs::create_dir_all(folder)?;
    }
    proposals::write(&mut board, options)?;
    for set in &sets::SETS {
        texts::write(&mut board, options, set)?;
    }
    drafts::write(&mut board, options)?;
    Ok(board.text)
}
