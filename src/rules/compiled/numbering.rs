//! Which numbers sets of words have: the lowest those that whole sentences are asked for, so that these lie side by side.

use super::lexicon::Lexicon;
use super::need::{Need, Step};
use super::vocabulary::ClassId;

/// What a set is for, and so which sets it stands among.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    SetsOff,
    Required,
    Other,
}

/// Gives the sets of a lexicon their numbers; its triggers come after that.
pub(in crate::rules) fn number(lexicon: &mut Lexicon) {
    let uses = uses(lexicon);
    let mut order: Vec<usize> = (0..uses.len()).collect();
    // stable, so that equal rules give equal bytes
    order.sort_by_key(|&class| uses[class]);
    let mut numbers = vec![0; uses.len()];
    for (number, class) in (0..).zip(order) {
        numbers[class] = number;
    }
    lexicon.asked = uses.iter().filter(|of| **of != Use::Other).count();
    renumber(lexicon, &|class| *class = numbers[*class as usize]);
}

fn uses(lexicon: &Lexicon) -> Vec<Use> {
    let mut uses = vec![Use::Other; lexicon.vocabulary.len()];
    for &class in &lexicon.required {
        uses[class as usize] = Use::Required;
    }
    for id in 0..lexicon.patterns.len() {
        for trigger in lexicon.triggers_of(id) {
            uses[trigger.class as usize] = Use::SetsOff;
        }
    }
    uses
}

fn renumber(lexicon: &mut Lexicon, renumber: &impl Fn(&mut ClassId)) {
    lexicon.vocabulary.renumber(renumber);
    lexicon.required.iter_mut().for_each(renumber);
    for step in &mut lexicon.steps {
        if let Step::Words { class, .. } = step {
            renumber(class);
        }
    }
    let of_refusals = lexicon.refusals.iter_mut().map(|refusal| &mut refusal.need);
    for need in lexicon.needs.iter_mut().chain(of_refusals) {
        if let Need::Words { first, .. } = need {
            renumber(first);
        }
    }
}
