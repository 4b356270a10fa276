//! A language's wordings and cues, ready to be looked for.

use super::file::{
    CueFile, CueKind, CuesFile, Level, ProofKind, Scope, Text, WordingFile, WordingsFile, WordsFile,
};
use super::need::{Need, Step};
use super::pattern::{self, Condition, Lists, Node, Word, WordId, Words};
use super::vocabulary::Vocabulary;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Position of a pattern in [`Lexicon::patterns`].
pub type PatternId = usize;

/// What a pattern is a pattern of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    /// A way of saying that a criterion is met, or not: position in [`Lexicon::wordings`].
    Wording(usize),
    /// A word that changes what a statement is worth: position in [`Lexicon::cues`].
    Cue(usize),
    /// The subject of a criterion that applies only when mentioned: position in [`super::Charter::criteria`].
    Topic(usize),
}

/// Ways of saying one thing about one criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// Position in [`super::Charter::criteria`].
    pub criterion: usize,
    /// What a plain statement is worth; `Contradicted` for the opposite.
    pub strength: Level,
    /// `<language>/<criterion>#<number>`: the number counts the wordings of its file from 1.
    pub name: String,
    /// What lifts it from committed to evidenced; empty for nothing.
    pub proof: Vec<ProofKind>,
    /// Whether a heading in these words makes an answer of what stands under it.
    pub answers: bool,
    /// Whether a "not" before it leaves it as it is.
    pub keeps_under_negation: bool,
}

/// A word that changes what a statement is worth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// What it tells.
    pub kind: CueKind,
    /// How far it reaches.
    pub scope: Scope,
}

/// A compiled pattern.
#[derive(Debug, Serialize, Deserialize)]
pub struct Pattern {
    /// As its author wrote it.
    pub written: String,
    /// What it is a pattern of.
    pub owner: Owner,
    /// What the sentence must hold.
    pub needs: Vec<Need>,
    /// What it must not hold: positions in [`Lexicon::refusals`].
    pub never: Vec<usize>,
}

/// Words that turn a pattern down in their sentence.
#[derive(Debug, Serialize, Deserialize)]
pub struct Refusal {
    /// The words.
    pub need: Need,
    /// As their author wrote them.
    pub written: String,
}

/// A language's wordings and cues, ready to be looked for.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Lexicon {
    /// The language's two-letter code.
    pub language: String,
    /// The sets of words.
    pub vocabulary: Vocabulary,
    /// Ways of saying things.
    pub wordings: Vec<Wording>,
    /// Words that change what a statement is worth.
    pub cues: Vec<Cue>,
    /// All patterns.
    pub patterns: Vec<Pattern>,
    /// What turns patterns down; one may serve many.
    pub refusals: Vec<Refusal>,
    /// Words, in lower case, whose full stop doesn't end a sentence.
    pub abbreviations: BTreeSet<String>,
    /// Hosts whose pages are never the bidder's own.
    pub others_hosts: Vec<String>,
    /// For every set of words, the patterns of wordings and topics that one of its words sets off.
    pub wording_triggers: Vec<Vec<PatternId>>,
    /// The same for cues.
    pub cue_triggers: Vec<Vec<PatternId>>,
}

/// Makes a lexicon, file by file; faults are kept, so that one broken pattern doesn't hide the next.
pub(super) struct Builder {
    lexicon: Lexicon,
    lists: Lists,
    known: Words,
    common: BTreeSet<String>,
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
            lists: Lists::new(),
            known: Words::default(),
            common: BTreeSet::new(),
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
        self.lexicon.others_hosts.clone_from(&file.others_hosts);
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
        }
    }

    /// Takes patterns in; `unless` are the refusals that all of them share.
    fn patterns(&mut self, says: &[Text], unless: &[usize], owner: Owner) {
        for text in says {
            let Some(parsed) = self.parse(text) else {
                continue;
            };
            let needs = parsed
                .needs
                .into_iter()
                .map(|need| self.need(need))
                .collect();
            let mut never: Vec<usize> = Vec::new();
            for condition in parsed.never {
                never.push(self.refusal(condition, &text.text));
            }
            never.extend(unless);
            self.lexicon.patterns.push(Pattern {
                written: text.text.clone(),
                owner,
                needs,
                never,
            });
        }
    }

    fn refusals(&mut self, unless: &[Text]) -> Vec<usize> {
        let mut refusals = Vec::new();
        for text in unless {
            let Some(parsed) = self.parse(text) else {
                continue;
            };
            if parsed.needs.len() > 1 || !parsed.never.is_empty() {
                let message = "a pattern of `unless` is one condition, without `&` and `!`".into();
                self.faults.push((text.at, message));
            }
            for condition in parsed.needs {
                refusals.push(self.refusal(condition, &text.text));
            }
        }
        refusals
    }

    fn refusal(&mut self, condition: Condition, written: &str) -> usize {
        let need = self.need(condition);
        self.lexicon.refusals.push(Refusal {
            need,
            written: written.to_owned(),
        });
        self.lexicon.refusals.len() - 1
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
            Condition::Regex(written) => Need::Regex(written.into()),
            Condition::Words(node) => {
                let mut first = Vec::new();
                firsts(&node, &mut first);
                let first = self.lexicon.vocabulary.class(first, &self.known);
                let rarest = self
                    .rarest(&node)
                    .map(|(_, words)| self.lexicon.vocabulary.class(words, &self.known));
                Need::Words {
                    first,
                    rarest,
                    step: self.step(node, false),
                }
            }
        }
    }

    fn step(&mut self, node: Node, tight: bool) -> Step {
        match node {
            Node::Words(words) => Step::Words {
                class: self.lexicon.vocabulary.class(words, &self.known),
                tight,
            },
            Node::Gap(words) => Step::Gap(words),
            Node::Maybe(inner) => Step::Maybe(Box::new(self.step(*inner, tight))),
            Node::Either(all) => {
                Step::Either(all.into_iter().map(|node| self.step(node, tight)).collect())
            }
            Node::Sequence(items) => {
                let mut tight = tight;
                let mut steps = Vec::with_capacity(items.len());
                for item in items {
                    let gap = matches!(item, Node::Gap(_));
                    steps.push(self.step(item, tight));
                    tight = !gap;
                }
                Step::Sequence(steps)
            }
            Node::Near(left, words, right) => {
                let (left_again, right_again) = (left.clone(), right.clone());
                Step::Either(vec![
                    Step::Sequence(vec![
                        self.step(*left, tight),
                        Step::Gap(words),
                        self.step(*right, false),
                    ]),
                    Step::Sequence(vec![
                        self.step(*right_again, tight),
                        Step::Gap(words),
                        self.step(*left_again, false),
                    ]),
                ])
            }
        }
    }

    /// The set of words that is least often met among those that the node can't be without, with what it costs to look for.
    fn rarest(&self, node: &Node) -> Option<(u32, Vec<WordId>)> {
        match node {
            Node::Words(words) => Some((
                words.iter().map(|&word| self.cost(word)).sum(),
                words.clone(),
            )),
            Node::Gap(_) | Node::Maybe(_) => None,
            Node::Sequence(items) => items
                .iter()
                .filter_map(|item| self.rarest(item))
                .min_by_key(|(cost, _)| *cost),
            Node::Near(left, _, right) => [left, right]
                .into_iter()
                .filter_map(|side| self.rarest(side))
                .min_by_key(|(cost, _)| *cost),
            Node::Either(all) => all.iter().map(|node| self.rarest(node)).try_fold(
                (0, Vec::new()),
                |(cost, mut words), next| {
                    let (more, next) = next?;
                    words.extend(next);
                    Some((cost + more, words))
                },
            ),
        }
    }

    /// How often a word is met, roughly.
    fn cost(&self, word: WordId) -> u32 {
        let common = |stem: &String| self.common.range(stem.clone()..).next();
        match self.known.get(word) {
            Word::Name => 500,
            Word::Number => 200,
            Word::Exact(word) if self.common.contains(word) => 100,
            Word::Exact(_) => 2,
            Word::Tail(stem) if common(stem).is_some_and(|next| next.starts_with(stem)) => 100,
            Word::Tail(stem) if stem.len() < 4 => 10,
            Word::Tail(_) => 4,
        }
    }

    pub(super) fn finish(mut self) -> Lexicon {
        let classes = self.lexicon.vocabulary.len();
        self.lexicon.wording_triggers = vec![Vec::new(); classes];
        self.lexicon.cue_triggers = vec![Vec::new(); classes];
        for (id, pattern) in self.lexicon.patterns.iter().enumerate() {
            let table = if matches!(pattern.owner, Owner::Cue(_)) {
                &mut self.lexicon.cue_triggers
            } else {
                &mut self.lexicon.wording_triggers
            };
            for need in &pattern.needs {
                if let Need::Words { first, rarest, .. } = need {
                    table[rarest.unwrap_or(*first) as usize].push(id);
                }
            }
        }
        self.lexicon
    }
}

/// Adds all words that a node can begin with.
fn firsts(node: &Node, into: &mut Vec<WordId>) {
    match node {
        Node::Words(words) => into.extend(words),
        Node::Gap(_) => {}
        Node::Maybe(inner) => firsts(inner, into),
        Node::Either(all) => all.iter().for_each(|node| firsts(node, into)),
        Node::Near(left, _, right) => [left, right]
            .into_iter()
            .for_each(|side| firsts(side, into)),
        Node::Sequence(items) => {
            for item in items {
                firsts(item, into);
                if !matches!(item, Node::Maybe(_)) {
                    break;
                }
            }
        }
    }
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
    }
}
