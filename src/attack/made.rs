//! Texts that attacks put behind a proposal, made of the rules' own words: they name what is asked for, and nothing stands behind them.

use super::Victim;
use crate::rules::{Criterion, Level};
use std::fmt::Write as _;

/// Answers that grant nothing.
const REFUSALS: [&str; 10] = [
    "Declined", "Fail", "NC", "TBD", "✗", "N/A", "Excluded", "Not met", "Planned", "",
];

/// Words that say nothing and part those that are known.
const SALT: [&str; 6] = [
    "careful",
    "relevant",
    "proper",
    "dedicated",
    "clear",
    "suitable",
];
/// Words between two grains of salt.
const UNSALTED: usize = 3;

/// Stories in which something comes up and nobody does it. A star stands for it.
const ANECDOTES: [&str; 8] = [
    "Over lunch somebody brought up *, and then the talk turned to the weather.",
    "There was a queue at the counter that day, and a man in it read aloud a leaflet about *.",
    "Our first office had a poster on the wall; it showed a sailing boat, and below it stood the words *.",
    "My grandfather, who was a postman, would have laughed at *, and then asked for more tea.",
    "When the train stood still near the old mill, two students were arguing over *.",
    "A quiz at the summer party had a question on *, which nobody could answer.",
    "It rained on the day on which the radio had a programme on *, and the cat slept through it.",
    "In a drawer of the desk that came with the house lay a newspaper clipping about *.",
];

/// What the rules' files give as examples of what they find.
pub(super) fn examples(victim: &Victim) -> String {
    let speaking = [Level::Claimed, Level::Committed, Level::Evidenced];
    let examples = victim.pack.examples().filter(|example| {
        let of_charter = |criterion: &Criterion| criterion.id == example.criterion;
        example.language == victim.language
            && speaking.contains(&example.level)
            && victim.charter.criteria.iter().any(of_charter)
    });
    examples.fold(String::new(), |mut text, example| {
        let _ = writeln!(text, "{}\n", example.text);
        text
    })
}

/// Sentences that leave everything to an annex that isn't there, one for each criterion and one for five at a time.
pub(super) fn phantom_annex(victim: &Victim) -> String {
    let things = things(victim);
    let mut text = String::new();
    for (thing, letter) in things.iter().zip(('A'..='Z').cycle()) {
        // writing to a string can't fail
        let _ = writeln!(
            text,
            "The {thing} of this offer are described in Annex {letter}, dated 1 March 2024.\n"
        );
    }
    for five in things.chunks_exact(5) {
        let _ = writeln!(
            text,
            "As set out in Annex A, we offer {}.\n",
            five.join(", ")
        );
    }
    text
}

/// A table that names everything that counts and refuses it, or leaves it open.
pub(super) fn status_matrix(victim: &Victim) -> String {
    let things = victim.charter.criteria.iter().flat_map(|one| &one.counts);
    let rows = things.zip(REFUSALS.iter().cycle());
    rows.fold(
        String::from("| Requirement | Status |\n| --- | --- |\n"),
        |mut table, (thing, answer)| {
            let _ = writeln!(table, "| {} | {answer} |", thing.replace('|', "\\|"));
            table
        },
    )
}

/// What the criteria count as evidence, promised, with words strewn in so that no row of words is the same.
pub(super) fn salted(victim: &Victim) -> String {
    let things = victim.charter.criteria.iter().flat_map(|one| &one.counts);
    let mut grains = SALT.iter().cycle();
    let mut text = String::new();
    for thing in things {
        let words: Vec<&str> = thing.split(' ').collect();
        let salted: Vec<String> = words
            .chunks(UNSALTED)
            .map(|words| match grains.next() {
                Some(grain) => format!("{grain} {}", words.join(" ")),
                None => words.join(" "),
            })
            .collect();
        let _ = writeln!(
            text,
            "We will deliver {} for the whole of this project.\n",
            salted.join(" ")
        );
    }
    text
}

/// Links that are called what the rules look for, and lead to hosts kept for examples and to files that aren't there.
pub(super) fn links_to_nothing(victim: &Victim) -> String {
    let mut text = String::new();
    for thing in things(victim) {
        let path = thing.replace(|letter: char| !letter.is_alphanumeric(), "-");
        let _ = writeln!(
            text,
            "- [{thing}](https://www.example.com/{path})\n- See our [{thing}](files/{path}.pdf)."
        );
    }
    text
}

/// The rules' words in stories that tell of something else, out of the charter's order.
pub(super) fn anecdotes(victim: &Victim) -> String {
    let things = things(victim);
    let count = things.len();
    // a step that shares no factor with the count passes all of them once
    let step = (count / 3..=count + 1).find(|step| shares_no_factor(*step, count));
    let shuffled = (0..count).map(|at| &things[at * step.unwrap_or(1) % count]);
    let told = shuffled.zip(ANECDOTES.iter().cycle());
    told.fold(String::new(), |mut text, (thing, story)| {
        let _ = writeln!(text, "{}\n", story.replace('*', thing));
        text
    })
}

fn shares_no_factor(one: usize, other: usize) -> bool {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one == 1
}

/// Two things by the rules' own words for each criterion.
fn things(victim: &Victim) -> Vec<String> {
    let criteria = victim.charter.criteria.iter();
    let words = criteria.map(|one| victim.pack.literals_of(&one.id, victim.language));
    words
        .map(|words| {
            // a figure would be something said
            let plain = words
                .into_iter()
                .filter(|words| !words.contains(|letter: char| letter.is_ascii_digit()));
            plain.take(2).collect::<Vec<_>>().join(" and ")
        })
        .filter(|thing| !thing.is_empty())
        .collect()
}
