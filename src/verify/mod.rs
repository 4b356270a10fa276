//! Whether a JSON report is what charterlint makes of the files and rules it names.
//!
//! The report is made again and compared as a whole; of all that differs the first is named, causes before their effects:
//! shape, version, rules, files, then verdicts, quotes, scores and the rest.

mod waivers;
mod words;

use crate::assess::{assess, assess_repository};
use crate::document::{Document, Missing, Unread};
use crate::files::Survey;
use crate::render::{self, Format, Style};
use crate::rules::{Charter, Scale};
use crate::stored::{self, Error, Report, Step};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use words::{Authority, said};

const NO_DIGEST: &str =
    "the report gives no SHA-256 of this file, and doesn't say why it couldn't be read";

/// The first thing in a report that isn't so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Difference {
    /// Where: a criterion, a file, a part of the report.
    pub place: String,
    /// What the report says, and what is so.
    pub what: String,
}

/// Why a report can't be taken as it is.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It is no report at all.
    #[error(transparent)]
    NoReport(Error),
    /// It is one, but differs from what charterlint writes.
    #[error(transparent)]
    Differs(#[from] Difference),
}

/// What a report claims, before it is proved.
#[derive(Debug)]
pub struct Claim {
    value: Value,
    /// The report in types.
    pub report: Report,
}

/// A file against which a report is to be proved.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

/// A repository against which a report is to be proved.
#[derive(Clone, Copy)]
pub struct Repository<'a> {
    /// What the checks found in its files.
    pub survey: &'a Survey,
    /// Whether there is a file or folder at a path below its root.
    pub exists: &'a dyn Fn(&str) -> bool,
}

impl Claim {
    /// Reads a report and looks at its shape and at the version that wrote it.
    ///
    /// # Errors
    /// What is no report, or wasn't written so by this version.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let value = stored::value(text).map_err(Refusal::NoReport)?;
        let schema = stored::schema(&value).map_err(Refusal::NoReport)?;
        if schema != render::SHAPE {
            return Err(differs(
                "schema",
                format!(
                    "the report says {schema}, this version writes {}",
                    render::SHAPE
                ),
            )
            .into());
        }
        let version = value["version"].as_str().unwrap_or("nothing");
        if version != env!("CARGO_PKG_VERSION") {
            let what = format!(
                "the report says {version}, this is charterlint {}; verify it with the version that wrote it",
                env!("CARGO_PKG_VERSION")
            );
            return Err(differs("version", what).into());
        }
        match stored::typed(text, &value) {
            Ok(report) => Ok(Self { value, report }),
            Err(error @ Error::Altered { .. }) => Err(altered(error).into()),
            Err(error) => Err(Refusal::NoReport(error)),
        }
    }

    /// Whether the report was made with these rules.
    ///
    /// # Errors
    /// Other rules, or principles that they don't have.
    pub fn check_rules(&self, charter: &Charter) -> Result<(), Difference> {
        let Report {
            rules_sha256,
            limited_to,
            ..
        } = &self.report;
        if *rules_sha256 != charter.digest {
            let what = format!(
                "the report was made with other rules (SHA-256 {rules_sha256}) than these ({}); rules of your own are given with --rules",
                charter.digest
            );
            return Err(differs("rules", what));
        }
        let unknown = limited_to.iter().find(|id| {
            charter
                .principles
                .iter()
                .all(|principle| principle.id != **id)
        });
        match unknown {
            Some(id) => Err(differs(
                "limited_to",
                format!("the charter has no principle `{id}`"),
            )),
            None => Ok(()),
        }
    }

    /// Whether the report rests on more of a repository than its documents.
    #[must_use]
    pub fn is_of_repository(&self) -> bool {
        let Report {
            inputs,
            claims,
            findings,
            ..
        } = &self.report;
        let is_trace =
            |finding: &stored::Finding| finding.kind == "unread" && finding.file.is_none();
        inputs.iter().any(|input| input.role == "file")
            || !claims.is_empty()
            || findings.iter().any(is_trace)
    }

    /// For each document of the report, which of the files it is: by content, since files get moved, and each file once.
    /// `None` for one that couldn't be read.
    ///
    /// # Errors
    /// A document that no file is.
    pub fn match_files(&self, files: &[File]) -> Result<Vec<Option<usize>>, Difference> {
        let mut free: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, file) in files.iter().enumerate().rev() {
            free.entry(&file.digest).or_default().push(at);
        }
        let unread = self.unread();
        let mut find = |input: &stored::Input| {
            let Some(digest) = &input.sha256 else {
                let told = unread.get(input.name.as_str());
                return if told.is_some_and(|document| !document.unread.is_empty()) {
                    Ok(None)
                } else {
                    Err(differs(&input.name, NO_DIGEST.into()))
                };
            };
            let same = free.get_mut(digest.as_str());
            let taken = same.and_then(|same| {
                let called = same.iter().position(|&at| files[at].name == input.name);
                called.map(|at| same.remove(at)).or_else(|| same.pop())
            });
            taken
                .map(Some)
                .ok_or_else(|| not_that_file(input, digest, files))
        };
        self.report.documents().map(&mut find).collect()
    }

    /// The documents of the inputs that couldn't be read when the report was made, by name: empty, with the reasons that the report gives.
    #[must_use]
    pub fn unread(&self) -> HashMap<&str, Document> {
        let mut unread = HashMap::new();
        for input in self
            .report
            .inputs
            .iter()
            .filter(|input| input.sha256.is_none())
        {
            let name = input.name.as_str();
            let mut document = Document::new(name, String::new());
            document.missing = Missing::Everything;
            unread.insert(name, document);
        }
        for finding in self
            .report
            .findings
            .iter()
            .filter(|finding| finding.kind == "unread")
        {
            let document = finding
                .file
                .as_deref()
                .and_then(|name| unread.get_mut(name));
            if let Some(document) = document {
                document.unread.push(Unread {
                    place: finding.place.clone(),
                    reason: finding.message.clone(),
                });
            }
        }
        unread
    }

    /// A file that is quoted under a name that no input has.
    fn unnamed(&self) -> Option<Difference> {
        let inputs = self.report.inputs.iter();
        let names: HashSet<&str> = inputs.map(|input| input.name.as_str()).collect();
        let mut evidence = self.report.criteria().flat_map(|one| &one.evidence);
        let stranger = evidence.find(|one| !names.contains(one.file.as_str()))?;
        let what = format!("the report quotes {}, which they don't name", stranger.file);
        Some(differs("inputs", what))
    }

    /// Makes the report again, from the documents in its own order and the repository in which they stand, and compares.
    /// `scale` is the one that the report names. The configuration, the day and the waivers are taken from the report: no verdict depends on them.
    ///
    /// # Errors
    /// The first difference.
    pub fn check(
        &self,
        documents: &[Document],
        charter: &Charter,
        scale: Option<Scale>,
        repository: Option<Repository>,
    ) -> Result<(), Difference> {
        if let Some(difference) = self.unnamed() {
            return Err(difference);
        }
        let Report {
            options,
            limited_to,
            ..
        } = &self.report;
        let digests: Vec<String> = self
            .report
            .documents()
            .map(|input| input.sha256.clone().unwrap_or_default())
            .collect();
        let mut limited_to = limited_to.clone();
        limited_to.sort();
        limited_to.dedup();
        let lang = options.lang.as_deref();
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
        let style = Style {
            evidence: Some(options.evidence),
            limited_to,
            scale,
            ..Style::default()
        };
        let json = Format::named("json").unwrap_or(render::FORMATS[0]);
        let derived = String::from_utf8_lossy(&render::render(&report, json, &style)).into_owned();
        let derived = stored::value(&derived).map_err(altered)?;
        first(&self.value, &derived).map_or(Ok(()), Err)
    }
}

fn differs(place: &str, what: String) -> Difference {
    Difference {
        place: place.to_owned(),
        what,
    }
}

fn altered(error: Error) -> Difference {
    match error {
        Error::Altered { place, reason } => Difference {
            place,
            what: format!("charterlint doesn't write it so: {reason}"),
        },
        other => differs("the report", other.to_string()),
    }
}

/// A file of the same name tells more than that none is it.
fn not_that_file(input: &stored::Input, digest: &str, files: &[File]) -> Difference {
    let last = |name: &str| {
        name.rsplit(['/', '\\'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let namesake = files
        .iter()
        .find(|file| last(&file.name) == last(&input.name));
    let copy = files.iter().any(|file| file.digest == digest);
    let what = match namesake {
        _ if copy => {
            "the report assessed several files of this content; give each of them with --input"
                .to_owned()
        }
        Some(file) => format!(
            "the file is not the one that was assessed (SHA-256 {digest} in the report, {} of {})",
            file.digest, file.name
        ),
        None => format!(
            "none of the files given is the one that was assessed (SHA-256 {digest}); give it with --input"
        ),
    };
    differs(&input.name, what)
}

/// The first difference, causes before effects.
fn first(stated: &Value, derived: &Value) -> Option<Difference> {
    if stated == derived {
        return None;
    }
    let look = |steps: &[Step]| {
        let (one, other) = (at(stated, steps), at(derived, steps));
        (one != other).then(|| said(steps, one, other, stated, derived, Authority::of(steps)))
    };
    let order = list_of_ids(stated, derived);
    order
        .or_else(|| in_order(derived).iter().find_map(|steps| look(steps)))
        .or_else(|| {
            Some(differs(
                "the report",
                "it is not what charterlint writes".into(),
            ))
        })
}

/// Principles or criteria that are missing, too many or in another order make every later comparison one of apples and pears.
fn list_of_ids(stated: &Value, derived: &Value) -> Option<Difference> {
    let ids = |list: &Value| -> Vec<String> {
        let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
        items
            .iter()
            .map(|item| item["id"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let criteria = |report: &Value| -> Vec<String> {
        let items = report["principles"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        items
            .iter()
            .flat_map(|principle| ids(&principle["criteria"]))
            .collect()
    };
    words::list(
        "principles",
        &ids(&stated["principles"]),
        &ids(&derived["principles"]),
    )
    .or_else(|| words::list("criteria", &criteria(stated), &criteria(derived)))
}

/// The parts of a report, in the order in which they are compared.
fn in_order(report: &Value) -> Vec<Vec<Step>> {
    let key = |steps: &[Step], key: &str| [steps, &[Step::Key(key.to_owned())]].concat();
    let keys = |steps: &[Step], names: &[&str]| -> Vec<Vec<Step>> {
        names.iter().map(|name| key(steps, name)).collect()
    };
    let items = |steps: &[Step]| -> Vec<Vec<Step>> {
        let count = at(report, steps).as_array().map_or(0, Vec::len);
        (0..count)
            .map(|nth| [steps, &[Step::Nth(nth)]].concat())
            .collect()
    };
    let principles = items(&key(&[], "principles"));
    let criteria: Vec<Vec<Step>> = principles
        .iter()
        .flat_map(|principle| items(&key(principle, "criteria")))
        .collect();
    let of_all = |all: &[Vec<Step>], names: &[&str]| -> Vec<Vec<Step>> {
        all.iter().flat_map(|steps| keys(steps, names)).collect()
    };
    [
        keys(&[], &["charter", "limited_to", "language", "inputs"]),
        of_all(&principles, &["title", "section", "pillar"]),
        of_all(&criteria, &["title", "question", "weight"]),
        of_all(&criteria, &["verdict", "reason"]),
        of_all(&criteria, &["evidence", "evidence_found", "unlisted"]),
        of_all(&principles, &["score", "fit"]),
        keys(&[], &["total", "gaps", "claims", "findings", "waivers"]),
        vec![Vec::new()],
    ]
    .concat()
}

fn at<'a>(value: &'a Value, steps: &[Step]) -> &'a Value {
    steps.iter().fold(value, |value, step| match step {
        Step::Key(key) => &value[key.as_str()],
        Step::Nth(nth) => &value[*nth],
    })
}
