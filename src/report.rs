//! What the reader of a report gets to know, before any form.

use crate::document::{Place, Span};
use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::score::{Fit, Score};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The assessment of one proposal (one or several documents) against one charter.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was assessed.
    pub inputs: Vec<Input>,
    /// Against what.
    pub charter: CharterName,
    /// SHA-256 of the rules, in hexadecimal: equal digests mean equal rules.
    pub rules_digest: String,
    /// Language of the wordings, as a two-letter code; `None` where the document's language could not be told.
    pub language: Option<String>,
    /// The language that the user named; `None` if it was to be told from the text.
    pub language_given: Option<String>,
    /// Score and coverage over all principles.
    pub total: Score,
    /// The principles in the charter's order.
    pub principles: Vec<Principle>,
    /// What is missing, the most worthwhile first.
    pub gaps: Vec<Gap>,
    /// What the assessor should know besides: unread parts, a language without wordings.
    pub findings: Vec<Finding>,
    /// What the text says, held against the files of a repository; what they contradict first.
    pub claims: Vec<Claim>,
    /// Criteria that are let off, in the order of the configuration.
    pub waivers: Vec<Waiver>,
    /// The day by which waivers were judged, if there are any.
    pub today: Option<Today>,
    /// The configuration that took part, as the user calls it.
    pub configuration: Option<String>,
}

/// An assessed file.
#[derive(Clone, Debug)]
pub struct Input {
    /// Path as given, `-` for standard input.
    pub name: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub digest: String,
    /// SHA-256 of the text that was read from it, in hexadecimal; empty if there was none. The spans of quotes count in that text.
    pub text_digest: String,
    /// Whether it is a file of the repository that was looked into, and no document of the proposal.
    pub is_artefact: bool,
}

impl Report {
    /// Notes by each criterion the waiver that holds for it, and finds those that are over or that nothing needs.
    pub(crate) fn mark_waived(&mut self) {
        let told = self.waivers.iter().filter_map(|waiver| {
            let criterion = &waiver.criterion;
            let message = match waiver.state {
                WaiverState::Holds => return None,
                WaiverState::Expired => format!(
                    "the waiver of {criterion} expired on {}: renew it or delete it",
                    waiver.expires
                ),
                WaiverState::Unused => format!(
                    "the waiver of {criterion} isn't needed, for the criterion is {}: delete it",
                    waiver.verdict.word()
                ),
            };
            Some(Finding {
                kind: "waiver",
                input: None,
                place: format!("{}:{}", waiver.file, waiver.line),
                message,
            })
        });
        self.findings.extend(told);
        let principles = self.principles.iter_mut();
        for standing in principles.flat_map(|principle| &mut principle.criteria) {
            standing.waiver = self.waivers.iter().position(|waiver| {
                waiver.criterion == standing.id && waiver.state == WaiverState::Holds
            });
        }
    }
}

/// The charter's name for the head of a report.
#[derive(Clone, Debug)]
pub struct CharterName {
    /// Id, such as `digital-nations-2021`.
    pub id: String,
    /// Title with edition.
    pub title: String,
}

/// A principle with its criteria.
#[derive(Clone, Debug)]
pub struct Principle {
    /// Id, such as `user-needs`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Section of the charter's text, such as `3.1`.
    pub section: String,
    /// Pillar, by its title, where the charter has pillars.
    pub pillar: Option<String>,
    /// Score and coverage.
    pub score: Score,
    /// How well the proposal fits, for a bidder.
    pub fit: Fit,
    /// Its criteria in the charter's order.
    pub criteria: Vec<Standing>,
}

/// How a criterion stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Id, such as `user-needs/research`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The question that an assessor asks.
    pub question: String,
    /// Weight within the charter.
    pub weight: u32,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it could not be judged, where it could not.
    pub reason: Option<String>,
    /// The evidence, strongest first.
    pub evidence: Vec<Quote>,
    /// The waiver that holds for it, as an index into [`Report::waivers`].
    pub waiver: Option<usize>,
}

impl Standing {
    /// The piece of evidence that the verdict rests on: the strongest, or what says the opposite where the verdict is that it does.
    #[must_use]
    pub fn deciding(&self) -> Option<&Quote> {
        let opposite = self.verdict == Verdict::Contradicted;
        self.evidence
            .iter()
            .find(|quote| !opposite || quote.strength.is_none())
    }
}

/// A piece of evidence that stands in the document.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words, verbatim from the file.
    pub text: String,
    /// What stands before and after it in the same paragraph, cut to a sentence or two; may be empty.
    pub context: (String, String),
    /// Index into [`Report::inputs`].
    pub input: usize,
    /// Where in the file's text, in bytes.
    pub span: Span,
    /// Where, for people.
    pub place: Place,
    /// How strong it is; `None` for evidence of the contrary.
    pub strength: Option<Strength>,
    /// The wording that found it, as `en/user-needs/research#3`.
    pub rule: String,
    /// The pattern of that wording that matched, as its author wrote it.
    pub pattern: String,
    /// Why it got its strength, in the order in which that was worked out.
    pub because: Vec<String>,
}

impl Quote {
    /// Whether a check on files found it, and no wording.
    #[must_use]
    pub fn is_of_file(&self) -> bool {
        self.rule.starts_with("files/")
    }
}

/// Something missing, and what to write.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Criterion.
    pub criterion: String,
    /// Its title.
    pub title: String,
    /// The principle's title.
    pub principle: String,
    /// What the verdict is now.
    pub verdict: Verdict,
    /// The verdict that following the advice would reach.
    pub reachable: Verdict,
    /// What reaching it adds to the total, in tenths of a point of 100.
    pub worth: u32,
    /// What to write, as a command.
    pub advice: String,
}

/// Something that the assessor should know about the assessment itself.
#[derive(Clone, Debug)]
pub struct Finding {
    /// A stable word for machines, such as `unread`.
    pub kind: &'static str,
    /// The file, as an index into [`Report::inputs`], where it is about one.
    pub input: Option<usize>,
    /// Where in it, in words.
    pub place: String,
    /// What, in a sentence.
    pub message: String,
}

/// Something that the text says and that the files of the repository can tell.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The criterion that it bears on.
    pub criterion: String,
    /// What the files make of it.
    pub outcome: Outcome,
    /// Where the text says it.
    pub said: Spot,
    /// What in the files confirms or contradicts it; `None` where nothing speaks of it.
    pub shown: Option<Spot>,
    /// How the two stand to each other, in a sentence.
    pub message: String,
}

impl Claim {
    /// Whether it is what the files make of that statement on that criterion.
    #[must_use]
    pub fn is_of(&self, criterion: &str, quote: &Quote) -> bool {
        self.criterion == criterion
            && self.said.input == quote.input
            && self.said.place == quote.place
            && self.said.quote == quote.text
    }
}

/// What the files make of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// They show something else.
    Contradicted,
    /// They show no trace of it.
    Unconfirmed,
    /// They show it.
    Confirmed,
}

impl Outcome {
    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::Unconfirmed => "unconfirmed",
            Self::Confirmed => "confirmed",
        }
    }
}

/// A place with the words that stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Index into [`Report::inputs`].
    pub input: usize,
    /// Where it stands there.
    pub place: Place,
    /// The words, verbatim.
    pub quote: String,
}

/// A criterion that is let off for a time.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The criterion's id.
    pub criterion: String,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it holds, as `2027-01-31`.
    pub expires: String,
    /// Whether it holds.
    pub state: WaiverState,
    /// How the criterion stands.
    pub verdict: Verdict,
    /// The configuration that it stands in.
    pub file: String,
    /// Line in it.
    pub line: usize,
}

/// Whether a waiver holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverState {
    /// It holds, and the criterion needs it.
    Holds,
    /// The criterion reaches what is asked without it.
    Unused,
    /// Its last day is over.
    Expired,
}

impl WaiverState {
    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Unused => "unused",
            Self::Expired => "expired",
        }
    }
}

/// The day by which waivers are judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// As `2026-11-25`.
    pub date: String,
    /// Where it comes from, in words.
    pub source: String,
}
/// What a statement for a criterion is known by, wherever it stands and however its lines are broken: 32 hexadecimal digits.
///
/// They are the first half of the SHA-256 over the criterion's id, a line feed, and the quote's words in lower case with single spaces between;
/// words are the longest runs of letters and digits.
#[must_use]
pub fn fingerprint(criterion_id: &str, quote: &str) -> String {
    let words: Vec<String> = quote
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut digest = sha256(format!("{criterion_id}\n{}", words.join(" ")).as_bytes());
    digest.truncate(32);
    digest
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let mut digest = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string can't fail.
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_survives_marks_case_and_line_breaks() {
        let one = fingerprint("open-source/licence", "Our code is **MIT**-licensed.");
        assert_eq!(
            one,
            &sha256(b"open-source/licence\nour code is mit licensed")[..32]
        );
        assert_eq!(
            one,
            fingerprint("open-source/licence", "our CODE is\n> MIT licensed")
        );
        assert_ne!(
            one,
            fingerprint("open-source/reuse", "Our code is MIT licensed")
        );
        assert_ne!(
            one,
            fingerprint("open-source/licence", "Our code is not MIT licensed")
        );
    }
}
