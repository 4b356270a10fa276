//! Patterns turned back into words: what somebody would write who knows the rules and has nothing to say.

use super::file::{FileId, Level, RuleFile};
use super::pack::RulePack;
use super::pattern::{self, Condition, Lists, Node, Word, Words};

impl RulePack {
    /// For each pattern that speaks for a criterion, the shortest words in which it is found, in a language: gaps left out, of alternatives the first.
    #[must_use]
    pub fn literals_of(&self, criterion: &str, language: &str) -> Vec<String> {
        let id = FileId::Wordings {
            language: language.to_owned(),
            criterion: criterion.to_owned(),
        };
        let Some(RuleFile::Wordings(file)) = self.loaded(&id).map(|loaded| &loaded.file) else {
            return Vec::new();
        };
        let mut known = Words::default();
        let lists = self.lists(language, &mut known);
        let speaking = file
            .wording
            .iter()
            .filter(|wording| !wording.contradicts && wording.strength != Some(Level::Absent));
        let patterns = speaking.flat_map(|wording| &wording.says);
        patterns
            .filter_map(|text| pattern::parse(&text.text, &lists, &mut known).ok())
            .collect::<Vec<_>>()
            .iter()
            .map(|pattern| literal(&pattern.needs, &known))
            .collect()
    }

    /// The named lists of a language, those first that others use.
    fn lists(&self, language: &str, known: &mut Words) -> Lists {
        let mut lists = Lists::new();
        let id = FileId::Words(language.to_owned());
        let Some(RuleFile::Words(file)) = self.loaded(&id).map(|loaded| &loaded.file) else {
            return lists;
        };
        // a list that uses others comes in once those are there, so at the latest in as many rounds as there are lists
        for _ in 0..file.len() {
            let before = lists.len();
            for (name, entries) in file {
                if lists.contains_key(name) {
                    continue;
                }
                let entries = entries.iter();
                let parsed: Result<Vec<_>, _> = entries
                    .map(|entry| pattern::parse(&entry.text, &lists, known))
                    .collect();
                let Ok(parsed) = parsed else { continue };
                let needs = parsed.into_iter().flat_map(|pattern| pattern.needs);
                let nodes = needs.filter_map(|need| match need {
                    Condition::Words(node) => Some(node),
                    Condition::Regex(_) => None,
                });
                lists.insert(name.clone(), pattern::either(nodes.collect()));
            }
            if lists.len() == before {
                break;
            }
        }
        lists
    }
}

fn literal(needs: &[Condition], known: &Words) -> String {
    let mut words = Vec::new();
    for need in needs {
        if let Condition::Words(node) = need {
            spell(node, known, &mut words);
        }
    }
    words.join(" ")
}

fn spell(node: &Node, known: &Words, into: &mut Vec<String>) {
    match node {
        Node::Words(words) => into.extend(words.first().map(|&word| match known.get(word) {
            Word::Exact(word) | Word::Tail(word) => word.clone(),
            Word::Number => "12".into(),
            Word::Money => "$12".into(),
            Word::Percent => "12%".into(),
            Word::Date => "2026-03-01".into(),
            Word::Name => "Acme".into(),
        })),
        Node::Sequence(items) => items.iter().for_each(|item| spell(item, known, into)),
        Node::Either(ways) => {
            if let Some(first) = ways.first() {
                spell(first, known, into);
            }
        }
        Node::Maybe(_) | Node::Gap(_) => {}
        Node::Near(one, _, other) => {
            spell(one, known, into);
            spell(other, known, into);
        }
    }
}
