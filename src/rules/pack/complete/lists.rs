//! Each list of words is used, and none stands twice. Lists without a place come from a built-in file that a user's file lies over, and are left in peace.

use crate::rules::error::Error;
use crate::rules::file::{FileId, ListFile, ListsFile, Loaded, RuleFile, Text, WordingsFile};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with the lists of a wordings file, beside `words`, those of its language.
pub(in crate::rules) fn lists_of_file(
    loaded: &Loaded,
    file: &WordingsFile,
    words: &ListsFile,
    errors: &mut Vec<Error>,
) {
    let mut error = |at, message| errors.push(loaded.error(at, message));
    for (name, list) in &file.lists {
        let known = words.get(name);
        // a built-in file can't know of a list that somebody adds to the language
        if known.is_some_and(|known| list.at > 0 || known.at > 0 && loaded.text.is_some()) {
            error(
                list.at,
                format!(
                    "a list `{name}` stands in words.toml too; use that one, or give this one another name"
                ),
            );
        }
    }
    let used = file.patterns().flat_map(Text::lists).collect();
    unused(&file.lists, &used, "of this file", &mut error);
    stand_twice(&file.lists, words, &mut error);
}

/// What is wrong with the lists of a language.
pub(in crate::rules) fn lists_of_language(
    language: &str,
    files: &BTreeMap<FileId, Loaded>,
    errors: &mut Vec<Error>,
) {
    let Some(loaded) = files.get(&FileId::Words(language.to_owned())) else {
        return;
    };
    let RuleFile::Words(words) = &loaded.file else {
        return;
    };
    // to look through all files of the language takes a while
    if words.values().all(|list| list.at == 0) {
        return;
    }
    let mut used = BTreeSet::new();
    for loaded in files
        .iter()
        .filter_map(|(id, loaded)| (id.language() == Some(language)).then_some(loaded))
    {
        used.extend(patterns(&loaded.file).into_iter().flat_map(Text::lists));
    }
    let mut error = |at, message| errors.push(loaded.error(at, message));
    unused(words, &used, "of the language", &mut error);
    stand_twice(words, &ListsFile::new(), &mut error);
}

/// The patterns of a file, with the items of its lists.
fn patterns(file: &RuleFile) -> Vec<&Text> {
    match file {
        RuleFile::Wordings(file) => file.patterns().collect(),
        RuleFile::Cues(file) => file.patterns().collect(),
        RuleFile::Words(file) => file.values().flat_map(|list| &list.items).collect(),
        RuleFile::Charter(_) | RuleFile::Criterion(_) | RuleFile::Scale(_) => Vec::new(),
    }
}

fn unused(
    lists: &ListsFile,
    used: &BTreeSet<&str>,
    whose: &str,
    error: &mut impl FnMut(usize, String),
) {
    for (name, list) in lists {
        if list.at > 0 && !used.contains(name.as_str()) {
            error(
                list.at,
                format!(
                    "no pattern {whose} uses the list `{name}`; write `{{{name}}}` where its words belong, or drop it"
                ),
            );
        }
    }
}

/// Lists that hold the same as another of the file or of its language, and items that stand twice in a list.
fn stand_twice(lists: &ListsFile, words: &ListsFile, error: &mut impl FnMut(usize, String)) {
    let of_words = words
        .iter()
        .map(|(name, list)| (content(list), name.as_str()));
    let mut known: BTreeMap<Vec<&str>, &str> = of_words.collect();
    let mut in_order: Vec<_> = lists.iter().collect();
    // the first in the file keeps its name
    in_order.sort_by_key(|(_, list)| list.at);
    for (name, list) in in_order {
        let content = content(list);
        let first = other_name(&content).unwrap_or_else(|| known.entry(content).or_insert(name));
        if list.at == 0 {
            continue;
        }
        if list.items.is_empty() {
            error(
                list.at,
                format!("the list `{name}` is empty; give it words, or drop it"),
            );
        } else if first != name {
            error(
                list.at,
                format!(
                    "the list `{name}` holds the same as `{first}`; use `{{{first}}}` and drop this one"
                ),
            );
        }
        items_twice(name, list, error);
    }
}

fn items_twice(name: &str, list: &ListFile, error: &mut impl FnMut(usize, String)) {
    let mut seen = BTreeSet::new();
    for item in &list.items {
        for words in alternatives(&item.text).filter(|words| !seen.insert(*words)) {
            let message = format!("`{words}` stands twice in the list `{name}`; drop one");
            error(item.at, message);
        }
    }
}

/// What a list holds, whatever the order.
fn content(list: &ListFile) -> Vec<&str> {
    let items = list.items.iter();
    let content: BTreeSet<&str> = items.flat_map(|item| alternatives(&item.text)).collect();
    content.into_iter().collect()
}

/// The list that is all that another holds.
fn other_name<'a>(content: &[&'a str]) -> Option<&'a str> {
    let [only] = content else {
        return None;
    };
    only.strip_prefix('{')?.strip_suffix('}')
}

/// The alternatives of an item that is a plain group, else the item.
fn alternatives(item: &str) -> impl Iterator<Item = &str> {
    let item = item.trim();
    let group = item
        .strip_prefix('(')
        .and_then(|item| item.strip_suffix(')'));
    let plain = group.filter(|group| !group.contains(['(', ')', '[']));
    let parts = match plain {
        Some(group) => group.split('|').collect(),
        None => vec![item],
    };
    parts.into_iter().map(str::trim)
}
