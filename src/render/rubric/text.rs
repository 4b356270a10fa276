//! The rubric for a terminal.

use super::weights::{criteria, share, title, total, weight};
use crate::catalogue::say::rubric as say;
use crate::render::{Ink, Page, Style, view};
use crate::rules::{Charter, Criterion, Principle, Scale};

pub(super) fn page(charter: &Charter, scale: &Scale, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    page.put(&[(Ink::Strong, &title(charter))]);
    page.put(&[(Ink::Plain, &say::WhatScoringRestsOn.to_string())]);
    marks(&mut page, scale);
    let total = total(charter);
    for principle in &charter.principles {
        self::principle(&mut page, principle, total);
        for (criterion, weight) in criteria(charter, principle) {
            let share = share(u64::from(weight), total);
            let told = say::WeightAndShare { share, weight };
            self::criterion(&mut page, criterion, &told.to_string());
        }
    }
    page.finish().into_bytes()
}

fn marks(page: &mut Page, scale: &Scale) {
    page.heading(&scale.title);
    for mark in &scale.marks {
        let lead = format!("  {:<5} ", view::short(&mark.value));
        page.item(
            &[(Ink::Strong, &lead)],
            &[
                (Ink::Strong, &mark.label),
                (Ink::Plain, ". "),
                (Ink::Plain, &mark.words),
            ],
        );
    }
    page.put(&[(Ink::Faint, &scale.note)]);
}

fn principle(page: &mut Page, principle: &Principle, total: u64) {
    page.blank();
    page.put(&[
        (Ink::Strong, &principle.section),
        (Ink::Plain, " "),
        (Ink::Strong, &principle.title),
        (Ink::Faint, " · "),
        (Ink::Plain, &share(weight(principle), total)),
    ]);
    page.put(&[(Ink::Faint, &principle.asks)]);
}

fn criterion(page: &mut Page, criterion: &Criterion, weight: &str) {
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &criterion.title),
            (Ink::Faint, " · "),
            (Ink::Plain, weight),
            (Ink::Faint, " · "),
            (Ink::Faint, &criterion.id),
        ],
    );
    page.item(
        &[(Ink::Plain, "    ")],
        &[(Ink::Plain, &criterion.question)],
    );
    list(page, "    + ", &criterion.counts);
    list(page, "    - ", &criterion.does_not_count);
}

fn list(page: &mut Page, lead: &str, words: &[String]) {
    for word in words {
        page.item(&[(Ink::Faint, lead)], &[(Ink::Faint, word)]);
    }
}
