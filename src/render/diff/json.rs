//! A comparison for programs, in a frozen shape of its own.

use crate::diff::{Change, Compared, Diff, Kind, Move, Statement, Turned};
use crate::evidence::Strength;
use crate::judge::Verdict;
use crate::render::Style;
use crate::shape::{self, Evidence, Fingerprint, Report, SHA256, StrengthWord, VerdictWord};
use schemars::JsonSchema;
use serde::Serialize;

/// JSON Schema of the comparison.
pub const SCHEMA: &str = include_str!("diff.schema.json");

const SHAPE: &str = "charterlint.diff/1";

/// The comparison as JSON.
pub(super) fn object(diff: &Diff, _: &Style) -> Vec<u8> {
    shape::json(&Differences::of(diff)).into_bytes()
}

/// What changed from one report to another. The shape is frozen: a change of it gets a new number. Equal reports give equal bytes.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "charterlint diff")]
struct Differences<'a> {
    /// Name and number of this shape.
    #[schemars(extend("const" = SHAPE))]
    schema: &'static str,
    /// Version of charterlint that compared.
    version: &'static str,
    /// The report before.
    old: Side<'a>,
    /// The report after.
    new: Side<'a>,
    /// Why the two were not assessed alike, a sentence each; empty if they were. Only --different-rules compares such.
    unlike: &'a [String],
    /// What must not be and is, a sentence each; the exit code is 1 exactly if there is one. Empty where nothing was said to be.
    failures: &'a [String],
    /// The principles that are in both, in the order of the report after.
    principles: Vec<Principle<'a>>,
    /// The criteria that are in both and whose verdict or statements changed, in the order of the report after.
    criteria: Vec<Criterion<'a>>,
    /// Statements that stand elsewhere in the order of all that stayed.
    moved: Vec<Moved<'a>>,
    /// Ids of criteria that only the report before has.
    only_old: &'a [&'a str],
    /// Ids of criteria that only the report after has.
    only_new: &'a [&'a str],
}

/// A report.
#[derive(Serialize, JsonSchema)]
struct Side<'a> {
    /// The files, in the order in which they were read.
    inputs: Vec<Input<'a>>,
    /// Version of charterlint that assessed.
    version: &'a str,
    /// Id of the charter.
    charter: &'a str,
    /// SHA-256 of the rules, in hexadecimal.
    rules_sha256: &'a str,
    /// Ids of the principles to which the assessment was limited; empty if it wasn't.
    limited_to: &'a [String],
    /// The score over what was judged; null where nothing could be.
    #[schemars(range(max = 100))]
    percent: Option<u32>,
    /// The score if nothing speaks for what can't be evaluated.
    #[schemars(range(max = 100))]
    least: Option<u32>,
    /// The score if all that can't be evaluated is evidenced.
    #[schemars(range(max = 100))]
    most: Option<u32>,
    /// Criteria that could be judged.
    judged: u32,
    /// Criteria that apply.
    criteria: u32,
}

/// A file.
#[derive(Serialize, JsonSchema)]
struct Input<'a> {
    /// Path as given, - for standard input.
    name: &'a str,
    /// Of the file's bytes; null if they could not be read.
    #[schemars(pattern(SHA256))]
    sha256: Option<&'a str>,
}

/// What became of a principle.
#[derive(Serialize, JsonSchema)]
struct Principle<'a> {
    /// Id of the principle.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// Its score as it was.
    old: Range,
    /// Its score as it is.
    new: Range,
    /// How many of its criteria changed in which way; those that kept their verdict aside.
    changes: Vec<Counted>,
}

/// A score.
#[derive(Serialize, JsonSchema)]
struct Range {
    /// If nothing speaks for what can't be evaluated; null where nothing could be judged.
    #[schemars(range(max = 100))]
    least: Option<u32>,
    /// If all that can't be evaluated is evidenced.
    #[schemars(range(max = 100))]
    most: Option<u32>,
}

/// How many criteria changed in a way.
#[derive(Serialize, JsonSchema)]
struct Counted {
    /// In which.
    #[schemars(extend("enum" = Change::ALL.map(Change::word)))]
    change: &'static str,
    /// How many.
    count: usize,
}

/// What became of a criterion.
#[derive(Serialize, JsonSchema)]
struct Criterion<'a> {
    /// Id of the criterion.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// What became of the verdict. 'unjudged': it was judged and can't be any more. 'otherwise': neither better nor worse, since it was not judged or not applicable. 'same': only statements changed.
    #[schemars(extend("enum" = Change::ALL.map(Change::word)))]
    change: &'static str,
    /// As it stood.
    #[serde(with = "VerdictWord")]
    old: Verdict,
    /// As it stands.
    #[serde(with = "VerdictWord")]
    new: Verdict,
    /// What is gone first, what is new last.
    statements: Vec<Changed<'a>>,
}

/// What became of a statement.
#[derive(Serialize, JsonSchema)]
struct Changed<'a> {
    /// 'weakened' and 'strengthened': the same words count otherwise now, by what stands around them. 'reworded': half of the words or more are the same.
    #[schemars(extend("enum" = Kind::ALL.map(Kind::word)))]
    kind: &'static str,
    /// What the statement is known by, as in charterlint.report/1: that of the report after, or of the one before if it is gone.
    #[schemars(with = "Fingerprint")]
    fingerprint: &'a str,
    /// As it stood; null if it didn't, or if the report doesn't list it.
    old: Option<Stated<'a>>,
    /// As it stands; null if it doesn't, or if the report doesn't list it.
    new: Option<Stated<'a>>,
}

/// A statement where it stands.
#[derive(Serialize, JsonSchema)]
struct Stated<'a> {
    /// The words, verbatim from the file.
    quote: &'a str,
    /// How strong it is.
    #[serde(with = "StrengthWord")]
    strength: Option<Strength>,
    /// Name of an input of that side.
    file: &'a str,
    /// Line, from 1.
    #[schemars(range(min = 1))]
    line: usize,
    /// Page, from 1; only where the format has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    page: Option<usize>,
    /// Headings above, the highest first.
    headings: &'a [String],
}

/// A statement that stands elsewhere now.
#[derive(Serialize, JsonSchema)]
struct Moved<'a> {
    /// Ids of the criteria that it speaks to.
    criteria: &'a [&'a str],
    /// Where it stood.
    old: Stated<'a>,
    /// Where it stands.
    new: Stated<'a>,
}

impl<'a> Differences<'a> {
    fn of(diff: &'a Diff<'a>) -> Self {
        let changed = |one: &&Compared| one.change != Change::Same || !one.statements.is_empty();
        let criteria = diff.criteria.iter().filter(changed);
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            old: Side::of(diff.old),
            new: Side::of(diff.new),
            unlike: &diff.unlike,
            failures: &diff.failures,
            principles: diff.principles.iter().map(Principle::of).collect(),
            criteria: criteria.map(Criterion::of).collect(),
            moved: diff.moved.iter().map(Moved::of).collect(),
            only_old: &diff.only_old,
            only_new: &diff.only_new,
        }
    }
}

impl<'a> Side<'a> {
    fn of(report: &'a Report<'a>) -> Self {
        Self {
            inputs: report.inputs.iter().map(Input::of).collect(),
            version: &report.version,
            charter: &report.charter.id,
            rules_sha256: &report.rules_sha256,
            limited_to: &report.limited_to,
            percent: report.total.percent,
            least: report.total.least,
            most: report.total.most,
            judged: report.total.judged,
            criteria: report.total.criteria,
        }
    }
}

impl<'a> Input<'a> {
    fn of(input: &'a shape::Input<'a>) -> Self {
        Self {
            name: &input.name,
            sha256: input.sha256.as_deref(),
        }
    }
}

impl<'a> Principle<'a> {
    fn of(turned: &'a Turned) -> Self {
        let changes = turned.changes.iter();
        Self {
            id: &turned.new.id,
            title: &turned.new.title,
            old: Range::of(&turned.old.score),
            new: Range::of(&turned.new.score),
            changes: changes
                .map(|&(change, count)| Counted {
                    change: change.word(),
                    count,
                })
                .collect(),
        }
    }
}

impl Range {
    const fn of(score: &shape::Score) -> Self {
        Self {
            least: score.least,
            most: score.most,
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(compared: &'a Compared) -> Self {
        Self {
            id: &compared.new.id,
            title: &compared.new.title,
            change: compared.change.word(),
            old: compared.old.verdict,
            new: compared.new.verdict,
            statements: compared.statements.iter().map(Changed::of).collect(),
        }
    }
}

impl<'a> Changed<'a> {
    fn of(statement: &'a Statement) -> Self {
        Self {
            kind: statement.kind.word(),
            fingerprint: statement.fingerprint,
            old: statement.old.map(Stated::of),
            new: statement.new.map(Stated::of),
        }
    }
}

impl<'a> Stated<'a> {
    fn of(evidence: &'a Evidence) -> Self {
        Self {
            quote: &evidence.quote,
            strength: evidence.strength,
            file: &evidence.file,
            line: evidence.line,
            page: evidence.page,
            headings: &evidence.headings,
        }
    }
}

impl<'a> Moved<'a> {
    fn of(moved: &'a Move) -> Self {
        Self {
            criteria: &moved.criteria,
            old: Stated::of(moved.old),
            new: Stated::of(moved.new),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/diff/diff.schema.json";
        crate::schema::is_of_written::<super::Differences>(super::SHAPE, file);
    }
}
