//! Where a score stands among earlier ones.

use super::file::Reference;
use crate::report::{self, Among, Report};

/// So many scores are needed to say how many are lower: of fewer it would say little, and perhaps whose they are.
const ENOUGH: usize = 20;

impl Reference {
    /// Enters into a report what these scores say beside its own. `name` and `digest` are those of the file.
    pub fn enter(&self, name: &str, digest: &str, limited_to: &[String], report: &mut Report) {
        let reason = self.unlike(report, limited_to);
        let scores = match (&reason, report.total.least) {
            (None, Some(least)) => self.among(least),
            _ => None,
        };
        report.reference = Some(report::Reference {
            name: name.to_owned(),
            digest: digest.to_owned(),
            count: self.count,
            made: self.made.clone(),
            scores,
            reason,
        });
    }

    fn among(&self, score: u32) -> Option<Among> {
        let scores = &self.scores;
        let (lower, upper) = ((scores.len() - 1) / 2, scores.len() / 2);
        let is_enough = scores.len() >= ENOUGH;
        Some(Among {
            lowest: *scores.first()?,
            // of an even number of scores two stand in the middle
            median: (scores.get(lower)? + scores.get(upper)?).div_ceil(2),
            highest: *scores.last()?,
            lower: is_enough.then(|| scores.partition_point(|one| *one < score)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(scores: Vec<u32>) -> Reference {
        Reference {
            schema: String::new(),
            version: String::new(),
            charter: String::new(),
            rules_sha256: String::new(),
            limited_to: Vec::new(),
            language: String::new(),
            made: String::new(),
            count: scores.len(),
            scores,
        }
    }

    #[test]
    fn few_scores_tell_no_place() {
        let among = |scores, score| of(scores).among(score).expect("there are scores");
        let few = among(vec![12, 30, 35, 61], 34);
        assert_eq!((few.lowest, few.median, few.highest), (12, 33, 61));
        assert_eq!(few.lower, None);
        let many = among((1..=20).map(|nth| 4 * nth).collect(), 41);
        assert_eq!((many.median, many.lower), (42, Some(10)));
        assert_eq!(among((1..=21).collect(), 21).lower, Some(20));
    }
}
