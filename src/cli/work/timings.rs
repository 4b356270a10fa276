//! `--timings`: how long each stage took. It goes to standard error, so that the report stays the same.

use super::proposal::Proposal;
use crate::cli::terminal;
use charterlint::report::Report;
use charterlint::rules::{Charter, Lexicon};
use charterlint::{Stage, find, prose};
use std::time::{Duration, Instant};

const WEIGH: &str = "weigh";

/// What a stage is called.
pub(crate) const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Files => "look into files",
        Stage::Sentences => "sentences",
        Stage::Evidence => WEIGH,
        Stage::Verdicts => "judge",
    }
}

/// Sums up the time of stages; a stage may come several times, once for each document.
pub(crate) struct Watch {
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self {
            last: Instant::now(),
            stages: Vec::new(),
        }
    }

    /// Forgets the time since the last stage ended.
    pub(crate) fn restart(&mut self) {
        self.last = Instant::now();
    }

    /// A stage has ended.
    pub(crate) fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        let took = now - self.last;
        self.last = now;
        match self.stages.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, sum)) => *sum += took,
            None => self.stages.push((stage, took)),
        }
    }

    /// Parts finding from weighing. Sentences are searched and weighed one after the other, so what finding takes is told by doing it once more, alone.
    pub(crate) fn part(&mut self, proposal: &Proposal, charter: &Charter, report: &Report) {
        let language = report.language.as_deref().unwrap_or_default();
        let Some(lexicon) = charter.lexicon(language) else {
            return;
        };
        let took = find_all(proposal, lexicon);
        let stages = self.stages.iter_mut().enumerate();
        let mut weighing = stages.filter(|(_, (stage, _))| *stage == WEIGH);
        if let Some((at, (_, sum))) = weighing.next() {
            let finding = took.min(*sum);
            *sum -= finding;
            self.stages.insert(at, ("find", finding));
        }
    }

    pub(crate) fn tell(&self, proposal: &Proposal) {
        let bytes: usize = proposal
            .documents
            .iter()
            .map(|document| document.text.len())
            .sum();
        for (stage, took) in &self.stages {
            // bytes in a microsecond are megabytes in a second
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

/// How long it takes to find what a document's sentences match, weighing aside.
fn find_all(proposal: &Proposal, lexicon: &Lexicon) -> Duration {
    let mut took = Duration::ZERO;
    for document in &proposal.documents {
        let prose = prose::sentences(document, &lexicon.abbreviations);
        let mut found = Vec::new();
        let start = Instant::now();
        let search = find::Search::new(document, &prose, lexicon);
        for sentence in 0..prose.sentences.len() {
            search.wordings(sentence, &mut found);
        }
        took += start.elapsed();
    }
    took
}
