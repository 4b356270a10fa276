//! What must hold of named lists beyond that they can be read: each is used, and none stands twice.

use super::layers::Files;
use crate::rules::error::Error;
use crate::rules::file::{FileId, ListFile, ListsFile, Loaded, RuleFile, Text, WordingsFile};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with the lists of a wordings file; those of built-in files that it lies over are left in peace.
pub(super) fn of_wordings(
    loaded: &Loaded,
    file: &WordingsFile,
    words: &ListsFile,
    errors: &mut Vec<Error>,
) {
    let used: BTreeSet<&str> = file.patterns().flat_map(Text::lists).collect();
    let mut error = |at, message| errors.push(loaded.error(at, message));
    for (name, list) in &file.lists {
        let of_language = words.get(name);
        let theirs_is_own = of_language.is_some_and(|list| list.at > 0) && loaded.text.is_some();
        if of_language.is_some() && (list.at > 0 || theirs_is_own) {
            error(
                list.at,
                format!(
                    "a list `{name}` stands in words.toml too; use that one, or give this one another name"
                ),
            );
        }
        if list.at > 0 && !used.contains(name.as_str()) {
            error(
                list.at,
                format!(
                    "no pattern of this file uses the list `{name}`; write `{{{name}}}` where its words belong, or drop it"
                ),
            );
        }
    }
    stand_twice(&file.lists, words, &mut error);
}

/// What is wrong with the lists of a language.
pub(super) fn of_words(language: &str, files: &Files, errors: &mut Vec<Error>) {
    let Some(loaded) = files.get(&FileId::Words(language.to_owned())) else {
        return;
    };
    let Some(words) = loaded.file.words() else {
        return;
    };
    let mut error = |at, message| errors.push(loaded.error(at, message));
    if words.values().any(|list| list.at > 0) {
        let mut used = BTreeSet::new();
        for (id, loaded) in files {
            used.extend(
                patterns(language, id, loaded)
                    .into_iter()
                    .flat_map(Text::lists),
            );
        }
        for (name, list) in words.iter().filter(|(_, list)| list.at > 0) {
            if !used.contains(name.as_str()) {
                error(
                    list.at,
                    format!(
                        "no pattern of the language uses the list `{name}`; write `{{{name}}}` where its words belong, or drop it"
                    ),
                );
            }
        }
    }
    stand_twice(&words, &ListsFile::new(), &mut error);
}

/// The patterns of a file of a language, with the items of its lists.
fn patterns<'a>(language: &str, id: &FileId, loaded: &'a Loaded) -> Vec<&'a Text> {
    let is_its = match id {
        FileId::Wordings { language: of, .. } | FileId::Cues(of) | FileId::Words(of) => {
            of == language
        }
        FileId::Charter(_) | FileId::Criterion(_) | FileId::Scale(_) => false,
    };
    match &loaded.file {
        RuleFile::Wordings(file) if is_its => file.patterns().collect(),
        RuleFile::Cues(file) if is_its => {
            let cues = file.cue.iter();
            cues.flat_map(|cue| cue.says.iter().chain(&cue.unless))
                .collect()
        }
        RuleFile::Words(file) if is_its => file.values().flat_map(|list| &list.items).collect(),
        _ => Vec::new(),
    }
}

/// Items that stand twice in a list, and lists that stand twice, in the file itself or below it.
fn stand_twice(lists: &ListsFile, words: &ListsFile, error: &mut impl FnMut(usize, String)) {
    let of_words = words
        .iter()
        .map(|(name, list)| (content(list), name.as_str()));
    let mut known: BTreeMap<Vec<&str>, &str> = of_words.collect();
    // the list that stands first in the file keeps its name
    let mut in_order: Vec<_> = lists.iter().collect();
    in_order.sort_by_key(|(_, list)| list.at);
    for (name, list) in in_order {
        let content = content(list);
        let other_name = match content[..] {
            [only] => only
                .strip_prefix('{')
                .and_then(|only| only.strip_suffix('}')),
            _ => None,
        };
        let first = other_name.unwrap_or_else(|| known.entry(content).or_insert(name));
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
        let mut seen = BTreeSet::new();
        for item in &list.items {
            for way in ways(&item.text) {
                if !seen.insert(way) {
                    error(
                        item.at,
                        format!("`{way}` stands twice in the list `{name}`; drop one"),
                    );
                }
            }
        }
    }
}

/// What a list holds, whatever the order.
fn content(list: &ListFile) -> Vec<&str> {
    let mut content: Vec<&str> = list
        .items
        .iter()
        .flat_map(|item| ways(&item.text))
        .collect();
    content.sort_unstable();
    content.dedup();
    content
}

/// The alternatives of an item that is a plain group, else the item.
fn ways(item: &str) -> impl Iterator<Item = &str> {
    let item = item.trim();
    let group = item
        .strip_prefix('(')
        .and_then(|item| item.strip_suffix(')'));
    let plain = group.filter(|group| !group.contains(['(', ')', '[', '/']));
    let parted = plain.is_some();
    plain
        .unwrap_or(item)
        .split(move |letter| parted && letter == '|')
        .map(str::trim)
}
