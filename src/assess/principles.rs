//! The principles of a report, each with its criteria and its score.

use crate::report::{Lens, Principle, Standing};
use crate::rules::{self, Charter};
use crate::score::{Fit, Score};

/// The principles with the standings of their criteria, each of which is handed on by the last one that needs it.
pub(super) fn principles(
    charter: &Charter,
    mut standings: Vec<Option<Standing>>,
) -> Vec<Principle> {
    let mut uses = vec![0; standings.len()];
    let named = charter.principles.iter().flat_map(|known| &known.criteria);
    named.for_each(|&(at, _)| uses[at] += 1);
    let mut hand_on = |&(at, weight): &(usize, u32)| {
        uses[at] -= 1;
        // quotes are long: they are copied only where several principles ask for the criterion
        let known = if uses[at] == 0 {
            standings[at].take()
        } else {
            standings[at].clone()
        };
        known.map(|known| Standing { weight, ..known })
    };
    let principles = charter.principles.iter();
    principles
        .map(|principle| {
            let criteria = principle.criteria.iter().filter_map(&mut hand_on);
            scored(charter, principle, criteria.collect())
        })
        .collect()
}

/// The lenses through which a charter lets a proposal be looked at. A criterion counts once, with its weight under the first principle that asks for it.
pub(super) fn lenses(charter: &Charter, principles: &[Principle]) -> Vec<Lens> {
    let standing = |id: &String| {
        let mut criteria = principles.iter().flat_map(|one| &one.criteria);
        criteria.find(|standing| standing.id == *id)
    };
    let lenses = charter.lenses.iter();
    lenses
        .filter_map(|lens| {
            let standings = lens.criteria.iter().map(standing);
            // a charter that is limited to principles shows a part of it at most, which would say something else
            let standings = standings.collect::<Option<Vec<_>>>()?;
            let verdicts = standings.into_iter().map(|one| (one.verdict, one.weight));
            Some(Lens {
                id: lens.id.clone(),
                title: lens.title.clone(),
                score: Score::of(verdicts),
            })
        })
        .collect()
}

fn scored(charter: &Charter, principle: &rules::Principle, criteria: Vec<Standing>) -> Principle {
    let verdicts = criteria
        .iter()
        .map(|standing| (standing.verdict, standing.weight));
    let score = Score::of(verdicts);
    let pillar = charter
        .pillars
        .iter()
        .find(|pillar| pillar.principles.contains(&principle.id));
    Principle {
        id: principle.id.clone(),
        title: principle.title.clone(),
        section: principle.section.clone(),
        pillar: pillar.map(|pillar| pillar.title.clone()),
        score,
        fit: Fit::of(score),
        criteria,
    }
}
