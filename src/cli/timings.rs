//! `--timings`: how long each stage took. It goes to standard error, so that the report stays the same.

use super::proposal::Proposal;
use super::terminal;
use charterlint::Stage;
use std::time::{Duration, Instant};

/// What a stage is called.
pub(super) const fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Files => "look into files",
        Stage::Sentences => "sentences",
        Stage::Evidence => "find and weigh",
        Stage::Verdicts => "judge",
    }
}

/// Sums up the time of stages; a stage may come several times, once for each document.
pub(super) struct Watch {
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self {
            last: Instant::now(),
            stages: Vec::new(),
        }
    }

    /// Forgets the time since the last stage ended.
    pub(super) fn restart(&mut self) {
        self.last = Instant::now();
    }

    /// A stage has ended.
    pub(super) fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        let took = now - self.last;
        self.last = now;
        match self.stages.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, sum)) => *sum += took,
            None => self.stages.push((stage, took)),
        }
    }

    pub(super) fn tell(&self, proposal: &Proposal) {
        let bytes: usize = proposal
            .documents
            .iter()
            .map(|document| document.text.len())
            .sum();
        for (stage, took) in &self.stages {
            let micros = took.as_micros().max(1);
            let rate = bytes as u128 / micros;
            let told = format!(
                "{stage:<15} {:>9.3} ms  {rate:>5} MB/s of text",
                took.as_secs_f64() * 1e3
            );
            terminal::complain("timing", &told);
        }
    }
}
