//! The report made again, and compared.

use super::claim::Claim;
use super::difference::Difference;
use super::parts::first_difference;
use super::waivers;
use crate::assess::{PASSED_OVER, assess, assess_repository, tell_passed_over};
use crate::catalogue::say::verify as say;
use crate::config::Config;
use crate::demand::{Demands, Origins};
use crate::document::Document;
use crate::files::{PassedOver, Survey};
use crate::reference::Reference;
use crate::report;
use crate::rules::{Charter, Scale};
use crate::shape::{self, Extent};
use std::collections::HashSet;

/// A repository against which a report is to be proved.
#[derive(Clone, Copy)]
pub struct Repository<'a> {
    /// What the checks found in its files.
    pub survey: &'a Survey,
    /// Whether there is a file or folder at a path below its root.
    pub exists: &'a dyn Fn(&str) -> bool,
}

/// What was demanded of a report, and by whom.
#[derive(Default)]
struct Asked {
    demands: Demands,
    origins: Origins,
}

impl Asked {
    fn enter(&self, report: &mut report::Report) {
        self.demands.enter(&self.origins, report);
    }
}

/// What there is besides documents to prove a report by.
#[derive(Clone, Copy, Default)]
pub struct AtHand<'a> {
    /// The repository in which the documents stand.
    pub repository: Option<Repository<'a>>,
    /// What isn't read in the folders that were given; `None` if there were none.
    pub passed_over: Option<&'a PassedOver>,
    /// The configuration.
    pub config: Option<&'a Config>,
    /// The earlier scores beside which the report shows its own.
    pub reference: Option<&'a Reference>,
    /// Whether the report's word is taken for what isn't at hand.
    pub trusts: bool,
}

impl Claim {
    /// What the report says of things that nobody can look at isn't proved.
    fn check_at_hand(&self, at_hand: &AtHand) -> Result<(), Difference> {
        if let Some(file) = self.report.configuration.as_deref()
            && at_hand.config.is_none()
        {
            return Err(Difference::at(
                "configuration",
                &say::ConfigurationNotAtHand { file },
            ));
        }
        if self.tells_passed_over() && at_hand.passed_over.is_none() {
            return Err(Difference::at("findings", &say::FoldersNotAtHand));
        }
        Ok(())
    }

    /// Makes the report again, from the documents in its own order and from what else is at hand, and compares.
    /// `scale` is the one that the report names. The day by which waivers are judged, and what was required, are taken from the report.
    ///
    /// # Errors
    /// The first difference.
    pub fn check(
        &self,
        documents: &[Document],
        charter: &Charter,
        scale: Option<&Scale>,
        at_hand: &AtHand,
    ) -> Result<(), Difference> {
        if !at_hand.trusts {
            self.check_at_hand(at_hand)?;
        }
        if let Some(difference) = self.unnamed() {
            return Err(difference);
        }
        let mut report = self.assessed_again(documents, charter, at_hand);
        self.enter_passed_over(&mut report, at_hand.passed_over);
        self.demands()?.enter(&mut report);
        let mut limited_to = self.report.limited_to.to_vec();
        limited_to.sort();
        limited_to.dedup();
        if let (Some(stated), Some(reference)) = (&self.report.reference, at_hand.reference) {
            reference.enter(&stated.file, &stated.sha256, &limited_to, &mut report);
        }
        let extent = Extent {
            evidence: self.report.options.evidence,
            limited_to: &limited_to,
            scale,
        };
        let derived = serde_json::to_value(shape::Report::of(&report, extent))
            .map_err(|error| Difference::at(&say::TheReport.to_string(), &error))?;
        first_difference(&self.value, &derived).map_or(Ok(()), Err)
    }

    /// What was demanded, in the report's own words: who asked for it no file can tell.
    fn demands(&self) -> Result<Asked, Difference> {
        let mut asked = Asked::default();
        for demand in &self.report.demands {
            let Asked { demands, origins } = &mut asked;
            let taken = demands.take_up(origins, &demand.asked, &demand.origin);
            taken.map_err(|error| Difference::at("demands", &error))?;
        }
        Ok(asked)
    }

    /// Whether the report tells of files that were handed in and not read.
    #[must_use]
    pub fn tells_passed_over(&self) -> bool {
        self.passed_over().next().is_some()
    }

    fn passed_over(&self) -> impl Iterator<Item = &shape::Finding<'static>> {
        let findings = self.report.findings.iter();
        findings.filter(|finding| PASSED_OVER.contains(&&*finding.kind) && finding.file.is_none())
    }

    /// What was handed in and not read: told again, or in the report's own words. A report of files that were named knows of none.
    fn enter_passed_over(&self, report: &mut report::Report, seen: Option<&PassedOver>) {
        match seen {
            Some(seen) if self.tells_passed_over() => tell_passed_over(report, seen),
            Some(_) => {}
            None => {
                let kind = |stated: &str| PASSED_OVER.into_iter().find(|kind| *kind == stated);
                let stated = self.passed_over().map(|finding| report::Finding {
                    kind: kind(&finding.kind).unwrap_or(PASSED_OVER[0]),
                    input: None,
                    place: finding.place.to_string(),
                    message: finding.message.to_string(),
                });
                report.findings.splice(0..0, stated);
            }
        }
    }

    /// A file that is quoted under a name that no input has.
    fn unnamed(&self) -> Option<Difference> {
        let inputs = self.report.inputs.iter();
        let names: HashSet<&str> = inputs.map(|input| &*input.name).collect();
        let mut evidence = self.report.criteria().flat_map(|one| &one.evidence);
        let stranger = evidence.find(|one| !names.contains(&*one.file))?;
        let file = &*stranger.file;
        Some(Difference::at("inputs", &say::UnnamedFile { file }))
    }

    fn assessed_again(
        &self,
        documents: &[Document],
        charter: &Charter,
        at_hand: &AtHand,
    ) -> report::Report {
        let digest = |input: &shape::Input| input.sha256.as_deref().unwrap_or_default().to_owned();
        let digests: Vec<String> = self.report.documents().map(digest).collect();
        let lang = self.report.options.lang.as_deref();
        let mut report = match at_hand.repository {
            Some(Repository { survey, exists }) => assess_repository(
                documents,
                &digests,
                charter,
                lang,
                survey,
                exists,
                &mut |_| {},
            ),
            None => assess(documents, &digests, charter, lang),
        };
        waivers::enter(&mut report, &self.report, at_hand.config);
        report
    }
}
