//! A report in which one text stands in every field, and the table of attacks.

use charterlint::document::{Place, Span, Spot};
use charterlint::evidence::Strength;
use charterlint::judge::Verdict;
use charterlint::render::Style;
use charterlint::report::{
    self, CharterName, Claim, Demand, Failure, Finding, Gap, Input, Lens, Outcome, Principle,
    Quote, Reference, Report, Reservation, Standing, Today, Waiver, WaiverState, Weakness,
};
use charterlint::rules::{Level, Mark, Reserved, Scale};
use charterlint::score::{Fit, Score};

pub(crate) struct Attack {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The table, and a text too large for anything.
pub(crate) fn attacks() -> Vec<Attack> {
    let table: toml::Table = include_str!("../reports/attacks.toml")
        .parse()
        .expect("TOML");
    let field =
        |attack: &toml::Value, key: &str| attack[key].as_str().expect("a string").to_owned();
    let mut attacks: Vec<Attack> = table["attack"]
        .as_array()
        .expect("attacks")
        .iter()
        .map(|attack| Attack {
            name: field(attack, "name"),
            text: field(attack, "text"),
        })
        .collect();
    attacks.push(Attack {
        name: "a huge text".into(),
        text: "=many words and <b>marks</b> ".repeat(3_000),
    });
    attacks
}

/// The style with a scale of the same text.
pub(crate) fn style(text: &str) -> Style {
    let mark = |levels: &[Level]| Mark {
        value: format!("{text}MARK"),
        label: text.into(),
        words: text.into(),
        levels: levels.to_vec(),
    };
    Style {
        scale: Some(Scale {
            id: "s".into(),
            title: text.into(),
            publisher: text.into(),
            source: text.into(),
            note: text.into(),
            marks: vec![mark(&[
                Level::Absent,
                Level::Claimed,
                Level::Committed,
                Level::Evidenced,
                Level::Contradicted,
            ])],
        }),
        evidence: Some(9),
        ..Style::default()
    }
}

pub(crate) fn report(text: &str) -> Report {
    let criteria: Vec<Standing> = Verdict::ALL
        .into_iter()
        .enumerate()
        .map(|(nth, verdict)| standing(nth, text, verdict))
        .collect();
    let score = Score::of(criteria.iter().map(|one| (one.verdict, one.weight)));
    let gaps = criteria.iter().take(5).map(|one| gap(one, text)).collect();
    Report {
        inputs: ["", "2"]
            .map(|more| Input {
                name: format!("{text}{more}"),
                digest: "ab".repeat(32),
                text_digest: "ef".repeat(32),
                is_artefact: false,
            })
            .to_vec(),
        charter: CharterName {
            id: text.into(),
            title: text.into(),
        },
        rules_digest: "cd".repeat(32),
        language: Some("en".into()),
        language_given: None,
        total: score,
        lenses: vec![Lens {
            id: text.into(),
            title: text.into(),
            score,
        }],
        principles: vec![Principle {
            id: text.into(),
            title: text.into(),
            section: text.into(),
            pillar: Some(text.into()),
            score,
            fit: Fit::of(score),
            criteria,
        }],
        gaps,
        findings: vec![
            finding("unread", text, &format!("{text} could not be read")),
            finding("contradiction", text, &format!("{text} says the opposite")),
            finding("claim", text, &format!("{text} is shown otherwise")),
            finding("no-proposal", text, &format!("{text} is no proposal")),
        ],
        claims: vec![Claim {
            criterion: format!("{text}0"),
            outcome: Outcome::Contradicted,
            said: spot(text),
            shown: Some(spot(text)),
            message: text.into(),
        }],
        reservations: Reserved::ALL
            .map(|kind| Reservation {
                kind,
                said: spot(text),
            })
            .to_vec(),
        demands: vec![Demand {
            asked: text.into(),
            origin: text.into(),
            failures: vec![Failure {
                criterion: Some(format!("{text}2")),
                message: text.into(),
            }],
        }],
        reference: Some(Reference {
            name: text.into(),
            digest: "ef".repeat(32),
            count: 3,
            made: "2026-11-25".into(),
            scores: None,
            reason: Some(text.into()),
        }),
        waivers: vec![Waiver {
            criterion: format!("{text}3"),
            reason: text.into(),
            owner: text.into(),
            expires: "2027-01-31".into(),
            state: WaiverState::Holds,
            verdict: Verdict::ALL[3],
            file: text.into(),
            line: 3,
        }],
        today: Some(Today {
            date: "2026-11-25".into(),
            source: text.into(),
        }),
        configuration: Some(text.into()),
        configured: vec![text.into()],
    }
}

/// A criterion; its id tells it from the others.
fn standing(nth: usize, text: &str, verdict: Verdict) -> Standing {
    let strengths = match verdict {
        Verdict::Evidenced => vec![Some(Strength::Evidenced), None],
        Verdict::Committed => vec![Some(Strength::Committed)],
        Verdict::Claimed => vec![Some(Strength::Claimed)],
        Verdict::Contradicted => vec![None],
        Verdict::Absent | Verdict::NotApplicable | Verdict::CannotEvaluate => vec![],
    };
    Standing {
        id: format!("{text}{nth}"),
        title: text.into(),
        question: text.into(),
        weight: 1,
        verdict,
        reason: verdict.level().is_none().then(|| text.to_owned()),
        evidence: strengths
            .into_iter()
            .enumerate()
            .map(|(nth, strength)| quote(nth, text, strength))
            .collect(),
        waiver: (nth == 3).then_some(0),
    }
}

fn spot(text: &str) -> report::Spot {
    report::Spot {
        input: 0,
        place: quote(0, text, None).place,
        quote: text.into(),
    }
}

fn quote(nth: usize, text: &str, strength: Option<Strength>) -> Quote {
    Quote {
        text: text.into(),
        seen: text.into(),
        context: (text.into(), text.into()),
        input: nth,
        span: Span::new(0, text.len()),
        place: Place {
            line: 7,
            page: (nth == 1).then_some(3),
            spot: Spot::Line,
            headings: vec![text.into(), text.into()],
        },
        strength,
        rule: text.into(),
        pattern: text.into(),
        because: vec![text.into(), format!("contradicted: {text}")],
        weakness: Some(Weakness::Softened(text.into())),
        proof: None,
    }
}

fn gap(standing: &Standing, text: &str) -> Gap {
    Gap {
        criterion: standing.id.clone(),
        title: text.into(),
        principle: text.into(),
        verdict: standing.verdict,
        reachable: Verdict::Committed,
        worth: 33,
        advice: text.into(),
    }
}

fn finding(kind: &'static str, text: &str, message: &str) -> Finding {
    Finding {
        kind,
        input: Some(0),
        place: text.into(),
        message: message.into(),
    }
}
