//! What the text says, held against the files: confirmed, unconfirmed, or contradicted.
//!
//! A criterion says which names it knows (`[[claim]]` in its file) and where they can be looked up. Besides, a link to a file of the repository says that
//! the file is there. What the files contradict is lowered, what they confirm is raised to evidenced.

use crate::document::{Document, Place};
use crate::evidence::Strength;
use crate::files::{Fact, Found, Survey, named};
use crate::report::{Claim, Finding, Input, Outcome, Quote, Report, Spot};
use crate::rules::{ClaimCheck, Criterion, Reads};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What claims are held against.
pub(crate) struct Ground<'a> {
    pub(crate) documents: &'a [Document],
    pub(crate) survey: &'a Survey,
    /// Whether there is a file or folder at a path below the root.
    pub(crate) exists: &'a dyn Fn(&str) -> bool,
}

impl Ground<'_> {
    /// The files that were looked into, as inputs behind the documents.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = Input> {
        self.survey.opened.iter().map(|opened| Input {
            name: opened.name.clone(),
            digest: opened.digest.clone(),
            is_artefact: true,
        })
    }
}

/// All evidence for a criterion: its statements, held against the files, and what the files show. The strongest first.
pub(crate) fn evidence(
    at: usize,
    criterion: &Criterion,
    mut quotes: Vec<Quote>,
    ground: &Ground,
    claims: &mut Vec<Claim>,
) -> Vec<Quote> {
    claims.extend(hold(criterion, &mut quotes, ground));
    let found = ground.survey.found.iter();
    quotes.extend(
        found
            .filter(|found| found.criterion == at)
            .map(|found| shown(criterion, found, ground)),
    );
    quotes.sort_by_key(|quote| Reverse(quote.strength));
    quotes
}

/// What a file shows, as evidence.
fn shown(criterion: &Criterion, found: &Found, ground: &Ground) -> Quote {
    let note = Some(found.fact.note.clone()).filter(|note| !note.is_empty());
    Quote {
        text: found.fact.quote.clone(),
        input: ground.documents.len() + found.fact.file,
        span: found.fact.span,
        place: Place {
            line: found.fact.line,
            page: None,
            headings: Vec::new(),
        },
        strength: found.strength,
        rule: format!("files/{}#{}", criterion.id, found.check),
        pattern: found.pattern.clone(),
        because: std::iter::once(found.because.clone()).chain(note).collect(),
    }
}

/// Files that could not be looked into.
pub(crate) fn findings(ground: &Ground) -> Vec<Finding> {
    let unread = ground.survey.unread.iter();
    unread
        .map(|(name, reason)| Finding {
            kind: "unread",
            input: None,
            place: name.clone(),
            message: reason.clone(),
        })
        .collect()
}

/// Drops files from a report's inputs that nothing in it cites. The documents, which come first, stay.
pub(crate) fn drop_unused(report: &mut Report, documents: usize) {
    let mut cited: Vec<&mut usize> = Vec::new();
    for standing in report
        .principles
        .iter_mut()
        .flat_map(|principle| &mut principle.criteria)
    {
        cited.extend(standing.evidence.iter_mut().map(|quote| &mut quote.input));
    }
    for claim in &mut report.claims {
        cited.extend(claim.shown.iter_mut().map(|spot| &mut spot.input));
    }
    let used: BTreeSet<usize> = (0..documents)
        .chain(cited.iter().map(|input| **input))
        .collect();
    for input in cited {
        *input = used.range(..*input).count();
    }
    let mut at = 0;
    report.inputs.retain(|_| {
        at += 1;
        used.contains(&(at - 1))
    });
}

/// Holds the statements on a criterion against the files, and changes their strength by what comes of it.
fn hold(criterion: &Criterion, quotes: &mut [Quote], ground: &Ground) -> Vec<Claim> {
    let mut claims = Vec::new();
    for quote in quotes.iter_mut().filter(|quote| quote.strength.is_some()) {
        for check in &criterion.claims {
            names(criterion, check, quote, ground, &mut claims);
        }
        links(criterion, quote, ground, &mut claims);
    }
    let mut seen = BTreeSet::new();
    claims.retain(|claim| {
        claim.outcome == Outcome::Contradicted
            || seen.insert((claim.outcome, claim.message.clone()))
    });
    claims
}

/// Looks up the names that a statement names.
fn names(
    criterion: &Criterion,
    check: &ClaimCheck,
    quote: &mut Quote,
    ground: &Ground,
    claims: &mut Vec<Claim>,
) {
    let said: Vec<&(String, Vec<String>)> = check
        .names
        .iter()
        .filter(|(_, words)| named(&quote.text, words, false))
        .collect();
    let look_up = |words: &[String]| ground.survey.named(&check.held_against, words);
    let confirmed: Vec<(&str, Fact)> = said
        .iter()
        .filter_map(|(name, words)| Some((name.as_str(), look_up(words)?)))
        .collect();
    for (name, fact) in &confirmed {
        let file = ground.survey.opened[fact.file].name.as_str();
        quote
            .because
            .push(format!("confirmed by {file}:{}", fact.line));
        let message = format!("{name} stands in {file} as well");
        claims.push(claim(
            criterion,
            Outcome::Confirmed,
            quote,
            Some((fact, ground)),
            message,
        ));
    }
    if !confirmed.is_empty() {
        if quote.strength == Some(Strength::Committed) {
            quote
                .because
                .push("raised to evidenced by the files".into());
            quote.strength = Some(Strength::Evidenced);
        }
        if check.exclusive {
            return;
        }
    }
    let others = check
        .names
        .iter()
        .filter(|_| check.exclusive && quote.strength >= Some(Strength::Committed))
        .find_map(|(name, words)| Some((name, look_up(words)?)));
    for (name, _) in said
        .iter()
        .filter(|(name, _)| !confirmed.iter().any(|(known, _)| known == name))
    {
        if let Some((other, fact)) = &others {
            let file = ground.survey.opened[fact.file].name.as_str();
            let message = format!("the text says {name}; {file} is {other}");
            claims.push(claim(
                criterion,
                Outcome::Contradicted,
                quote,
                Some((fact, ground)),
                message,
            ));
        } else {
            let message = format!("no trace of {name} in {}", places(&check.held_against));
            claims.push(claim(criterion, Outcome::Unconfirmed, quote, None, message));
        }
    }
    if let (Some((_, fact)), false) = (&others, said.is_empty()) {
        let file = ground.survey.opened[fact.file].name.as_str();
        quote
            .because
            .push(format!("contradicted by {file}:{}", fact.line));
        quote.strength = None;
    }
}

/// Looks whether the files are there that a statement links.
fn links(criterion: &Criterion, quote: &mut Quote, ground: &Ground, claims: &mut Vec<Claim>) {
    let Some(document) = ground.documents.get(quote.input) else {
        return;
    };
    let Some(path) = document.name.strip_prefix(&ground.survey.prefix) else {
        return;
    };
    let of_quote = document.links.iter().filter(|link| {
        let words = document.slice(link.span).trim();
        let raised = || {
            quote
                .because
                .iter()
                .any(|reason| reason.ends_with(&format!("the linked artefact “{words}”")))
        };
        quote.span.contains(link.source) || (!words.is_empty() && raised())
    });
    let targets: BTreeSet<String> = of_quote
        .filter_map(|link| below(path, &link.target))
        .collect();
    let broken: Vec<&String> = targets
        .iter()
        .filter(|target| !is_there(target, ground.exists))
        .collect();
    for target in &broken {
        let message = format!("the text links {target}, which isn't there");
        claims.push(claim(
            criterion,
            Outcome::Contradicted,
            quote,
            None,
            message,
        ));
    }
    let by_link =
        |reason: &String| reason.starts_with("raised to evidenced by the linked artefact");
    if broken.len() == targets.len()
        && !broken.is_empty()
        && quote.because.iter().any(by_link)
        && quote.strength == Some(Strength::Evidenced)
    {
        quote.strength = Some(Strength::Committed);
        quote
            .because
            .push("lowered to committed: what it links isn't there".into());
    }
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
    let stem = target.strip_suffix(".html").unwrap_or(target);
    exists(target)
        || ["md", "markdown", "html"]
            .iter()
            .any(|ending| exists(&format!("{stem}.{ending}")))
}

fn claim(
    criterion: &Criterion,
    outcome: Outcome,
    quote: &Quote,
    shown: Option<(&Fact, &Ground)>,
    message: String,
) -> Claim {
    Claim {
        criterion: criterion.id.clone(),
        outcome,
        said: Spot {
            input: quote.input,
            line: quote.place.line,
            page: quote.place.page,
            quote: quote.text.clone(),
        },
        shown: shown.map(|(fact, ground)| Spot {
            // files stand behind the documents
            input: ground.documents.len() + fact.file,
            line: fact.line,
            page: None,
            quote: fact.quote.clone(),
        }),
        message,
    }
}

/// Where something was looked up, in words.
fn places(reads: &[Reads]) -> String {
    let words = reads.iter().map(|reads| match reads {
        Reads::Licence => "the licence file",
        Reads::Ci => "what continuous integration runs",
        Reads::Dependencies => "what the software depends on",
        Reads::Publiccode => "publiccode.yml",
        Reads::Api => "descriptions of interfaces",
        Reads::Sbom => "bills of materials",
        Reads::Openacr => "conformance reports",
        Reads::Languages => "translations",
        Reads::Data => "data packages",
        Reads::Text => "the files",
    });
    words.collect::<Vec<_>>().join(" or ")
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
