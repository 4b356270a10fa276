//! Makes a lexicon of the files of a language.

use super::address::Address;
use super::conditions::{Conditions, append};
use super::entries::{Cue, Owner, Pattern, Refusal, RefusalId, Wording};
use super::lexicon::Lexicon;
use super::need::RowPart;
use super::numbering;
use super::triggers::Triggers;
use crate::rules::file::{
    CueFile, CuesFile, SaysFile, Text, WordingFile, WordingsFile, WordsFile, lists_in,
};
use crate::rules::pattern::{self, Common, Condition, Lists, Parsed, WordIds};
use crate::rules::terms::{Level, ProofKind, Unending};
use std::collections::HashMap;

/// Words that the patterns of a file come to at most once their lists are put in: a short file could come to a great many.
const MOST_WORDS: usize = 200_000;

/// Makes a lexicon, file by file; faults are kept, so that one broken pattern doesn't hide the next.
pub(in crate::rules) struct Builder {
    lexicon: Lexicon,
    conditions: Conditions,
    lists: Lists,
    ids: WordIds,
    common: Common,
    refusals: HashMap<String, RefusalId>,
    /// Words that the patterns of the file at hand come to.
    words: usize,
    /// Faults in the file at hand: offset and message.
    pub(in crate::rules) faults: Vec<(usize, String)>,
}

impl Builder {
    pub(in crate::rules) fn new(language: &str) -> Self {
        let lexicon = Lexicon {
            language: language.to_owned(),
            ..Lexicon::default()
        };
        Self {
            lexicon,
            conditions: Conditions::default(),
            lists: Lists::default(),
            ids: WordIds::default(),
            common: Common::new(),
            refusals: HashMap::new(),
            words: 0,
            faults: Vec::new(),
        }
    }

    /// Takes the lists of the language in.
    pub(in crate::rules) fn words(&mut self, file: &WordsFile) {
        self.lists.of_file(file);
        pattern::read_lists(&mut self.lists, &mut self.ids);
        self.faults.append(&mut self.lists.faults);
        self.lists.keep();
    }

    /// Takes cues in, and the words of grammar that stand beside them.
    pub(in crate::rules) fn cues(&mut self, file: &CuesFile) {
        let words = |list: &[String]| {
            let words = list.iter();
            words
                .map(|word| word.trim_end_matches('.').to_lowercase())
                .collect()
        };
        self.lexicon.unending = Unending {
            abbreviations: words(&file.abbreviations),
            unfinished: words(&file.unfinished),
        };
        self.lexicon.slots.clone_from(&file.slots);
        self.lexicon.still_open.clone_from(&file.still_open);
        self.common = file.common.iter().cloned().collect();
        self.lexicon.grammar = file.grammar.clone();
        self.lexicon.others_hosts.clone_from(&file.others_hosts);
        self.lexicon.artefact_hosts.clone_from(&file.artefact_hosts);
        self.lexicon
            .artefact_labels
            .clone_from(&file.artefact_labels);
        self.lexicon.placeholders.clone_from(&file.placeholders);
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
            // before its patterns, which name their positions
            let unless = self.refusals(unless);
            self.patterns(says, &unless, owner);
        }
        self.says(&file.title, Owner::Title);
        self.says(&file.answer, Owner::Answer);
        self.says(&file.reservation, Owner::Reservation);
    }

    /// Takes in what tells something of a kind.
    fn says<Kind: Copy>(&mut self, file: &[SaysFile<Kind>], owner: fn(Kind) -> Owner) {
        for SaysFile { kind, says, unless } in file {
            let unless = self.refusals(unless);
            self.patterns(says, &unless, owner(*kind));
        }
    }

    /// Takes the wordings of a criterion in; `criterion` is its position in the charter, `id` its id.
    pub(in crate::rules) fn wordings(&mut self, criterion: usize, id: &str, file: &WordingsFile) {
        self.lists.of_file(&file.lists);
        self.words = 0;
        self.patterns(&file.topic, &[], Owner::Topic(criterion));
        let of_file = self.refusals(&file.unless);
        for (nth, wording) in file.wording.iter().enumerate() {
            let name = format!("{}/{id}#{}", self.lexicon.language, nth + 1);
            let owner = Owner::Wording(self.lexicon.wordings.len());
            self.lexicon.wordings.push(Wording {
                record: file.record,
                ..compiled(criterion, name, wording)
            });
            let mut unless = self.refusals(&wording.unless);
            unless.extend(&of_file);
            self.patterns(&wording.says, &unless, owner);
            self.addresses(&wording.links, &unless, owner);
        }
        pattern::read_lists(&mut self.lists, &mut self.ids);
        self.faults.append(&mut self.lists.faults);
        // in the next file a list of the same name may hold other words
        let of_file = |text: &str| lists_in(text).any(|name| file.lists.contains_key(name));
        self.refusals.retain(|text, _| !of_file(text));
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
                written: self.keep_written(&format!("link to {}", text.text)),
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
                needs.push(self.conditions.compile(need, &self.ids, &self.common));
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
                written: self.keep_written(&text.text),
            };
            self.lexicon.patterns.push(pattern);
        }
    }

    /// Takes refusals in. Returns where they stand.
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
                // what is refused in many wordings is looked for once
                let known = self.refusals.get(&text.text).copied();
                let refusal = known.unwrap_or_else(|| self.refusal(condition, &text.text));
                self.refusals.insert(text.text.clone(), refusal);
                refusals.push(refusal);
            }
        }
        refusals
    }

    fn refusal(&mut self, condition: Condition, written: &str) -> RefusalId {
        let need = self.conditions.compile(condition, &self.ids, &self.common);
        let written = self.keep_written(written);
        self.lexicon.refusals.push(Refusal { need, written });
        self.lexicon.refusals.len() - 1
    }

    /// Keeps what an author wrote, for messages and reports.
    fn keep_written(&mut self, text: &str) -> RowPart {
        let written = &mut self.lexicon.written;
        let first = written.len();
        written.push_str(text);
        RowPart::new(first, written.len())
    }

    fn parse(&mut self, text: &Text) -> Option<Parsed> {
        if self.words > MOST_WORDS {
            return None;
        }
        let parsed = pattern::parse(&text.text, &mut self.lists, &mut self.ids);
        match parsed {
            Ok(parsed) => {
                self.words += parsed.words;
                if self.words > MOST_WORDS {
                    let message = format!(
                        "up to here the patterns of this file come to {} words once their lists are put in, and may come to {MOST_WORDS}; write fewer patterns, or shorter lists",
                        self.words
                    );
                    self.faults.push((text.at, message));
                    return None;
                }
                Some(parsed)
            }
            Err(message) => {
                let message = format!("{message} (in `{}`)", text.text);
                self.faults.push((text.at, message));
                None
            }
        }
    }

    /// The lexicon of all files taken in.
    pub(in crate::rules) fn finish(self) -> Lexicon {
        let mut lexicon = self.lexicon;
        self.conditions.finish(&mut lexicon);
        // triggers name sets by their numbers, so these come first
        numbering::number(&mut lexicon);
        let mut wordings = Vec::new();
        let mut cues = Vec::new();
        let mut gauging = Vec::new();
        let mut wholes = Vec::new();
        let mut reservations = Vec::new();
        for (id, pattern) in lexicon.patterns.iter().enumerate() {
            let triggers = match pattern.owner {
                Owner::Cue(cue) if lexicon.cues[cue].kind.only_gauges() => &mut gauging,
                Owner::Cue(_) => &mut cues,
                Owner::Wording(_) | Owner::Topic(_) => &mut wordings,
                Owner::Title(_) | Owner::Answer(_) => &mut wholes,
                Owner::Reservation(_) => &mut reservations,
            };
            triggers.extend(lexicon.triggers_of(id));
        }
        let sets = lexicon.vocabulary.len();
        lexicon.wording_triggers = Triggers::new(wordings, sets);
        lexicon.cue_triggers = Triggers::new(cues, sets);
        lexicon.gauge_triggers = Triggers::new(gauging, sets);
        lexicon.whole_triggers = Triggers::new(wholes, sets);
        lexicon.reservation_triggers = Triggers::new(reservations, sets);
        lexicon
    }
}

fn compiled(criterion: usize, name: String, file: &WordingFile) -> Wording {
    use ProofKind::{Artefact, Certificate, Client, Date, Figure};
    Wording {
        criterion,
        name,
        strength: if file.contradicts {
            Level::Contradicted
        } else {
            file.strength.unwrap_or(Level::Claimed)
        },
        // any proof will do if the author names none
        proof: file
            .proof
            .clone()
            .unwrap_or_else(|| vec![Artefact, Figure, Date, Client, Certificate]),
        answers: file.answers.unwrap_or(true),
        // "not accessible" contradicts already: a "not" before it is part of it
        keeps_under_negation: file.keeps_under_negation || file.contradicts,
        only_with_proof: file.only_with_proof,
        record: false,
    }
}
