//! Runs the examples of rule files: what a rule's author says it finds, it must find.

use crate::evidence::Evidence;
use crate::files::{self, Tree};
use crate::judge::{self, Verdict};
use crate::rules::{Charter, Example, FileExample, Level, Lexicon, RulePack};
use crate::{evidence, prose, read};
use std::collections::BTreeMap;

/// An example that doesn't get the verdict that its author says.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The example.
    pub example: Example,
    /// The verdict that it gets.
    pub got: Verdict,
    /// The wordings that matched, with their patterns and reasons.
    pub because: Vec<String>,
}

/// What came of running all examples.
#[derive(Clone, Debug, Default)]
pub struct Proved {
    /// Examples that were run.
    pub run: usize,
    /// Those that failed.
    pub failures: Vec<Failure>,
}

/// Runs the examples of all criteria of a charter.
#[must_use]
pub fn run(pack: &RulePack, charter: &Charter) -> Proved {
    let mut proved = Proved::default();
    for example in pack.examples() {
        // examples of criteria that this charter doesn't ask for are left to others
        if let Some(at) = charter.position(&example.criterion) {
            let judged = judge_text(charter, at, &example);
            proved.note(example, judged);
        }
    }
    for FileExample {
        check,
        tree,
        example,
    } in pack.file_examples()
    {
        if let Some(at) = charter.position(&example.criterion) {
            let judged = judge_files(charter, (at, check), &tree);
            proved.note(example, judged);
        }
    }
    proved
}

impl Proved {
    /// Takes in an example with the verdict that it got, and why.
    fn note(&mut self, example: Example, (got, because): (Verdict, Vec<String>)) {
        self.run += 1;
        if got != expected(example.level) {
            self.failures.push(Failure {
                example,
                got,
                because,
            });
        }
    }
}

/// What one check makes of a tiny repository.
fn judge_files(
    charter: &Charter,
    check: (usize, usize),
    texts: &BTreeMap<String, String>,
) -> (Verdict, Vec<String>) {
    let paths: Vec<String> = texts.keys().cloned().collect();
    // examples are too short for a bound
    let read = |path: &str, _: u64| {
        let text = texts.get(path).ok_or("it isn't there")?;
        Ok(text.clone().into_bytes())
    };
    let tree = Tree {
        prefix: "",
        paths: &paths,
        read: &read,
        exists: &|path| texts.contains_key(path),
    };
    let survey = files::survey(charter, &tree);
    let found: Vec<_> = survey
        .found
        .iter()
        .filter(|found| (found.criterion, found.check) == check)
        .collect();
    let verdict = judge::verdict(found.iter().map(|found| found.strength));
    let told = found
        .iter()
        .map(|found| format!("`{}`: {}", found.fact.quote, found.because));
    let unread = survey.unread.iter();
    let unread = unread.map(|(name, reason)| format!("{name}: {reason}"));
    (verdict, told.chain(unread).collect())
}

/// What is made of a text by itself.
fn judge_text(charter: &Charter, at: usize, example: &Example) -> (Verdict, Vec<String>) {
    let (Ok(document), Some(lexicon)) = (
        read::read("example.md", example.text.as_bytes()),
        charter.lexicon(&example.language),
    ) else {
        return (Verdict::CannotEvaluate, Vec::new());
    };
    let prose = prose::sentences(&document, &lexicon.unending);
    let weighed = evidence::weigh(&document, &prose, lexicon);
    let evidence = weighed.evidence.iter();
    let evidence: Vec<_> = evidence.filter(|one| one.criterion == at).collect();
    let misses = weighed.near_misses.iter();
    let misses = misses.filter(|miss| miss.evidence.criterion == at);
    let found = evidence.iter().map(|evidence| {
        let because = evidence.because.iter();
        let because: Vec<String> = because.map(|reason| reason.words(&document)).collect();
        format!("{}: {}", rule(evidence, lexicon), because.join(", "))
    });
    let turned_down = misses.map(|miss| {
        let reason = miss.reason.words(&document, lexicon);
        format!("{} turned down: {reason}", rule(&miss.evidence, lexicon))
    });
    let verdict = judge::verdict(evidence.iter().map(|evidence| evidence.strength));
    (verdict, found.chain(turned_down).collect())
}

/// What found a statement: the wording's name and its pattern.
fn rule(evidence: &Evidence, lexicon: &Lexicon) -> String {
    let name = &lexicon.wordings[evidence.wording].name;
    format!("{name} `{}`", lexicon.pattern_as_written(evidence.pattern))
}

const fn expected(level: Level) -> Verdict {
    match level {
        Level::Absent => Verdict::Absent,
        Level::Claimed => Verdict::Claimed,
        Level::Committed => Verdict::Committed,
        Level::Evidenced => Verdict::Evidenced,
        Level::Contradicted => Verdict::Contradicted,
    }
}
