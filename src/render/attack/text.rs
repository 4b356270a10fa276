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
    let row = |attempt: &Attempt| {
        [
            attempt.attack.name.to_owned(),
            attempt.after.to_string(),
            if attempt.rise == 0 {
                "–".into()
            } else {
                format!("+{}", attempt.rise)
            },
            if attempt.fails() { "holds" } else { "BOUGHT" }.into(),
            attempt.noticed.join(", "),
        ]
    };
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

fn loot(page: &mut Page, attempt: &Attempt) {
    page.heading(&format!(
        "{}: {}",
        attempt.attack.name, attempt.attack.about
    ));
    for Bought {
        criterion,
        verdicts: [was, is],
        rule,
        pattern,
        quote,
    } in attempt.bought.iter().take(SHOWN)
    {
        page.item(
            &[(Ink::Plain, "  ")],
            &[
                (Ink::Strong, criterion),
                (Ink::Plain, &format!(": {was} → ")),
                (Ink::Bad, is),
                (Ink::Plain, &format!(" by {rule} `{pattern}`")),
            ],
        );
        page.item(
            &[(Ink::Plain, "    ")],
            &[(Ink::Faint, &excerpt(quote, QUOTE))],
        );
    }
    let more = attempt.bought.len().saturating_sub(SHOWN);
    if more > 0 {
        let message = format!("and {more} more; `--format json` lists all");
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &message)]);
    }
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
