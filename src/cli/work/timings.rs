//! `--timings`: how long each stage took. It goes to standard error, so that the report stays the same.

use super::proposal::Proposal;
use crate::cli::terminal;
use charterlint::catalogue::say::cli as say;
use charterlint::report::Report;
use charterlint::rules::{Charter, Lexicon};
use charterlint::{Stage, find, prose};
use std::time::{Duration, Instant};

/// Columns of a stage's name.
const NAME: usize = 15;

/// A part of the work whose time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lap {
    Read,
    Files,
    Sentences,
    Find,
    Weigh,
    Verdicts,
    Render,
}

impl Lap {
    fn name(self) -> String {
        match self {
            Self::Read => say::StageRead.to_string(),
            Self::Files => say::StageFiles.to_string(),
            Self::Sentences => say::StageSentences.to_string(),
            Self::Find => say::StageFind.to_string(),
            Self::Weigh => say::StageWeigh.to_string(),
            Self::Verdicts => say::StageVerdicts.to_string(),
            Self::Render => say::StageRender.to_string(),
        }
    }
}

impl From<Stage> for Lap {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Files => Self::Files,
            Stage::Sentences => Self::Sentences,
            Stage::Evidence => Self::Weigh,
            Stage::Verdicts => Self::Verdicts,
        }
    }
}

/// Sums up the time of stages; a stage may come several times, once for each document.
pub(crate) struct Watch {
    last: Instant,
    laps: Vec<(Lap, Duration)>,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self {
            last: Instant::now(),
            laps: Vec::new(),
        }
    }

    /// Forgets the time since the last stage ended.
    pub(crate) fn restart(&mut self) {
        self.last = Instant::now();
    }

    /// A stage has ended.
    pub(crate) fn lap(&mut self, lap: Lap) {
        let now = Instant::now();
        let took = now - self.last;
        self.last = now;
        match self.laps.iter_mut().find(|(known, _)| *known == lap) {
            Some((_, sum)) => *sum += took,
            None => self.laps.push((lap, took)),
        }
    }

    /// Parts finding from weighing. Sentences are searched and weighed one after the other, so what finding takes is told by doing it once more, alone.
    pub(crate) fn part(&mut self, proposal: &Proposal, charter: &Charter, report: &Report) {
        let language = report.language.as_deref().unwrap_or_default();
        let Some(lexicon) = charter.lexicon(language) else {
            return;
        };
        let took = find_all(proposal, lexicon);
        let laps = self.laps.iter_mut().enumerate();
        let mut weighing = laps.filter(|(_, (lap, _))| *lap == Lap::Weigh);
        if let Some((at, (_, sum))) = weighing.next() {
            let finding = took.min(*sum);
            *sum -= finding;
            self.laps.insert(at, (Lap::Find, finding));
        }
    }

    pub(crate) fn tell(&self, proposal: &Proposal) {
        let bytes: usize = proposal
            .documents
            .iter()
            .map(|document| document.text.len())
            .sum();
        for (lap, took) in &self.laps {
            // bytes in a microsecond are megabytes in a second
            let micros = took.as_micros().max(1);
            let rate = bytes as u128 / micros;
            let told = say::StageTook {
                stage: format_args!("{:<NAME$}", lap.name()),
                milliseconds: format_args!("{:>9.3}", took.as_secs_f64() * 1e3),
                rate: format_args!("{rate:>5}"),
            };
            terminal::complain(&say::Timing, &told);
        }
    }
}

/// How long it takes to find what a document's sentences match, weighing aside.
fn find_all(proposal: &Proposal, lexicon: &Lexicon) -> Duration {
    let mut took = Duration::ZERO;
    for document in &proposal.documents {
        let prose = prose::sentences(document, &lexicon.unending);
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
