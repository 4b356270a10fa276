//! Scorers that understand nothing, to be held against: the number of words, of links, and of the words that a set's own scorer lists.

use anyhow::Result;
use regex::Regex;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| regex(r"https?://\S+|www\.\S+"));
static LINK: LazyLock<Regex> = LazyLock::new(|| regex(r"https?://|www\."));
static WORD: LazyLock<Regex> = LazyLock::new(|| regex(r"[^\W_]+(?:['\u{2019}][^\W_]+)?"));

#[allow(clippy::expect_used)]
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a regular expression")
}

pub(crate) fn words(text: &str) -> i64 {
    count(WORD.find_iter(&ADDRESS.replace_all(text, " ")).count())
}

pub(crate) fn links(text: &str) -> i64 {
    count(LINK.find_iter(text).count())
}

/// The words that the scorer beside a set counts, read from it: they are the set's, and not kept here.
pub(crate) struct Listed(Regex);

impl Listed {
    /// `None` if the folder has no scorer that lists any.
    pub(crate) fn beside(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join("score.py");
        if !path.exists() {
            return Ok(None);
        }
        let scorer = std::fs::read_to_string(path)?;
        let listed = scorer.lines().find_map(|line| {
            line.strip_prefix("CUES = re.compile(r\"")?
                .strip_suffix("\", re.I)")
        });
        let listed = listed.map(|pattern| Regex::new(&format!("(?i){pattern}")));
        Ok(listed.transpose()?.map(Self))
    }

    pub(crate) fn all(&self, text: &str) -> i64 {
        count(self.0.find_iter(text).count())
    }

    pub(crate) fn different(&self, text: &str) -> i64 {
        let found = self
            .0
            .find_iter(text)
            .map(|found| found.as_str().to_lowercase());
        count(found.collect::<BTreeSet<_>>().len())
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
