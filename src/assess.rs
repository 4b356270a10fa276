//! The one way through: documents in, report out.

use crate::document::{Document, Span};
use crate::evidence::{self, Evidence, NearMiss, Weighed};
use crate::judge::{self, Verdict};
use crate::report::{CharterName, Finding, Gap, Input, Principle, Quote, Report, Standing};
use crate::rules::{Applies, Charter, Criterion};
use crate::score::{self, Fit, Score};
use crate::{language, missing, prose};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// Language that is taken for a text too short to tell.
const FALLBACK: &str = "en";

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
    let readings: Vec<Reading> = documents
        .iter()
        .map(|document| read(document, charter, language))
        .collect();
    let judged: Vec<bool> = readings.iter().map(Reading::is_judged).collect();
    let missing = missing::too_much(documents, &judged);
    let standings: Vec<Standing> = charter
        .criteria
        .iter()
        .enumerate()
        .map(|(at, criterion)| standing(at, criterion, documents, &readings, missing.as_deref()))
        .collect();
    let principles = principles(charter, &standings);
    let all = principles.iter().flat_map(|principle| &principle.criteria);
    let total = Score::of(all.map(|standing| (standing.verdict, standing.weight)));
    let inputs = documents
        .iter()
        .zip(digests)
        .map(|(document, digest)| Input {
            name: document.name.clone(),
            digest: digest.clone(),
        });
    Report {
        inputs: inputs.collect(),
        charter: CharterName {
            id: charter.id.clone(),
            title: format!("{} {}", charter.title, charter.edition)
                .trim()
                .to_owned(),
        },
        rules_digest: charter.digest.clone(),
        language: readings
            .iter()
            .find(|reading| reading.weighed.is_some())
            .map(|reading| reading.language.clone()),
        gaps: gaps(charter, &principles, total.possible),
        findings: findings(documents, &readings, &principles, missing.as_deref()),
        total,
        principles,
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
        .map(|document| read(document, charter, language))
        .collect();
    let mut explanation = Explanation {
        evidence: quotes(at, documents, &readings),
        ..Explanation::default()
    };
    for (input, (document, reading)) in documents.iter().zip(&readings).enumerate() {
        for NearMiss { evidence, reason } in reading
            .weighed
            .iter()
            .flat_map(|weighed| &weighed.near_misses)
        {
            let known = explanation.evidence.iter().any(|quote| {
                quote.input == input && quote.span == document.in_source(evidence.span)
            });
            if evidence.criterion == at && !known {
                explanation
                    .turned_down
                    .push((quote(input, document, evidence), reason.clone()));
            }
        }
    }
    explanation
        .turned_down
        .dedup_by(|next, one| next.0.span == one.0.span && next.0.input == one.0.input);
    Some(explanation)
}

/// A document with what was found in it; nothing is found in a language without wordings.
struct Reading {
    language: String,
    weighed: Option<Weighed>,
}

impl Reading {
    /// Whether it could be looked through: it has words, and there are wordings for its language.
    fn is_judged(&self) -> bool {
        self.weighed.is_some()
    }
}

fn read(document: &Document, charter: &Charter, language: Option<&str>) -> Reading {
    let language = language
        .or_else(|| language::of(document))
        .unwrap_or(FALLBACK);
    let weighed = charter
        .lexicon(language)
        .filter(|_| !document.blocks.is_empty())
        .map(|lexicon| {
            let prose = prose::sentences(document, &lexicon.abbreviations);
            evidence::weigh(document, &prose, lexicon)
        });
    Reading {
        language: language.to_owned(),
        weighed,
    }
}

fn standing(
    at: usize,
    criterion: &Criterion,
    documents: &[Document],
    readings: &[Reading],
    missing: Option<&str>,
) -> Standing {
    let evidence = quotes(at, documents, readings);
    let judged = readings.iter().any(|reading| reading.weighed.is_some());
    let mentioned = readings
        .iter()
        .filter_map(|reading| reading.weighed.as_ref())
        .any(|weighed| weighed.mentioned.contains(&at));
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

/// The evidence for a criterion: the strongest first, of equals what more patterns found, then in the order of the text; each statement once.
fn quotes(at: usize, documents: &[Document], readings: &[Reading]) -> Vec<Quote> {
    let mut all: Vec<(usize, &Evidence)> = Vec::new();
    for (input, reading) in readings.iter().enumerate() {
        let weighed = reading.weighed.iter().flat_map(|weighed| &weighed.evidence);
        all.extend(
            weighed
                .filter(|evidence| evidence.criterion == at)
                .map(|evidence| (input, evidence)),
        );
    }
    let mut said: HashMap<(usize, Span), usize> = HashMap::new();
    for (input, evidence) in &all {
        *said.entry((*input, evidence.span)).or_default() += 1;
    }
    // of equals, first what says most of what is asked
    let rank = |(input, evidence): &(usize, &Evidence)| {
        let said = said.get(&(*input, evidence.span)).copied();
        (
            Reverse(evidence.strength),
            Reverse(said),
            *input,
            evidence.span,
        )
    };
    all.sort_by_key(rank);
    let mut seen = HashSet::new();
    all.retain(|(input, evidence)| {
        seen.insert((*input, evidence.span, evidence.strength.is_none()))
    });
    all.into_iter()
        .map(|(input, evidence)| quote(input, &documents[input], evidence))
        .collect()
}

fn quote(input: usize, document: &Document, evidence: &Evidence) -> Quote {
    let mut because = evidence.because.clone();
    because.extend(
        document
            .recognised(evidence.span)
            .map(|by| by.caution().to_owned()),
    );
    Quote {
        text: document.quote(evidence.span).to_owned(),
        input,
        span: document.in_source(evidence.span),
        place: document.place(evidence.span, evidence.block),
        strength: evidence.strength,
        rule: evidence.rule.clone(),
        pattern: evidence.pattern.clone(),
        because,
    }
}

fn principles(charter: &Charter, standings: &[Standing]) -> Vec<Principle> {
    let principle = |principle: &crate::rules::Principle| {
        let criteria: Vec<Standing> = principle
            .criteria
            .iter()
            .map(|&(at, weight)| Standing {
                weight,
                ..standings[at].clone()
            })
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
    charter.principles.iter().map(principle).collect()
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

/// That criteria can't be evaluated since so much is missing.
fn incomplete(principles: &[Principle], missing: &str) -> Option<Finding> {
    let standings = principles.iter().flat_map(|principle| &principle.criteria);
    let open = standings
        .filter(|standing| standing.verdict == Verdict::CannotEvaluate)
        .count();
    let criteria = if open == 1 { "criterion" } else { "criteria" };
    (open > 0).then(|| Finding {
        kind: "incomplete",
        input: None,
        place: String::new(),
        message: format!(
            "{missing}, so {open} {criteria} for which nothing was found can't be evaluated: it may be said there"
        ),
    })
}

fn findings(
    documents: &[Document],
    readings: &[Reading],
    principles: &[Principle],
    missing: Option<&str>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(missing.and_then(|missing| incomplete(principles, missing)));
    for (input, (document, reading)) in documents.iter().zip(readings).enumerate() {
        for unread in &document.unread {
            findings.push(Finding {
                kind: "unread",
                input: Some(input),
                place: unread.place.clone(),
                message: unread.reason.clone(),
            });
        }
        if reading.weighed.is_none() && !document.blocks.is_empty() {
            let message = format!(
                "not judged: there are no wordings yet for its language ({}); `--lang` names another",
                reading.language
            );
            findings.push(Finding {
                kind: "language",
                input: Some(input),
                place: String::new(),
                message,
            });
        }
    }
    for standing in principles.iter().flat_map(|principle| &principle.criteria) {
        for quote in standing
            .evidence
            .iter()
            .filter(|quote| quote.strength.is_none())
        {
            let message = format!(
                "{}: the proposal says the opposite, and is judged {}",
                standing.id,
                standing.verdict.word()
            );
            findings.push(Finding {
                kind: "contradiction",
                input: Some(quote.input),
                place: format!("line {}", quote.place.line),
                message,
            });
        }
    }
    findings
}
