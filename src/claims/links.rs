//! Links to files of the repository: what a statement links must be there.

use super::ground::{Ground, spot_of};
use crate::document::{Document, Link};
use crate::evidence::Strength;
use crate::report::{Claim, Outcome, Quote};
use crate::rules::Criterion;
use std::collections::BTreeSet;

/// Looks whether the files are there that a statement links.
pub(super) fn hold(criterion: &Criterion, quote: &mut Quote, ground: &Ground) -> Vec<Claim> {
    let Some(document) = ground.documents.get(quote.input) else {
        return Vec::new();
    };
    let Some(path) = document.name.strip_prefix(&ground.survey.prefix) else {
        return Vec::new();
    };
    let of_quote = of_quote(quote, document);
    let targets: BTreeSet<String> = of_quote
        .into_iter()
        .filter_map(|link| below(path, &link.target))
        .collect();
    let broken: Vec<&String> = targets
        .iter()
        .filter(|target| !is_there(target, ground.exists))
        .collect();
    let missing = |target: &&String| Claim {
        criterion: criterion.id.clone(),
        outcome: Outcome::Contradicted,
        said: spot_of(quote),
        shown: None,
        message: format!("the text links {target}, which isn't there"),
    };
    let claims: Vec<Claim> = broken.iter().map(missing).collect();
    // one link that is there still proves it
    if !broken.is_empty() && broken.len() == targets.len() {
        lower(quote);
    }
    claims
}

/// Takes back what a statement was raised by, if that was a link.
fn lower(quote: &mut Quote) {
    // the report keeps reasons in words only
    let by_link =
        |reason: &String| reason.starts_with("raised to evidenced by the linked artefact");
    if quote.strength == Some(Strength::Evidenced) && quote.because.iter().any(by_link) {
        quote.strength = Some(Strength::Committed);
        let because = "lowered to committed: what it links isn't there";
        quote.because.push(because.into());
    }
}

/// The links in a statement, and the one beside it that raised it: of several with the same words, such as “here”, the nearest.
fn of_quote<'a>(quote: &Quote, document: &'a Document) -> Vec<&'a Link> {
    let links = document.links.iter();
    let mut of_quote: Vec<&Link> = links
        .clone()
        .filter(|link| quote.span.contains(link.source))
        .collect();
    let raised = |link: &&Link| {
        let words = document.slice(link.span).trim();
        let told = format!("the linked artefact “{words}”");
        !words.is_empty() && quote.because.iter().any(|reason| reason.ends_with(&told))
    };
    let away = |link: &&Link| {
        let (before, after) = (quote.span.start, quote.span.end);
        before.saturating_sub(link.source.end) + link.source.start.saturating_sub(after)
    };
    let nearest = links.filter(raised).min_by_key(away);
    of_quote.extend(nearest.filter(|link| !quote.span.contains(link.source)));
    of_quote
}

/// Where a link leads, below the repository's root; `None` if it leads elsewhere, or that can't be told.
fn below(document: &str, target: &str) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let elsewhere = target.is_empty()
        || target.starts_with('/')
        || target.contains(['\\', '{', '<', '\0'])
        || target
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':'));
    if elsewhere {
        return None;
    }
    let target = percent_encoding::percent_decode_str(target)
        .decode_utf8()
        .ok()?;
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/")).filter(|path| !path.is_empty())
}

/// Whether a link's file is there, also under the name from which a site's generator makes the page.
fn is_there(target: &str, exists: &dyn Fn(&str) -> bool) -> bool {
    // sites are made of Markdown: the page isn't in the repository, its source is
    let stem = target.strip_suffix(".html").unwrap_or(target);
    exists(target)
        || ["md", "markdown", "html"]
            .iter()
            .any(|ending| exists(&format!("{stem}.{ending}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_below_the_root_or_nowhere() {
        let to = |target: &str| below("docs/a/bid.md", target);
        assert_eq!(to("x.pdf#page=2").as_deref(), Some("docs/a/x.pdf"));
        assert_eq!(to("../../LICENSE").as_deref(), Some("LICENSE"));
        assert_eq!(to("my%20file.md").as_deref(), Some("docs/a/my file.md"));
        for elsewhere in [
            "../../../issues",
            "https://x.org/a",
            "mailto:a@b.c",
            "#top",
            "/a",
            "%2e%2e/%2e%2e/%2e%2e/x",
            "C:\\x",
        ] {
            assert_eq!(to(elsewhere), None, "{elsewhere}");
        }
    }
}
