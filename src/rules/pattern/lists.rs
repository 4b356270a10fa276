//! Named lists of words, which patterns use as `{name}`.

use super::node::{Condition, Lists, Node, WordIds, either};
use super::parse::parse;
use crate::rules::file::{Fault, Text, WordsFile};

/// Takes the lists of a file in, those first that others use. Returns what is wrong with those that can't be read.
pub(in crate::rules) fn add_lists(
    file: &WordsFile,
    lists: &mut Lists,
    ids: &mut WordIds,
) -> Vec<Fault> {
    let mut waiting: Vec<_> = file.iter().collect();
    // a list that uses others comes in once those are there, so at the latest in as many rounds as there are lists
    loop {
        let before = waiting.len();
        waiting.retain(|(name, entries)| match list(entries, lists, ids) {
            Ok(node) => {
                lists.insert((*name).clone(), node);
                false
            }
            Err(_) => true,
        });
        if waiting.len() == before {
            break;
        }
    }
    waiting
        .into_iter()
        .filter_map(|(_, entries)| list(entries, lists, ids).err())
        .collect()
}

fn list(entries: &[Text], lists: &Lists, ids: &mut WordIds) -> Result<Node, Fault> {
    let mut nodes = Vec::new();
    for entry in entries {
        let parsed = parse(&entry.text, lists, ids).map_err(|message| (entry.at, message))?;
        nodes.extend(parsed.needs.into_iter().filter_map(|need| match need {
            Condition::Words(node) => Some(node),
            Condition::Regex(_) => None,
        }));
    }
    Ok(either(nodes))
}
