//! Attacks for people: a line each, and what could be bought.

use crate::attack::{Attempt, Bought, MOST, Outcome};
use crate::catalogue::say::attack as say;
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
            &format!(
                ": {}",
                say::ScoreBefore {
                    score: outcome.before
                }
            ),
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
    let head = [
        say::Attack.to_string(),
        say::After.to_string(),
        say::Most.to_string(),
        String::new(),
        say::Noticed.to_string(),
    ];
    let bought = say::Bought.to_string();
    page.table(
        head.each_ref().map(String::as_str),
        outcome.attempts.iter().map(row).collect(),
        &[1, 2],
        |line| {
            let ink = if line.contains(&bought) {
                Ink::Bad
            } else {
                Ink::Plain
            };
            vec![(ink, line.to_owned())]
        },
    );
    let told = say::WhatColumnsMean { most: MOST };
    page.put(&[(Ink::Faint, &told.to_string())]);
}

fn row(attempt: &Attempt) -> [String; 5] {
    let rise = match attempt.rise {
        0 => "–".into(),
        points => format!("+{points}"),
    };
    let outcome = if attempt.fails() {
        say::Holds.to_string()
    } else {
        say::Bought.to_string()
    };
    [
        attempt.attack.name.to_owned(),
        attempt.after.to_string(),
        rise,
        outcome,
        attempt.noticed.join(", "),
    ]
}

fn loot(page: &mut Page, attempt: &Attempt) {
    page.heading(&format!(
        "{}: {}",
        attempt.attack.name,
        (attempt.attack.about)()
    ));
    for bought in attempt.bought.iter().take(SHOWN) {
        risen(page, bought);
    }
    let count = attempt.bought.len().saturating_sub(SHOWN);
    if count > 0 {
        let message = say::AndMoreWithJson { count }.to_string();
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &message)]);
    }
}

/// A criterion that rose, and by which words.
fn risen(page: &mut Page, bought: &Bought) {
    let [was, is] = bought.verdicts;
    let by = say::ByRuleAndPattern {
        rule: &bought.rule,
        pattern: &bought.pattern,
    };
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &bought.criterion),
            (Ink::Plain, &format!(": {was} → ")),
            (Ink::Bad, is),
            (Ink::Plain, &format!(" {by}")),
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
        0 => {
            let told = say::NothingCanBeBought { all };
            page.put(&[(Ink::Good, &told.to_string())]);
        }
        count => {
            let most = MOST;
            let told = say::AttacksThatBuy { all, count, most };
            page.put(&[(Ink::Bad, &told.to_string())]);
        }
    }
}
