//! The scoreboard on made-up data whose figures can be told by hand, and the statistics beneath it.

#[allow(dead_code, clippy::print_stdout, clippy::print_stderr)]
#[path = "../examples/06-scoreboard/board/mod.rs"]
mod board;

use board::statistics::{Figure, Row, Sample};
use board::{Options, figures, scoreboard};
use std::path::Path;

fn made(bench: &str, corpus: &str, predictions: Option<&Path>) -> String {
    let folder = Path::new("tests/scoreboard");
    let options = Options {
        bench: folder.join(bench),
        corpus: folder.join(corpus),
        predictions: predictions.map(Path::to_owned),
    };
    let text = scoreboard(&options).expect("figures");
    // the first line names the version and the rules
    text.split_once('\n').expect("lines").1.to_owned()
}

#[test]
fn made_up_sets_get_the_figures_that_are_known() {
    let expected = include_str!("scoreboard/expected.txt");
    assert_eq!(
        made("sets", "proposals", None),
        expected,
        "see: cargo run --example scoreboard -- tests/scoreboard/sets tests/scoreboard/proposals"
    );
}

#[test]
fn what_is_missing_is_told_and_no_fault() {
    let text = made("nowhere", "nowhere", None);
    assert_eq!(text.matches(": nothing measured").count(), 6, "{text}");
}

#[test]
fn predictions_say_yes_from_a_half_on() {
    let folder = tempfile::tempdir().expect("a folder");
    made("sets", "nowhere", Some(folder.path()));
    let lines = std::fs::read_to_string(folder.path().join("openacr-notes-dev.jsonl"));
    let lines = lines.expect("predictions");
    let yes: Vec<bool> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|line| line["score"].as_f64().expect("a score") >= 0.5)
        .collect();
    assert_eq!(yes, [false, false, false, true, true, false]);
}

/// Scores with what they are of, each a cluster of its own.
fn sample(rows: &[(i64, bool)]) -> Sample {
    let row = |(cluster, &(score, positive))| Row {
        score,
        positive,
        cluster,
    };
    Sample::new(rows.iter().enumerate().map(row).collect())
}

fn near(one: f64, next: f64) -> bool {
    (one - next).abs() < 1e-9
}

#[test]
fn auc_counts_pairs_and_half_of_the_ties() {
    // of 2 × 3 pairs four are right and one is tied
    let sample = sample(&[(5, true), (2, true), (1, false), (2, false), (4, false)]);
    assert!(near(sample.auc(&[1; 5]).expect("both kinds"), 4.5 / 6.0));
    // the second positive and the last negative drawn twice: 3 × 4 pairs
    let drawn = sample.auc(&[1, 2, 1, 1, 2]).expect("both kinds");
    assert!(near(drawn, (4.0 + 2.0 * 1.5) / 12.0));
    assert!(sample.auc(&[1, 1, 0, 0, 0]).is_none());
}

#[test]
fn a_tally_tells_precision_recall_and_f1() {
    let sample = sample(&[(5, true), (2, true), (1, false), (2, false), (4, false)]);
    let tally = sample.tally(4, &[1; 5], 1.0);
    assert!(near(tally.precision(), 0.5) && near(tally.recall(), 0.5) && near(tally.f1(), 0.5));
    assert!(near(tally.accuracy(), 0.6));
    // a negative text that weighs three
    assert!(near(sample.tally(4, &[1; 5], 3.0).f1(), 2.0 / 6.0));
    // 0.667 at 2 and at 5: of equal ones the highest
    assert_eq!(sample.best_line(), 5);
    assert!(near(sample.tally(9, &[1; 5], 1.0).f1(), 0.0));
}

#[test]
fn kappa_is_one_for_agreement_none_for_chance_and_weighs_distance_by_its_square() {
    assert!(near(figures::kappa(&[(0, 0), (1, 1), (3, 3)]), 1.0));
    assert!(near(figures::kappa(&[(0, 0), (0, 3), (3, 0), (3, 3)]), 0.0));
    // observed 1 + 9, by the margins (2 × 1 + 2 × 9 + 4 × 9 + 2 × 4) / 4 to be expected
    let pairs = [(0, 0), (0, 1), (3, 0), (3, 3)];
    assert!(near(figures::kappa(&pairs), 1.0 - 10.0 / 16.0));
    assert!(near(figures::f1(&pairs, 1), 2.0 / 4.0));
    assert!(near(figures::f1(&pairs, 2), 2.0 / 3.0));
}

#[test]
fn an_interval_holds_the_figure_is_the_same_each_time_and_narrows_with_more_data() {
    let share = |clusters: usize| {
        Figure::of(clusters, |times| {
            let drawn: u32 = times.iter().step_by(4).sum();
            Some(f64::from(drawn) / f64::from(times.iter().sum::<u32>()))
        })
        .expect("a figure")
    };
    let (few, many) = (share(40), share(4000));
    assert!(near(few.value, 0.25) && few.low < 0.25 && 0.25 < few.high);
    // 0.25 ± 1.96 √(0.25 × 0.75 / n)
    assert!((few.high - few.low - 0.268).abs() < 0.04, "{few:?}");
    assert!((many.high - many.low - 0.0268).abs() < 0.004, "{many:?}");
    let again = share(40);
    assert!(near(again.low, few.low) && near(again.high, few.high));
    assert!(Figure::of(3, |_| None).is_none());
}
