//! Attacks for people: a line each, and what could be bought.

use crate::attack::{Attempt, Bought, MOST, Outcome};
use crate::render::{Ink, Page, Style, excerpt};

/// Criteria that are named of one attack, at most.
const SHOWN: usize = 5;
/// Characters after which a quote is cut.
const QUOTE: usize = 160;

/// What came of the attacks, as a page of text.
#[must_use]
pub fn text(outcome: &Outcome, style: &Style) -> String {
    let mut page = Page::new(style);
    page.put(&[
        (Ink::Strong, &outcome.name),
        (
            Ink::Plain,
            &format!(": {} of 100 before any attack", outcome.before),
        ),
    ]);
    page.blank();
    table(&mut page, outcome);
    let attempts = outcome.attempts.iter();
    for attempt in attempts.filter(|attempt| !attempt.fails()) {
        loot(&mut page, attempt);
    }
    page.blank();
    sum_up(&mut page, outcome);
    page.finish()
}

fn table(page: &mut Page, outcome: &Outcome) {
    page.table(
        ["attack", "after", "most", "", "noticed"],
        outcome.attempts.iter().map(row).collect(),
        &[1, 2],
        |line| {
            let ink = if line.contains("BOUGHT") {
                Ink::Bad
            } else {
                Ink::Plain
            };
            vec![(ink, line.to_owned())]
        },
    );
    page.put(&[(
        Ink::Faint,
        &format!(
            "after: the score; most: the largest rise of a principle, of which {MOST} points are let pass; noticed: new findings of the report"
        ),
    )]);
}

fn row(attempt: &Attempt) -> [String; 5] {
    let rise = match attempt.rise {
        0 => "–".into(),
        points => format!("+{points}"),
    };
    let outcome = if attempt.fails() { "holds" } else { "BOUGHT" };
    [
        attempt.attack.name.to_owned(),
        attempt.after.to_string(),
        rise,
        outcome.into(),
        attempt.noticed.join(", "),
    ]
}

fn loot(page: &mut Page, attempt: &Attempt) {
    page.heading(&format!(
        "{}: {}",
        attempt.attack.name, attempt.attack.about
    ));
    for bought in attempt.bought.iter().take(SHOWN) {
        risen(page, bought);
    }
    let more = attempt.bought.len().saturating_sub(SHOWN);
    if more > 0 {
        let message = format!("and {more} more; `--format json` lists all");
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &message)]);
    }
}

/// A criterion that rose, and by which words.
fn risen(page: &mut Page, bought: &Bought) {
    let [was, is] = bought.verdicts;
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &bought.criterion),
            (Ink::Plain, &format!(": {was} → ")),
            (Ink::Bad, is),
            (
                Ink::Plain,
                &format!(" by {} `{}`", bought.rule, bought.pattern),
            ),
        ],
    );
    page.item(
        &[(Ink::Plain, "    ")],
        &[(Ink::Faint, &excerpt(&bought.quote, QUOTE))],
    );
}

fn sum_up(page: &mut Page, outcome: &Outcome) {
    let all = outcome.attempts.len();
    let bought = outcome.attempts.iter().filter(|attempt| !attempt.fails());
    match bought.count() {
        0 => page.put(&[(
            Ink::Good,
            &format!("Nothing can be bought: all {all} attacks fail."),
        )]),
        count => page.put(&[(
            Ink::Bad,
            &format!("{count} of {all} attacks buy a principle more than {MOST} points."),
        )]),
    }
}
