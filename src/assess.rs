//! The one way through: documents in, report out.

mod findings;
mod quotes;

use crate::claims::{self, Ground};
use crate::document::Document;
use crate::evidence::{self, NearMiss, Weighed};
use crate::files::Survey;
use crate::judge::{self, Verdict};
use crate::report::{CharterName, Claim, Gap, Input, Principle, Quote, Report, Standing};
use crate::rules::{Applies, Charter, Criterion, Lexicon};
use crate::score::{self, Fit, Score};
use crate::{language, missing, prose, report};
use quotes::{quote, quotes};
use std::cmp::Reverse;

/// Language that is taken for a text too short to tell.
const FALLBACK: &str = "en";

/// What has just been done, for those who measure how long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The files of a repository, looked into.
    Files,
    /// The sentences of a document.
    Sentences,
    /// What was found in them, weighed as evidence.
    Evidence,
    /// Verdicts, scores, gaps and findings.
    Verdicts,
}

/// Assesses a proposal, which may be several documents, against a charter.
///
/// `digests` holds the SHA-256 of each document's bytes in hexadecimal; `language` is a two-letter code, or `None` to tell it from each text.
/// Cannot fail: whatever could go wrong went wrong while documents and rules were read.
#[must_use]
pub fn assess(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
) -> Report {
    assess_observed(documents, digests, charter, language, &mut |_| {})
}

/// Does what [`assess`] does, and tells after each stage that it is done.
#[must_use]
pub fn assess_observed(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    done: &mut dyn FnMut(Stage),
) -> Report {
    compile(documents, digests, charter, language, None, done)
}

/// Assesses a repository: its documents as [`assess_observed`] does, and its files, as they were surveyed, as evidence for and against what the documents say.
/// `exists` tells whether there is a file or folder at a path below the repository's root.
#[must_use]
pub fn assess_repository(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    survey: &Survey,
    exists: &dyn Fn(&str) -> bool,
    done: &mut dyn FnMut(Stage),
) -> Report {
    let ground = Ground {
        documents,
        survey,
        exists,
    };
    let mut report = compile(documents, digests, charter, language, Some(&ground), done);
    claims::drop_unused(&mut report, documents.len());
    report
}

fn compile(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    ground: Option<&Ground>,
    done: &mut dyn FnMut(Stage),
) -> Report {
    let readings: Vec<Reading> = documents
        .iter()
        .map(|document| read(document, charter, language, done))
        .collect();
    let mut report = report(documents, digests, charter, &readings, ground);
    report.language_given = language.map(str::to_owned);
    done(Stage::Verdicts);
    report
}

/// From what was found to the report.
fn report(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    readings: &[Reading],
    ground: Option<&Ground>,
) -> Report {
    let judged: Vec<bool> = readings.iter().map(Reading::is_judged).collect();
    let missing = missing::too_much(documents, &judged);
    let mut held = Vec::new();
    let standings: Vec<_> = charter
        .criteria
        .iter()
        .enumerate()
        .map(|(at, criterion)| {
            let said = quotes(at, documents, readings);
            let evidence = match ground {
                Some(ground) => claims::evidence(at, criterion, said, ground, &mut held),
                None => said,
            };
            let missing = missing.as_deref();
            Some(standing(
                at, criterion, evidence, documents, readings, missing,
            ))
        })
        .collect();
    held.retain(|claim: &Claim| {
        let named = charter.principles.iter().flat_map(|known| &known.criteria);
        named
            .into_iter()
            .any(|&(at, _)| charter.criteria[at].id == claim.criterion)
    });
    held.sort_by_key(|claim| claim.outcome);
    let principles = principles(charter, standings);
    let all = principles.iter().flat_map(|principle| &principle.criteria);
    let total = Score::of(all.map(|standing| (standing.verdict, standing.weight)));
    let inputs = documents
        .iter()
        .zip(digests)
        .map(|(document, digest)| Input {
            name: document.name.clone(),
            digest: digest.clone(),
            text_digest: text_digest(document),
            is_artefact: false,
        });
    Report {
        inputs: inputs
            .chain(ground.iter().flat_map(|ground| ground.inputs()))
            .collect(),
        charter: CharterName {
            id: charter.id.clone(),
            title: format!("{} {}", charter.title, charter.edition)
                .trim()
                .to_owned(),
        },
        rules_digest: charter.digest.clone(),
        language: readings
            .iter()
            .find(|reading| reading.found.is_some())
            .map(|reading| reading.language.clone()),
        language_given: None,
        gaps: gaps(charter, &principles, total.possible),
        findings: findings::of(
            documents,
            readings,
            &principles,
            missing.as_deref(),
            ground,
            &held,
        ),
        total,
        principles,
        claims: held,
        waivers: Vec::new(),
        today: None,
        configuration: None,
    }
}

/// Of the text in which the spans of quotes count.
fn text_digest(document: &Document) -> String {
    if document.source.is_empty() {
        String::new()
    } else {
        report::sha256(document.source.as_bytes())
    }
}

/// What documents say about one criterion, and what was turned down.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// The evidence, strongest first.
    pub evidence: Vec<Quote>,
    /// Statements that look like evidence, each with the reason why they are none.
    pub turned_down: Vec<(Quote, String)>,
}

/// Explains a criterion's verdict on a proposal; `None` if the charter hasn't the criterion.
#[must_use]
pub fn explain(
    documents: &[Document],
    charter: &Charter,
    criterion: &str,
    language: Option<&str>,
) -> Option<Explanation> {
    let at = charter.position(criterion)?;
    let readings: Vec<Reading> = documents
        .iter()
        .map(|document| read(document, charter, language, &mut |_| {}))
        .collect();
    let mut explanation = Explanation {
        evidence: quotes(at, documents, &readings),
        ..Explanation::default()
    };
    for (input, (document, reading)) in documents.iter().zip(&readings).enumerate() {
        let Some(Found { weighed, lexicon }) = &reading.found else {
            continue;
        };
        for NearMiss { evidence, reason } in &weighed.near_misses {
            let known = explanation.evidence.iter().any(|quote| {
                quote.input == input && quote.span == document.in_source(evidence.span)
            });
            if evidence.criterion == at && !known {
                let quote = quote(input, document, lexicon, evidence);
                let reason = reason.words(document, lexicon);
                explanation.turned_down.push((quote, reason));
            }
        }
    }
    explanation
        .turned_down
        .dedup_by(|next, one| next.0.span == one.0.span && next.0.input == one.0.input);
    Some(explanation)
}

/// A document with what was found in it; nothing is found in a language without wordings.
struct Reading<'a> {
    language: String,
    found: Option<Found<'a>>,
}

impl Reading<'_> {
    /// Whether it could be looked through: it has words, and there are wordings for its language.
    fn is_judged(&self) -> bool {
        self.found.is_some()
    }
}

/// What was found in a document, and what it was found by.
struct Found<'a> {
    weighed: Weighed,
    lexicon: &'a Lexicon,
}

fn read<'a>(
    document: &Document,
    charter: &'a Charter,
    language: Option<&str>,
    done: &mut dyn FnMut(Stage),
) -> Reading<'a> {
    let language = language
        .or_else(|| language::of(document))
        .unwrap_or(FALLBACK);
    let found = charter
        .lexicon(language)
        .filter(|_| !document.blocks.is_empty())
        .map(|lexicon| {
            let prose = prose::sentences(document, &lexicon.abbreviations);
            done(Stage::Sentences);
            let weighed = evidence::weigh(document, &prose, lexicon);
            done(Stage::Evidence);
            Found { weighed, lexicon }
        });
    Reading {
        language: language.to_owned(),
        found,
    }
}

fn standing(
    at: usize,
    criterion: &Criterion,
    evidence: Vec<Quote>,
    documents: &[Document],
    readings: &[Reading],
    missing: Option<&str>,
) -> Standing {
    let judged = readings.iter().any(|reading| reading.found.is_some())
        || evidence.iter().any(Quote::is_of_file);
    let mentioned = readings
        .iter()
        .filter_map(|reading| reading.found.as_ref())
        .any(|found| found.weighed.mentioned.contains(&at));
    let verdict = if !judged || evidence.is_empty() && missing.is_some() {
        Verdict::CannotEvaluate
    } else if criterion.applies == Applies::WhenMentioned && !mentioned {
        Verdict::NotApplicable
    } else {
        judge::verdict(evidence.iter().map(|quote| quote.strength))
    };
    Standing {
        id: criterion.id.clone(),
        title: criterion.title.clone(),
        question: criterion.question.clone(),
        weight: 0,
        verdict,
        reason: reason(verdict, documents, readings, missing),
        evidence: if verdict.level().is_some() {
            evidence
        } else {
            Vec::new()
        },
        waiver: None,
    }
}

/// Why a criterion has a verdict that is none.
fn reason(
    verdict: Verdict,
    documents: &[Document],
    readings: &[Reading],
    missing: Option<&str>,
) -> Option<String> {
    match verdict {
        Verdict::NotApplicable => {
            Some("the proposal doesn't speak of what this criterion is asked of".into())
        }
        Verdict::CannotEvaluate if documents.iter().all(|document| document.blocks.is_empty()) => {
            Some("nothing could be read".into())
        }
        Verdict::CannotEvaluate if readings.iter().any(Reading::is_judged) => {
            missing.map(|missing| format!("nothing was found for it, but {missing}"))
        }
        Verdict::CannotEvaluate => {
            let languages: Vec<&str> = readings
                .iter()
                .map(|reading| reading.language.as_str())
                .collect();
            Some(format!(
                "there are no wordings yet for the document's language ({})",
                languages.join(", ")
            ))
        }
        _ => None,
    }
}

/// The principles with the standings of their criteria, each of which is handed on by the last one that needs it.
fn principles(charter: &Charter, mut standings: Vec<Option<Standing>>) -> Vec<Principle> {
    let named = charter.principles.iter().flat_map(|known| &known.criteria);
    let mut uses = vec![0; standings.len()];
    named.for_each(|&(at, _)| uses[at] += 1);
    let mut principle = |principle: &crate::rules::Principle| {
        let mut standing = |&(at, weight): &(usize, u32)| {
            uses[at] -= 1;
            let known = &mut standings[at];
            let known = if uses[at] == 0 {
                known.take()
            } else {
                known.clone()
            };
            known.map(|known| Standing { weight, ..known })
        };
        let criteria: Vec<Standing> = principle
            .criteria
            .iter()
            .filter_map(&mut standing)
            .collect();
        let score = Score::of(
            criteria
                .iter()
                .map(|standing| (standing.verdict, standing.weight)),
        );
        let pillar = charter
            .pillars
            .iter()
            .find(|pillar| pillar.principles.contains(&principle.id));
        Principle {
            id: principle.id.clone(),
            title: principle.title.clone(),
            section: principle.section.clone(),
            pillar: pillar.map(|pillar| pillar.title.clone()),
            score,
            fit: Fit::of(score),
            criteria,
        }
    };
    charter.principles.iter().map(&mut principle).collect()
}

/// What is missing, the most worthwhile first; among equals in the charter's order.
fn gaps(charter: &Charter, principles: &[Principle], possible: u32) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for principle in principles {
        for standing in &principle.criteria {
            let reachable = match standing.verdict {
                Verdict::Absent | Verdict::Claimed | Verdict::Contradicted => Verdict::Committed,
                Verdict::Committed => Verdict::Evidenced,
                Verdict::Evidenced | Verdict::NotApplicable | Verdict::CannotEvaluate => continue,
            };
            let Some(criterion) = charter
                .position(&standing.id)
                .map(|at| &charter.criteria[at])
            else {
                continue;
            };
            let proof = reachable == Verdict::Evidenced && !criterion.proof.is_empty();
            gaps.push(Gap {
                criterion: standing.id.clone(),
                title: standing.title.clone(),
                principle: principle.title.clone(),
                verdict: standing.verdict,
                reachable,
                worth: score::worth(standing.verdict, reachable, standing.weight, possible),
                advice: if proof {
                    criterion.proof.clone()
                } else {
                    criterion.advice.clone()
                },
            });
        }
    }
    gaps.sort_by_key(|gap| Reverse(gap.worth));
    gaps
}
