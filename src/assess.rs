//! The one way through: documents in, report out.

use crate::claims::{self, Ground};
use crate::document::{Document, Span};
use crate::evidence::{self, Evidence, NearMiss, Weighed};
use crate::files::Survey;
use crate::judge::{self, Verdict};
use crate::report::{
    CharterName, Claim, Finding, Gap, Input, Outcome, Principle, Quote, Report, Standing,
};
use crate::rules::{Applies, Charter, Criterion};
use crate::score::{self, Fit, Score};
use crate::{language, prose};
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
    compile(documents, digests, charter, language, None)
}

/// Assesses a repository: its documents as [`assess`] does, and its files, as they were surveyed, as evidence for and against what the documents say.
/// `exists` tells whether there is a file or folder at a path below the repository's root.
#[must_use]
pub fn assess_repository(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    survey: &Survey,
    exists: &dyn Fn(&str) -> bool,
) -> Report {
    let ground = Ground {
        documents,
        survey,
        exists,
    };
    let mut report = compile(documents, digests, charter, language, Some(&ground));
    claims::drop_unused(&mut report, documents.len());
    report
}

fn compile(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    ground: Option<&Ground>,
) -> Report {
    let readings: Vec<Reading> = documents
        .iter()
        .map(|document| read(document, charter, language))
        .collect();
    let mut held = Vec::new();
    let standings: Vec<Standing> = charter
        .criteria
        .iter()
        .enumerate()
        .map(|(at, criterion)| {
            let evidence = match ground {
                Some(ground) => claims::evidence(
                    at,
                    criterion,
                    quotes(at, documents, &readings),
                    ground,
                    &mut held,
                ),
                None => quotes(at, documents, &readings),
            };
            standing(at, criterion, evidence, documents, &readings)
        })
        .collect();
    held.retain(|claim: &Claim| {
        let named = charter.principles.iter().flat_map(|known| &known.criteria);
        named
            .into_iter()
            .any(|&(at, _)| charter.criteria[at].id == claim.criterion)
    });
    held.sort_by_key(|claim| claim.outcome);
    let principles = principles(charter, &standings);
    let all = principles.iter().flat_map(|principle| &principle.criteria);
    let total = Score::of(all.map(|standing| (standing.verdict, standing.weight)));
    let inputs = documents
        .iter()
        .zip(digests)
        .map(|(document, digest)| Input {
            name: document.name.clone(),
            digest: digest.clone(),
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
            .find(|reading| reading.weighed.is_some())
            .map(|reading| reading.language.clone()),
        gaps: gaps(charter, &principles, total.possible),
        findings: findings(documents, &readings, &principles, ground, &held),
        total,
        principles,
        claims: held,
        waivers: Vec::new(),
        today: None,
        configuration: None,
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
    evidence: Vec<Quote>,
    documents: &[Document],
    readings: &[Reading],
) -> Standing {
    let judged = readings.iter().any(|reading| reading.weighed.is_some())
        || evidence.iter().any(Quote::is_of_file);
    let mentioned = readings
        .iter()
        .filter_map(|reading| reading.weighed.as_ref())
        .any(|weighed| weighed.mentioned.contains(&at));
    let verdict = if !judged {
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
        reason: reason(verdict, documents, readings),
        evidence: if verdict.level().is_some() {
            evidence
        } else {
            Vec::new()
        },
        waiver: None,
    }
}

/// Why a criterion has a verdict that is none.
fn reason(verdict: Verdict, documents: &[Document], readings: &[Reading]) -> Option<String> {
    match verdict {
        Verdict::NotApplicable => {
            Some("the proposal doesn't speak of what this criterion is asked of".into())
        }
        Verdict::CannotEvaluate if documents.iter().all(|document| document.blocks.is_empty()) => {
            Some("nothing could be read".into())
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
    Quote {
        text: document.quote(evidence.span).to_owned(),
        input,
        span: document.in_source(evidence.span),
        place: document.place(evidence.span, evidence.block),
        strength: evidence.strength,
        rule: evidence.rule.clone(),
        pattern: evidence.pattern.clone(),
        because: evidence.because.clone(),
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

fn findings(
    documents: &[Document],
    readings: &[Reading],
    principles: &[Principle],
    ground: Option<&Ground>,
    held: &[Claim],
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = ground.map_or(Vec::new(), claims::findings);
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
            if held.iter().any(|claim| claim.is_of(&standing.id, quote)) {
                continue;
            }
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
    let contradicted = held
        .iter()
        .filter(|claim| claim.outcome == Outcome::Contradicted);
    findings.extend(contradicted.map(|claim| Finding {
        kind: "claim",
        input: Some(claim.said.input),
        place: format!("line {}", claim.said.line),
        message: format!("{}: {}", claim.criterion, claim.message),
    }));
    findings
}
