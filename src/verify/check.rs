//! The report made again, and compared.

use super::claim::Claim;
use super::difference::Difference;
use super::parts::first_difference;
use super::waivers;
use crate::assess::{PASSED_OVER, assess, assess_repository, tell_passed_over};
use crate::catalogue::say::verify as say;
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

impl Claim {
    /// Makes the report again, from the documents in its own order and the repository in which they stand, and compares.
    /// `passed_over` is what isn't read in the folders that were given; `None` takes the report's word for it.
    /// `scale` and `reference` are those that the report names. The configuration, the day and the waivers are taken from the report: no verdict depends on them.
    ///
    /// # Errors
    /// The first difference.
    pub fn check(
        &self,
        documents: &[Document],
        charter: &Charter,
        scale: Option<&Scale>,
        repository: Option<Repository>,
        passed_over: Option<&PassedOver>,
        reference: Option<&Reference>,
    ) -> Result<(), Difference> {
        if let Some(difference) = self.unnamed() {
            return Err(difference);
        }
        let mut report = self.assessed_again(documents, charter, repository);
        self.enter_passed_over(&mut report, passed_over);
        self.demands()?.enter(&mut report);
        let mut limited_to = self.report.limited_to.to_vec();
        limited_to.sort();
        limited_to.dedup();
        if let (Some(stated), Some(reference)) = (&self.report.reference, reference) {
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
        findings.filter(|finding| finding.kind == PASSED_OVER && finding.file.is_none())
    }

    /// What was handed in and not read: told again, or in the report's own words. A report of files that were named knows of none.
    fn enter_passed_over(&self, report: &mut report::Report, seen: Option<&PassedOver>) {
        match seen {
            Some(seen) if self.tells_passed_over() => tell_passed_over(report, seen),
            Some(_) => {}
            None => {
                let stated = self.passed_over().map(|finding| report::Finding {
                    kind: PASSED_OVER,
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
        repository: Option<Repository>,
    ) -> report::Report {
        let digest = |input: &shape::Input| input.sha256.as_deref().unwrap_or_default().to_owned();
        let digests: Vec<String> = self.report.documents().map(digest).collect();
        let lang = self.report.options.lang.as_deref();
        let mut report = match repository {
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
        waivers::enter(&mut report, &self.report);
        report
    }
}
