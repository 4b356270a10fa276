//! How many documents came out how.

use super::document::Outcome;
use super::output::Output;
use crate::cli::terminal;
use charterlint::catalogue::say::cli as say;

/// How many documents came out how.
#[derive(Default)]
pub(super) struct Tally {
    judged: u64,
    failed: u64,
    taken_over: u64,
    /// Files that are of no readable kind by their names.
    pub(super) passed_over: u64,
}

impl Tally {
    /// Counts a document, and writes its line where it isn't there yet.
    pub(super) fn take(&mut self, outcome: Outcome, output: &mut Output) -> anyhow::Result<()> {
        let (count, line) = match outcome {
            Outcome::Judged(line) => (&mut self.judged, Some(line)),
            Outcome::Failed(line) => (&mut self.failed, Some(line)),
            Outcome::Known(line) => (&mut self.taken_over, Some(line)),
            Outcome::Done => (&mut self.taken_over, None),
        };
        *count += 1;
        line.map_or(Ok(()), |line| output.put(&line))
    }

    /// Says it on standard error.
    pub(super) fn tell(&self) {
        let told = say::HowDocumentsCameOut {
            judged: self.judged,
            failed: self.failed,
            before: self.taken_over,
            passed_over: self.passed_over,
        };
        terminal::complain(&say::Documents, &told);
    }
}
