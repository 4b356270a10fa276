//! Makes a lexicon of the files of a language.

use super::address::Address;
use super::file::{
    CueFile, CuesFile, Level, ProofKind, Text, WordingFile, WordingsFile, WordsFile,
};
use super::lexicon::{Cue, Lexicon, Owner, Pattern, Refusal, RefusalId, Triggers, Wording};
use super::need::{Need, Piece, Step};
use super::numbering;
use super::pattern::{self, Condition, Lists, Node, Words};
use super::rarity::{self, Common};
use super::vocabulary::Sets;
use std::collections::HashMap;

/// Makes a lexicon, file by file; faults are kept, so that one broken pattern doesn't hide the next.
pub(super) struct Builder {
    lexicon: Lexicon,
    sets: Sets,
    lists: Lists,
    known: Words,
    common: Common,
    refusals: HashMap<String, RefusalId>,
    /// Faults in the file at hand: offset and message.
    pub(super) faults: Vec<(usize, String)>,
}

impl Builder {
    pub(super) fn new(language: &str) -> Self {
        let lexicon = Lexicon {
            language: language.to_owned(),
            ..Lexicon::default()
        };
        Self {
            lexicon,
            sets: Sets::default(),
            lists: Lists::new(),
            known: Words::default(),
            common: Common::new(),
            refusals: HashMap::new(),
            faults: Vec::new(),
        }
    }

    /// Takes the named lists in, those first that others use.
    pub(super) fn words(&mut self, file: &WordsFile) {
        let mut waiting: Vec<_> = file.iter().collect();
        loop {
            let before = waiting.len();
            waiting.retain(|(name, entries)| match self.list(entries) {
                Ok(node) => {
                    self.lists.insert((*name).clone(), node);
                    false
                }
                Err(_) => true,
            });
            if waiting.len() == before {
                break;
            }
        }
        let faults: Vec<_> = waiting
            .into_iter()
            .filter_map(|(_, entries)| self.list(entries).err())
            .collect();
        self.faults.extend(faults);
    }

    fn list(&mut self, entries: &[Text]) -> Result<Node, (usize, String)> {
        let mut nodes = Vec::new();
        for entry in entries {
            let parsed = pattern::parse(&entry.text, &self.lists, &mut self.known)
                .map_err(|message| (entry.at, message))?;
            nodes.extend(parsed.needs.into_iter().filter_map(|need| {
                if let Condition::Words(node) = need {
                    Some(node)
                } else {
                    None
                }
            }));
        }
        Ok(pattern::either(nodes))
    }

    pub(super) fn cues(&mut self, file: &CuesFile) {
        self.lexicon.abbreviations = file
            .abbreviations
            .iter()
            .map(|word| word.trim_end_matches('.').to_lowercase())
            .collect();
        self.common = file.common.iter().cloned().collect();
        self.lexicon.grammar = file.grammar.clone();
        self.lexicon.others_hosts.clone_from(&file.others_hosts);
        self.lexicon.artefact_hosts.clone_from(&file.artefact_hosts);
        self.lexicon
            .artefact_labels
            .clone_from(&file.artefact_labels);
        self.lexicon.function_words.clone_from(&file.function_words);
        for CueFile {
            kind,
            scope,
            says,
            unless,
        } in &file.cue
        {
            let owner = Owner::Cue(self.lexicon.cues.len());
            self.lexicon.cues.push(Cue {
                kind: *kind,
                scope: *scope,
            });
            let unless = self.refusals(unless);
            self.patterns(says, &unless, owner);
        }
    }

    pub(super) fn wordings(&mut self, criterion: usize, id: &str, file: &WordingsFile) {
        self.patterns(&file.topic, &[], Owner::Topic(criterion));
        let of_file = self.refusals(&file.unless);
        for (nth, wording) in file.wording.iter().enumerate() {
            let name = format!("{}/{id}#{}", self.lexicon.language, nth + 1);
            let owner = Owner::Wording(self.lexicon.wordings.len());
            self.lexicon
                .wordings
                .push(working(criterion, name, wording));
            let mut unless = self.refusals(&wording.unless);
            unless.extend(&of_file);
            self.patterns(&wording.says, &unless, owner);
            self.addresses(&wording.links, &unless, owner);
        }
    }

    /// Takes addresses in: patterns that need no words, so that none is found in the text.
    fn addresses(&mut self, links: &[Text], unless: &[RefusalId], owner: Owner) {
        for text in links {
            match Address::parse(&text.text, self.lexicon.patterns.len()) {
                Ok(address) => self.lexicon.addresses.push(address),
                Err(message) => {
                    self.faults.push((text.at, message));
                    continue;
                }
            }
            let never = unless
                .iter()
                .map(|&refusal| u32::try_from(refusal).unwrap_or(0));
            let pattern = Pattern {
                owner,
                needs: append(&mut self.lexicon.needs, []),
                never: append(&mut self.lexicon.never, never),
                written: self.write(&format!("link to {}", text.text)),
            };
            self.lexicon.patterns.push(pattern);
        }
    }

    /// Takes patterns in; `unless` are the refusals that all of them share.
    fn patterns(&mut self, says: &[Text], unless: &[RefusalId], owner: Owner) {
        for text in says {
            let Some(parsed) = self.parse(text) else {
                continue;
            };
            let mut needs = Vec::new();
            for need in parsed.needs {
                needs.push(self.need(need));
            }
            let mut never = Vec::new();
            for condition in parsed.never {
                never.push(self.refusal(condition, &text.text));
            }
            never.extend(unless);
            let never = never
                .into_iter()
                .map(|refusal| u32::try_from(refusal).unwrap_or(0));
            let pattern = Pattern {
                owner,
                needs: append(&mut self.lexicon.needs, needs),
                never: append(&mut self.lexicon.never, never),
                written: self.write(&text.text),
            };
            self.lexicon.patterns.push(pattern);
        }
    }

    fn refusals(&mut self, unless: &[Text]) -> Vec<RefusalId> {
        let mut refusals = Vec::new();
        for text in unless {
            let Some(parsed) = self.parse(text) else {
                continue;
            };
            if parsed.needs.len() > 1 || !parsed.never.is_empty() {
                let message = "a pattern of `unless` is one condition, without `&` and `!`".into();
                self.faults.push((text.at, message));
                continue;
            }
            for condition in parsed.needs {
                let known = self.refusals.get(&text.text).copied();
                let refusal = known.unwrap_or_else(|| self.refusal(condition, &text.text));
                self.refusals.insert(text.text.clone(), refusal);
                refusals.push(refusal);
            }
        }
        refusals
    }

    fn refusal(&mut self, condition: Condition, written: &str) -> RefusalId {
        let need = self.need(condition);
        let written = self.write(written);
        self.lexicon.refusals.push(Refusal { need, written });
        self.lexicon.refusals.len() - 1
    }

    fn write(&mut self, text: &str) -> Piece {
        let written = &mut self.lexicon.written;
        let first = written.len();
        written.push_str(text);
        Piece::new(first, written.len())
    }

    fn parse(&mut self, text: &Text) -> Option<pattern::Pattern> {
        pattern::parse(&text.text, &self.lists, &mut self.known)
            .map_err(|message| {
                self.faults
                    .push((text.at, format!("{message} (in `{}`)", text.text)));
            })
            .ok()
    }

    fn need(&mut self, condition: Condition) -> Need {
        match condition {
            Condition::Regex(written) => Need::Regex(self.regex(written)),
            Condition::Words(node) => {
                let first = self.sets.class(rarity::firsts(&node), &self.known);
                let mut required = Vec::new();
                for words in rarity::required(&node, &self.known, &self.common) {
                    let class = self.sets.class(words, &self.known);
                    if !required.contains(&class) {
                        required.push(class);
                    }
                }
                let begin = self.lexicon.steps.len();
                self.step(&node, false);
                Need::Words {
                    first,
                    required: append(&mut self.lexicon.required, required),
                    steps: Piece::new(begin, self.lexicon.steps.len()),
                }
            }
        }
    }

    fn regex(&mut self, written: String) -> u32 {
        let regexes = &mut self.lexicon.regexes;
        let known = regexes.iter().position(|regex| regex.written() == written);
        let at = known.unwrap_or_else(|| {
            regexes.push(written.into());
            regexes.len() - 1
        });
        u32::try_from(at).unwrap_or(0)
    }

    /// Appends the way through a node's words; `tight` if nothing may part its first word from the one before.
    fn step(&mut self, node: &Node, tight: bool) {
        match node {
            Node::Words(words) => {
                let class = self.sets.class(words.clone(), &self.known);
                self.lexicon.steps.push(Step::Words { class, tight });
            }
            Node::Gap(words) => self.lexicon.steps.push(Step::Gap(*words)),
            Node::Maybe(inner) => self.holding(Step::Maybe, |own| own.step(inner, tight)),
            Node::Either(all) => self.holding(Step::Either, |own| {
                for node in all {
                    own.holding(Step::Way, |own| own.step(node, tight));
                }
            }),
            Node::Sequence(items) => {
                let mut tight = tight;
                for item in items {
                    self.step(item, tight);
                    tight = !matches!(item, Node::Gap(_));
                }
            }
            Node::Near(left, words, right) => self.holding(Step::Either, |own| {
                for (one, other) in [(left, right), (right, left)] {
                    own.holding(Step::Way, |own| {
                        own.step(one, tight);
                        own.lexicon.steps.push(Step::Gap(*words));
                        own.step(other, false);
                    });
                }
            }),
        }
    }

    /// Appends a step that says how many steps it holds.
    fn holding(&mut self, step: fn(u32) -> Step, fill: impl FnOnce(&mut Self)) {
        let at = self.lexicon.steps.len();
        self.lexicon.steps.push(step(0));
        fill(self);
        let held = self.lexicon.steps.len() - at - 1;
        self.lexicon.steps[at] = step(u32::try_from(held).unwrap_or(0));
    }

    pub(super) fn finish(self) -> Lexicon {
        let mut lexicon = self.lexicon;
        lexicon.vocabulary = self.sets.finish();
        numbering::number(&mut lexicon);
        let mut wordings = Vec::new();
        let mut cues = Vec::new();
        let mut gauging = Vec::new();
        for (id, pattern) in lexicon.patterns.iter().enumerate() {
            let triggers = match pattern.owner {
                Owner::Cue(cue) if lexicon.cues[cue].kind.only_gauges() => &mut gauging,
                Owner::Cue(_) => &mut cues,
                Owner::Wording(_) | Owner::Topic(_) => &mut wordings,
            };
            triggers.extend(lexicon.triggers_of(id));
        }
        let sets = lexicon.vocabulary.len();
        lexicon.wording_triggers = Triggers::of(wordings, sets);
        lexicon.cue_triggers = Triggers::of(cues, sets);
        lexicon.gauge_triggers = Triggers::of(gauging, sets);
        lexicon
    }
}

/// Puts more at the end of a row, and says which piece of the row it is.
fn append<T>(row: &mut Vec<T>, more: impl IntoIterator<Item = T>) -> Piece {
    let first = row.len();
    row.extend(more);
    Piece::new(first, row.len())
}

fn working(criterion: usize, name: String, file: &WordingFile) -> Wording {
    use ProofKind::{Artefact, Certificate, Client, Date, Figure};
    Wording {
        criterion,
        name,
        strength: if file.contradicts {
            Level::Contradicted
        } else {
            file.strength.unwrap_or(Level::Claimed)
        },
        proof: file
            .proof
            .clone()
            .unwrap_or_else(|| vec![Artefact, Figure, Date, Client, Certificate]),
        answers: file.answers.unwrap_or(true),
        keeps_under_negation: file.keeps_under_negation || file.contradicts,
        only_with_proof: file.only_with_proof,
    }
}
