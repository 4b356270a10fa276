//! Figures of how well a score tells two kinds of texts apart, and how sure they are.

/// Drawings of a bootstrap.
const DRAWS: usize = 1000;
/// What the drawings begin with: the same data give the same intervals.
const SEED: u64 = 20_261_125;

/// A figure with its 95 % interval.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Figure {
    /// A figure of what is drawn in clusters (equal texts, pages, projects, documents): `of` gets how often each cluster is drawn.
    pub(crate) fn of(clusters: usize, of: impl Fn(&[u32]) -> Option<f64>) -> Option<Self> {
        let of = |times: &[u32]| of(times).filter(|value| value.is_finite());
        let value = of(&vec![1; clusters])?;
        let mut random = Random(SEED);
        let mut drawn: Vec<f64> = (0..DRAWS)
            .filter_map(|_| of(&random.draw(clusters)))
            .collect();
        drawn.sort_by(f64::total_cmp);
        let at = |thousandth: usize| drawn.get(drawn.len() * thousandth / 1000).copied();
        Some(Self {
            value,
            low: at(25).unwrap_or(value),
            high: at(975).or(drawn.last().copied()).unwrap_or(value),
        })
    }
}

/// `SplitMix64`: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Draws as many clusters as there are, with replacement: how often each comes.
    fn draw(&mut self, clusters: usize) -> Vec<u32> {
        let mut times = vec![0; clusters];
        for _ in 0..clusters {
            let place = (u128::from(self.next()) * clusters as u128) >> 64;
            times[usize::try_from(place).unwrap_or(0)] += 1;
        }
        times
    }
}

/// A text with its score.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub score: i64,
    pub positive: bool,
    pub cluster: usize,
}

/// Texts in the order of their scores.
pub(crate) struct Sample(Vec<Row>);

impl Sample {
    pub(crate) fn new(mut rows: Vec<Row>) -> Self {
        rows.sort_by_key(|row| row.score);
        Self(rows)
    }

    /// How often a positive text has the higher score of a pair; ties count half. `None` without both kinds.
    pub(crate) fn auc(&self, times: &[u32]) -> Option<f64> {
        let (mut right, mut below, mut positive) = (0.0, 0.0, 0.0);
        for tied in self.0.chunk_by(|one, next| one.score == next.score) {
            let count = |of: bool| -> f64 {
                let rows = tied.iter().filter(|row| row.positive == of);
                rows.map(|row| f64::from(times[row.cluster])).sum()
            };
            let (here, others) = (count(true), count(false));
            right += here * (below + others / 2.0);
            below += others;
            positive += here;
        }
        let pairs = positive * below;
        (pairs > 0.0).then(|| right / pairs)
    }

    /// What comes of taking scores from `line` on as positive. Each negative text weighs `weight`.
    pub(crate) fn tally(&self, line: i64, times: &[u32], weight: f64) -> Tally {
        let mut tally = Tally::default();
        for row in &self.0 {
            let count = f64::from(times[row.cluster]);
            match (row.positive, row.score >= line) {
                (true, true) => tally.found += count,
                (true, false) => tally.missed += count,
                (false, true) => tally.wrong += count * weight,
                (false, false) => tally.left += count * weight,
            }
        }
        tally
    }

    /// The line with the best F1; of equal ones the highest.
    pub(crate) fn best_line(&self) -> i64 {
        let once = vec![1; self.0.iter().map(|row| row.cluster + 1).max().unwrap_or(0)];
        let lines = self.0.chunk_by(|one, next| one.score == next.score);
        let lines = lines.map(|tied| tied[0].score);
        let f1 = |line: &i64| self.tally(*line, &once, 1.0).f1();
        lines
            .max_by(|one, next| f1(one).total_cmp(&f1(next)))
            .unwrap_or(0)
    }
}

/// Texts by what they are and what they were taken for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    found: f64,
    missed: f64,
    wrong: f64,
    left: f64,
}

impl Tally {
    pub(crate) fn precision(self) -> f64 {
        share(self.found, self.found + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.found, self.found + self.missed)
    }

    pub(crate) fn f1(self) -> f64 {
        share(
            2.0 * self.found,
            2.0 * self.found + self.wrong + self.missed,
        )
    }

    pub(crate) fn accuracy(self) -> f64 {
        let right = self.found + self.left;
        share(right, right + self.missed + self.wrong)
    }
}

/// A share; 0 of nothing.
pub(crate) fn share(of: f64, all: f64) -> f64 {
    if all > 0.0 { of / all } else { 0.0 }
}
