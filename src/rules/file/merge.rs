//! Lays one rule file over another, key by key.

use super::charter::{CharterFile, PrincipleFile};
use super::criterion::CriterionFile;
use super::cues::{CueFile, CuesFile, SaysFile};
use super::lists::ListsFile;
use super::loaded::Loaded;
use super::parse::RuleFile;
use super::scale::ScaleFile;
use super::text::Text;
use super::wordings::WordingsFile;
use crate::rules::error::Error;
use crate::rules::terms::Grammar;

impl Loaded {
    /// What stands in the way of laying a file over this one: with `extend = true` nothing here is replaced, so a list can't be given other words unasked.
    pub(in crate::rules) fn clashes(&self, above: &Self) -> Vec<Error> {
        let (RuleFile::Wordings(below), RuleFile::Wordings(file)) = (&self.file, &above.file)
        else {
            return Vec::new();
        };
        let lists = file.lists.iter();
        lists
            .filter(|(name, _)| file.extend && below.lists.contains_key(*name))
            .map(|(name, list)| above.error(list.at, format!("the file that this one extends has a list `{name}` already; give yours another name (it may use `{{{name}}}`), or leave `extend` out to replace that one")))
            .collect()
    }

    /// Lays a file over this one: what stands above wins; what it leaves out shows through.
    pub(in crate::rules) fn lay_over(&mut self, above: Self) {
        match (&mut self.file, above.file) {
            (RuleFile::Charter(below), RuleFile::Charter(above)) => below.lay_over(above),
            (RuleFile::Criterion(below), RuleFile::Criterion(above)) => criterion(below, above),
            (RuleFile::Wordings(below), RuleFile::Wordings(above)) => wordings(below, above),
            (RuleFile::Cues(below), RuleFile::Cues(above)) => cues(below, *above),
            (RuleFile::Words(below), RuleFile::Words(above)) => lists(below, above),
            (RuleFile::Scale(below), RuleFile::Scale(above)) => scale(below, above),
            (below, above) => *below = above,
        }
        self.path = above.path;
        self.text = above.text;
    }
}

impl CharterFile {
    /// Lays a user's charter over a built-in one of the same id, or a charter over the one that it extends.
    pub(in crate::rules) fn lay_over(&mut self, above: Self) {
        // named one by one, so that a new key can't be forgotten here
        let Self {
            title,
            edition,
            publisher,
            source,
            summary,
            extends,
            pillar,
            lens,
            principle,
        } = above;
        replace(&mut self.title, title);
        replace(&mut self.edition, edition);
        replace(&mut self.publisher, publisher);
        replace(&mut self.source, source);
        replace(&mut self.summary, summary);
        replace(&mut self.extends, extends);
        replace_list(&mut self.pillar, pillar);
        replace_list(&mut self.lens, lens);
        // principles keep the order of the charter below; new ones follow
        for above in principle {
            let mut known = self.principle.iter_mut();
            match known.find(|below| below.id == above.id) {
                Some(below) => self::principle(below, above),
                None => self.principle.push(above),
            }
        }
    }
}

fn principle(below: &mut PrincipleFile, above: PrincipleFile) {
    replace(&mut below.section, above.section);
    replace(&mut below.title, above.title);
    replace(&mut below.asks, above.asks);
    for (id, weight) in above.criteria {
        match below.criteria.iter_mut().find(|(known, _)| *known == id) {
            Some(known) => known.1 = weight,
            None => below.criteria.push((id, weight)),
        }
    }
}

fn criterion(below: &mut CriterionFile, above: CriterionFile) {
    let CriterionFile {
        title,
        question,
        applies,
        why,
        counts,
        does_not_count,
        advice,
        proof,
        reference,
        files,
        claim,
        off,
    } = above;
    replace(&mut below.title, title);
    replace(&mut below.question, question);
    replace(&mut below.applies, applies);
    replace(&mut below.why, why);
    replace(&mut below.counts, counts);
    replace(&mut below.does_not_count, does_not_count);
    replace(&mut below.advice, advice);
    replace(&mut below.proof, proof);
    replace(&mut below.reference, reference);
    replace(&mut below.files, files);
    replace(&mut below.claim, claim);
    // no option: what lies above always says whether it is off
    below.off = off;
}

fn wordings(below: &mut WordingsFile, above: WordingsFile) {
    // its own key: whether a list is meant whole or as more of the same can't be told from it
    if above.extend {
        below.unless.extend(above.unless);
        below.topic.extend(above.topic);
        below.wording.extend(above.wording);
        below.example.extend(above.example);
        below.examples.extend(above.examples);
    } else {
        if !above.all_examples().is_empty() {
            below.example = above.example;
            below.examples = above.examples;
        }
        replace_list(&mut below.unless, above.unless);
        replace_list(&mut below.topic, above.topic);
        replace_list(&mut below.wording, above.wording);
    }
    lists(&mut below.lists, above.lists);
}

/// Places below are those of another file.
fn lists(below: &mut ListsFile, above: ListsFile) {
    for list in below.values_mut() {
        list.at = 0;
    }
    below.extend(above);
}

fn cues(below: &mut CuesFile, above: CuesFile) {
    // named one by one, so that a new key can't be forgotten here
    let CuesFile {
        abbreviations,
        unfinished,
        slots,
        still_open,
        common,
        others_hosts,
        artefact_hosts,
        artefact_labels,
        placeholders,
        function_words,
        grammar,
        cue,
        title,
        answer,
        reservation,
    } = above;
    add(&mut below.abbreviations, abbreviations);
    add(&mut below.unfinished, unfinished);
    add(&mut below.slots, slots);
    add(&mut below.still_open, still_open);
    add(&mut below.common, common);
    add(&mut below.others_hosts, others_hosts);
    add(&mut below.artefact_hosts, artefact_hosts);
    add(&mut below.artefact_labels, artefact_labels);
    add(&mut below.placeholders, placeholders);
    add(&mut below.function_words, function_words);
    self::grammar(&mut below.grammar, grammar);
    for cue in cue {
        let (says, known) = (&cue.says, &below.cue);
        // a cue that stands below already would be counted twice
        let new = says.iter().filter(|words| !is_said(known, &cue, words));
        let new: Vec<Text> = new.cloned().collect();
        if !new.is_empty() {
            below.cue.push(CueFile { says: new, ..cue });
        }
    }
    says(&mut below.title, title);
    says(&mut below.answer, answer);
    says(&mut below.reservation, reservation);
}

/// Adds the words that don't stand below.
fn says<Kind: Copy + PartialEq>(below: &mut Vec<SaysFile<Kind>>, above: Vec<SaysFile<Kind>>) {
    for mut one in above {
        one.says.retain(|words| {
            let mut known = below.iter().filter(|known| known.kind == one.kind);
            !known.any(|known| known.says.iter().any(|said| said.text == words.text))
        });
        if !one.says.is_empty() {
            below.push(one);
        }
    }
}

fn grammar(below: &mut Grammar, above: Grammar) {
    let Grammar {
        openers,
        checklists,
        glossaries,
        conditions,
        relatives,
        auxiliaries,
        pronouns,
        occasions,
        costs,
        suppositions,
        limits,
        bare,
        joins,
        circumstances,
        holds,
        prefaces,
        articles,
        bidding,
    } = above;
    add(&mut below.openers, openers);
    add(&mut below.checklists, checklists);
    add(&mut below.glossaries, glossaries);
    add(&mut below.conditions, conditions);
    add(&mut below.relatives, relatives);
    add(&mut below.auxiliaries, auxiliaries);
    add(&mut below.pronouns, pronouns);
    add(&mut below.occasions, occasions);
    add(&mut below.costs, costs);
    add(&mut below.suppositions, suppositions);
    add(&mut below.limits, limits);
    add(&mut below.bare, bare);
    add(&mut below.joins, joins);
    add(&mut below.circumstances, circumstances);
    add(&mut below.holds, holds);
    add(&mut below.prefaces, prefaces);
    add(&mut below.articles, articles);
    add(&mut below.bidding, bidding);
}

/// Whether words stand among these cues as they stand in `cue`.
fn is_said(cues: &[CueFile], cue: &CueFile, words: &Text) -> bool {
    let texts =
        |list: &[Text]| -> Vec<String> { list.iter().map(|one| one.text.clone()).collect() };
    cues.iter().any(|known| {
        (known.kind, known.scope) == (cue.kind, cue.scope)
            && known.says.iter().any(|one| one.text == words.text)
            && texts(&known.unless) == texts(&cue.unless)
    })
}

/// Adds what isn't there yet.
fn add(below: &mut Vec<String>, above: Vec<String>) {
    for word in above {
        if !below.contains(&word) {
            below.push(word);
        }
    }
}

/// Marks belong together, so they are replaced together.
fn scale(below: &mut ScaleFile, above: ScaleFile) {
    replace(&mut below.title, above.title);
    replace(&mut below.publisher, above.publisher);
    replace(&mut below.source, above.source);
    replace(&mut below.note, above.note);
    replace_list(&mut below.mark, above.mark);
}

fn replace<T>(below: &mut Option<T>, above: Option<T>) {
    if above.is_some() {
        *below = above;
    }
}

fn replace_list<T>(below: &mut Vec<T>, above: Vec<T>) {
    if !above.is_empty() {
        *below = above;
    }
}
