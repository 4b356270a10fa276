//! `charterlint scales` and `rubric`: in which marks is scored, and what.

use super::args::{CharterlessArgs, RubricArgs};
use super::{Exit, names, rules, terminal};
use charterlint::render::{self, Ink, Page};
use charterlint::rules::Scale;

/// The scale of that id.
pub(super) fn named(own: &CharterlessArgs, id: &str) -> anyhow::Result<Scale> {
    let pack = rules::pack(own)?;
    match pack.scale(id) {
        Ok(scale) => Ok(scale),
        // a broken scale's errors name its file
        Err(errors) if errors.0.iter().any(|error| !error.file.is_empty()) => {
            Err(rules::tidy(errors))
        }
        Err(_) => {
            let ids: Vec<String> = pack.scales().map(|scale| scale.id).collect();
            let known: Vec<&str> = ids.iter().map(String::as_str).collect();
            let list = "`charterlint scales` lists all";
            Err(names::unknown("scale", id, &known, list))
        }
    }
}

pub(super) fn list(args: &CharterlessArgs) -> anyhow::Result<Exit> {
    let mut page = Page::new(&terminal::style());
    for scale in rules::pack(args)?.scales() {
        page.put(&[
            (Ink::Strong, &scale.id),
            (Ink::Faint, " · "),
            (Ink::Plain, &scale.title),
        ]);
        for mark in &scale.marks {
            let lead = format!("    {:<5}", mark.value);
            let only = if mark.levels.is_empty() {
                " (for assessors only)"
            } else {
                ""
            };
            page.item(
                &[(Ink::Plain, &lead)],
                &[(Ink::Plain, &mark.label), (Ink::Faint, only)],
            );
        }
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &scale.note)]);
    }
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

pub(super) fn rubric(args: &RubricArgs) -> anyhow::Result<Exit> {
    let charter = rules::charter(&args.rules)?;
    let scale = named(&args.rules.own, &args.scale)?;
    let bytes = render::rubric(&charter, &scale, args.format, &terminal::style());
    terminal::write(&bytes)?;
    Ok(Exit::Enough)
}
