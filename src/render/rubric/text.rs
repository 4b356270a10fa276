//! The rubric for a terminal.

use super::weights::{HOW, criteria, share, title, total};
use crate::render::{Ink, Page, Style, view};
use crate::rules::{Charter, Scale};

pub(super) fn write(charter: &Charter, scale: &Scale, style: &Style) -> Vec<u8> {
    let mut page = Page::new(style);
    page.put(&[(Ink::Strong, &title(charter))]);
    page.put(&[(Ink::Plain, HOW)]);
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
    let all = total(charter);
    for principle in &charter.principles {
        let weight: u64 = criteria(charter, principle)
            .map(|(_, weight)| u64::from(weight))
            .sum();
        page.blank();
        page.put(&[
            (Ink::Strong, &principle.section),
            (Ink::Plain, " "),
            (Ink::Strong, &principle.title),
            (Ink::Faint, " · "),
            (Ink::Plain, &share(weight, all)),
        ]);
        page.put(&[(Ink::Faint, &principle.asks)]);
        for (criterion, weight) in criteria(charter, principle) {
            page.item(
                &[(Ink::Plain, "  ")],
                &[
                    (Ink::Strong, &criterion.title),
                    (Ink::Faint, " · "),
                    (
                        Ink::Plain,
                        &format!("weight {weight}, {}", share(u64::from(weight), all)),
                    ),
                    (Ink::Faint, " · "),
                    (Ink::Faint, &criterion.id),
                ],
            );
            page.item(
                &[(Ink::Plain, "    ")],
                &[(Ink::Plain, &criterion.question)],
            );
            for (sign, words) in [("+ ", &criterion.counts), ("- ", &criterion.does_not_count)] {
                for word in words {
                    page.item(
                        &[(Ink::Faint, &format!("    {sign}"))],
                        &[(Ink::Faint, word)],
                    );
                }
            }
        }
    }
    page.finish().into_bytes()
}
