//! How far it is, on a terminal; nothing where standard error isn't one.

use super::walk::Walk;
use charterlint::catalogue::say::cli as say;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::time::Duration;

pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Counts the documents first, if anybody looks.
    pub(super) fn over(folder: &Path) -> Self {
        if !io::stderr().is_terminal() {
            return Self(None);
        }
        let bar = ProgressBar::new(Walk::new(folder).count() as u64);
        // what fills the sentence are the names of the bar's own fields
        let form = say::Progress {
            bar: "{wide_bar}",
            done: "{pos}",
            all: "{len}",
            rate: "{per_sec}",
            gone: "{elapsed}",
            left: "{eta}",
        };
        if let Ok(form) = ProgressStyle::with_template(&form.to_string()) {
            bar.set_style(form);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        Self(Some(bar))
    }

    pub(super) fn step(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }

    pub(super) fn end(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
