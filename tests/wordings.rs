//! What holds of the built-in wordings beyond their examples: a list of words stands once, and few patterns serve one document only.

#![allow(clippy::print_stderr)] // says what it skips

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use toml::Spanned;

/// A group of words that patterns look for more than once belongs into a list, where it is mended once.
#[test]
#[ignore = "until the files are rewritten"]
fn no_list_of_words_stands_twice_in_a_wordings_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut twice = Vec::new();
    let files = ignore::WalkBuilder::new(root.join("rules/wordings"))
        .sort_by_file_name(Ord::cmp)
        .build();
    for entry in files {
        let entry = entry.expect("an entry");
        // below the language and the topic: cues have no lists of their own
        if entry.depth() < 3 {
            continue;
        }
        let path = entry.path();
        let below = path.strip_prefix(root).expect("a path below").display();
        let text = fs::read_to_string(path).expect("a rule file");
        let table: Patterns = toml::from_str(&text).expect("a rule file");
        let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (at, words) in table.groups() {
            let line = text[..at].matches('\n').count() + 1;
            match known.get(&words) {
                Some(first) => {
                    twice.push(format!("{below}:{first} and {line}: ({})", words.join("|")));
                }
                None => drop(known.insert(words, line)),
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// How many words make a list.
const LIST: usize = 4;

/// The patterns of a wordings file, with their places.
#[derive(serde::Deserialize)]
struct Patterns {
    #[serde(default)]
    unless: Vec<Spanned<String>>,
    #[serde(default)]
    topic: Vec<Spanned<String>>,
    #[serde(default)]
    lists: BTreeMap<String, Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    wording: Vec<OfWording>,
}

#[derive(serde::Deserialize)]
struct OfWording {
    #[serde(default)]
    says: Vec<Spanned<String>>,
    #[serde(default)]
    unless: Vec<Spanned<String>>,
}

impl Patterns {
    /// Lists, and groups that are as long, each with its place, in the order of the file.
    fn groups(&self) -> Vec<(usize, Vec<String>)> {
        let of_wordings = self.wording.iter();
        let of_wordings =
            of_wordings.flat_map(|wording| wording.says.iter().chain(&wording.unless));
        let items = self.lists.values().flat_map(AsRef::as_ref);
        let patterns = self.unless.iter().chain(&self.topic);
        let mut groups: Vec<(usize, Vec<String>)> = patterns
            .chain(of_wordings)
            .chain(items)
            .flat_map(|pattern| {
                let at = pattern.span().start;
                groups(pattern.as_ref())
                    .into_iter()
                    .map(move |words| (at, words))
            })
            .collect();
        for list in self.lists.values() {
            let items = list.as_ref().iter().map(|item| item.as_ref().clone());
            groups.push((list.span().start, items.collect()));
        }
        for (_, words) in &mut groups {
            words.sort_unstable();
        }
        groups.retain(|(_, words)| words.len() >= LIST);
        groups.sort();
        groups
    }
}

/// The alternatives of each group in a pattern, those in other groups as well.
fn groups(pattern: &str) -> Vec<Vec<String>> {
    // a regular expression has groups of its own kind
    let pattern = pattern.split(" /").next().unwrap_or_default();
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut groups = Vec::new();
    for (at, letter) in pattern.char_indices() {
        match letter {
            '(' | '[' => open.push((at, vec![at + 1])),
            '|' => open.iter_mut().last().expect("a group").1.push(at + 1),
            ')' | ']' => {
                let (_, starts) = open.pop().expect("a group");
                let ends = starts.iter().skip(1).map(|start| start - 1).chain([at]);
                let words = starts.iter().zip(ends);
                groups.push(
                    words
                        .map(|(start, end)| pattern[*start..end].trim().to_owned())
                        .collect(),
                );
            }
            _ => {}
        }
    }
    groups
}

/// Documents that a set needs for its shares to tell something: the fewer there are, the more patterns serve one.
const SET: u64 = 50;
/// Of the patterns that find something in such a set, how many may do so in one document only, in percent.
const FIND_IN_ONE: usize = 33;
/// Of those that decide a verdict, how many may do so in one document only.
const DECIDE_IN_ONE: usize = 64;

/// A pattern that serves one document may have been written for it, and finds nothing in the next.
#[test]
fn few_patterns_serve_one_document_of_a_set() {
    let skip = |why: &str| {
        eprintln!(
            "skipped: {why}; CHARTERLINT_CORPUS=DIR cargo test --test wordings takes a folder of {SET} proposals or more"
        );
    };
    let Some(folder) = std::env::var_os("CHARTERLINT_CORPUS") else {
        return skip("there is no set of documents");
    };
    let run = assert_cmd::Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .args(["rules", "test", "--format", "json", "--coverage"])
        .arg(&folder)
        .output()
        .expect("the program runs");
    let coverage: serde_json::Value = serde_json::from_slice(&run.stdout).expect("coverage");
    let documents = coverage["documents"].as_u64().expect("a number");
    if documents < SET {
        return skip(&format!(
            "of {} only {documents} documents could be looked through",
            folder.display()
        ));
    }
    let patterns = coverage["patterns"].as_array().expect("patterns");
    for (does, only, most) in [
        ("documents", "only_in", FIND_IN_ONE),
        ("decides", "decides_only_in", DECIDE_IN_ONE),
    ] {
        let doing = patterns.iter().filter(|pattern| pattern[does] != 0).count();
        let in_one = patterns
            .iter()
            .filter(|pattern| pattern.get(only).is_some())
            .count();
        let share = in_one * 100 / doing.max(1);
        assert!(
            share <= most,
            "{only}: {in_one} of {doing} patterns serve one of {documents} documents only, {share} % where {most} % may; `charterlint rules test --coverage DIR` names them"
        );
    }
}
