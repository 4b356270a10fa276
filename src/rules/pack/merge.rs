//! Lays a user's rule file over a built-in one, key by key.

use crate::rules::file::{
    CharterFile, CriterionFile, CuesFile, Fault, ListFile, ListsFile, PrincipleFile, RuleFile,
    ScaleFile, WordingsFile,
};

/// What can't be laid over a file: with `extend = true` nothing below is replaced, so a list there can't be given other words unasked.
pub(super) fn clashes(below: &RuleFile, above: &RuleFile) -> Vec<Fault> {
    let (Some(below), Some(above)) = (below.wordings(), above.wordings()) else {
        return Vec::new();
    };
    let twice = |(name, list): (&String, &ListFile)| {
        let clash = above.extend && below.lists.contains_key(name);
        clash.then(|| (list.at, format!("the file that this one extends has a list `{name}` already; give yours another name (it may use `{{{name}}}`), or leave `extend` out to replace that one")))
    };
    above.lists.iter().filter_map(twice).collect()
}

/// What stands above wins; what it leaves out shows through.
pub(super) fn lay_over(below: &mut RuleFile, above: RuleFile) {
    match (below, above) {
        (RuleFile::Charter(below), RuleFile::Charter(above)) => charter(below, above),
        (RuleFile::Criterion(below), RuleFile::Criterion(above)) => criterion(below, above),
        (RuleFile::Wordings(below), RuleFile::Wordings(above)) => wordings(below, above),
        (RuleFile::Cues(below), RuleFile::Cues(above)) => cues(below, above),
        (RuleFile::Words(below), RuleFile::Words(above)) => lists(below, above),
        (RuleFile::Scale(below), RuleFile::Scale(above)) => scale(below, above),
        (below, above) => *below = above,
    }
}

pub(super) fn charter(below: &mut CharterFile, above: CharterFile) {
    let CharterFile {
        title,
        edition,
        publisher,
        source,
        summary,
        extends,
        pillar,
        principle,
    } = above;
    replace(&mut below.title, title);
    replace(&mut below.edition, edition);
    replace(&mut below.publisher, publisher);
    replace(&mut below.source, source);
    replace(&mut below.summary, summary);
    replace(&mut below.extends, extends);
    if !pillar.is_empty() {
        below.pillar = pillar;
    }
    for above in principle {
        match below
            .principle
            .iter_mut()
            .find(|below| below.id == above.id)
        {
            Some(below) => self::principle(below, above),
            None => below.principle.push(above),
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
    below.off = off;
}

fn wordings(below: &mut WordingsFile, above: WordingsFile) {
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
    below.abbreviations.extend(above.abbreviations);
    below.common.extend(above.common);
    below.others_hosts.extend(above.others_hosts);
    below.artefact_hosts.extend(above.artefact_hosts);
    below.artefact_labels.extend(above.artefact_labels);
    below.grammar.openers.extend(above.grammar.openers);
    below.grammar.conditions.extend(above.grammar.conditions);
    below.grammar.relatives.extend(above.grammar.relatives);
    below.grammar.auxiliaries.extend(above.grammar.auxiliaries);
    below.grammar.occasions.extend(above.grammar.occasions);
    below.function_words.extend(above.function_words);
    below.cue.extend(above.cue);
}

/// Marks belong together, so they are replaced together.
fn scale(below: &mut ScaleFile, above: ScaleFile) {
    below.title = above.title.or(below.title.take());
    below.publisher = above.publisher.or(below.publisher.take());
    below.source = above.source.or(below.source.take());
    below.note = above.note.or(below.note.take());
    if !above.mark.is_empty() {
        below.mark = above.mark;
    }
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
