//! From documents to their report.

use super::case::Case;
use super::examined::{Examined, Stage, examine};
use super::gaps::gaps;
use super::principles::{lenses, principles};
use crate::claims::Ground;
use crate::document::Document;
use crate::missing;
use crate::report::{self, CharterName, Claim, Input, Report, Standing};
use crate::rules::Charter;
use crate::score::Score;

/// Looks the documents through, judges what was found, and compiles the report.
pub(super) fn compile(
    documents: &[Document],
    digests: &[String],
    charter: &Charter,
    language: Option<&str>,
    ground: Option<&Ground>,
    done: &mut dyn FnMut(Stage),
) -> Report {
    let examined = examine(documents, charter, language, ground.is_some(), done);
    let judged: Vec<bool> = examined.iter().map(Examined::is_judged).collect();
    let case = Case {
        charter,
        examined,
        missing: missing::too_much(documents, &judged),
        ground,
    };
    let mut report = case.report(digests);
    report.language_given = language.map(str::to_owned);
    done(Stage::Verdicts);
    report
}

impl Case<'_> {
    fn report(&self, digests: &[String]) -> Report {
        let charter = self.charter;
        let (standings, claims) = self.standings();
        let principles = principles(charter, standings);
        let all = principles.iter().flat_map(|principle| &principle.criteria);
        let total = Score::of(all.map(|standing| (standing.verdict, standing.weight)));
        let title = format!("{} {}", charter.title, charter.edition);
        // one language for the head of the report; each document was judged in its own
        let first = self.examined.iter().find(|one| one.is_judged());
        Report {
            inputs: self.inputs(digests),
            charter: CharterName {
                id: charter.id.clone(),
                title: title.trim().to_owned(),
            },
            rules_digest: charter.digest.clone(),
            language: first.map(|one| one.language.clone()),
            language_given: None,
            gaps: gaps(charter, &principles, total.all()),
            findings: self.findings(&principles, &claims),
            total,
            lenses: lenses(charter, &principles),
            principles,
            claims,
            reservations: self.reservations(),
            demands: Vec::new(),
            reference: None,
            waivers: Vec::new(),
            today: None,
            configuration: None,
            configured: Vec::new(),
        }
    }

    /// How each criterion of the charter's list stands, whatever its weight; and what the files make of what is said.
    fn standings(&self) -> (Vec<Option<Standing>>, Vec<Claim>) {
        let mut claims = Vec::new();
        let standings = (0..self.charter.criteria.len())
            .map(|at| Some(self.standing(at, &mut claims)))
            .collect();
        // a report that is limited to principles tells nothing of other criteria
        let named = || self.charter.principles.iter().flat_map(|one| &one.criteria);
        claims.retain(|claim| {
            named().any(|&(at, _)| self.charter.criteria[at].id == claim.criterion)
        });
        claims.sort_by_key(|claim| claim.outcome);
        (standings, claims)
    }

    /// The documents, and behind them the files that were looked into.
    fn inputs(&self, digests: &[String]) -> Vec<Input> {
        let documents = self.examined.iter().map(|one| one.document);
        let documents = documents.zip(digests).map(|(document, digest)| Input {
            name: document.name.clone(),
            digest: digest.clone(),
            text_digest: text_digest(document),
            is_artefact: false,
        });
        let files = self.ground.iter().flat_map(|ground| ground.inputs());
        documents.chain(files).collect()
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
