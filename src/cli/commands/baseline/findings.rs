//! What became of a baseline's criteria, for people.

use charterlint::baseline::{Fallen, Finding, Kind};
use charterlint::catalogue::say::cli as say;
use charterlint::render::{Ink, Page};

/// Statements shown for a criterion.
const SHOWN: usize = 3;

/// Whether the baseline holds, and what became of its `held` criteria.
pub(super) fn show(page: &mut Page, findings: &[Finding], held: usize) {
    let broken = findings.iter().filter(|finding| finding.kind.fails());
    let (ink, told) = match broken.count() {
        0 => (Ink::Good, say::BaselineHolds { held }.to_string()),
        broken => (Ink::Bad, say::BaselineBroken { broken }.to_string()),
    };
    page.put(&[(ink, &told)]);
    for (kind, title) in [
        (Kind::Lost, say::Lost.to_string()),
        (Kind::Weakened, say::Weakened.to_string()),
        (Kind::Improved, say::Improved.to_string()),
        (Kind::Reworded, say::SameByOtherWords.to_string()),
    ] {
        let mut group = findings
            .iter()
            .filter(|finding| finding.kind == kind)
            .peekable();
        if group.peek().is_some() {
            page.heading(&title);
            for finding in group {
                criterion(page, finding);
            }
        }
    }
}

fn criterion(page: &mut Page, finding: &Finding) {
    let (mark, ink) = match finding.kind {
        Kind::Lost | Kind::Weakened => ("  ▼ ", Ink::Bad),
        Kind::Improved => ("  ▲ ", Ink::Good),
        Kind::Reworded => ("  · ", Ink::Faint),
    };
    let step = if finding.was == finding.now {
        finding.now.word().to_owned()
    } else {
        format!("{} → {}", finding.was.word(), finding.now.word())
    };
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &finding.title),
            (Ink::Faint, " · "),
            (ink, &step),
            (Ink::Faint, " · "),
            (Ink::Faint, &finding.id),
        ],
    );
    if let Some(reason) = &finding.reason {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, reason)]);
    }
    // one that is better has lost nothing worth a word
    if finding.kind != Kind::Improved {
        for fallen in finding.fallen.iter().take(SHOWN) {
            self::fallen(page, fallen);
        }
        more(page, finding.fallen.len());
    }
    for quote in finding.by.iter().take(SHOWN) {
        page.item(
            &[(Ink::Good, "    + ")],
            &[(Ink::Plain, "“"), (Ink::Plain, quote), (Ink::Plain, "”")],
        );
    }
    more(page, finding.by.len());
}

/// A statement that doesn't do any more what it did.
fn fallen(page: &mut Page, fallen: &Fallen) {
    let now = match &fallen.now {
        None => say::StatementIsGone.to_string(),
        Some((verdict, because)) => say::StatementIsOnly { verdict, because }.to_string(),
    };
    page.item(
        &[(Ink::Bad, "    - ")],
        &[
            (Ink::Plain, "“"),
            (Ink::Plain, &fallen.quote),
            (Ink::Plain, "” "),
            (Ink::Faint, &now),
        ],
    );
}

fn more(page: &mut Page, all: usize) {
    if all > SHOWN {
        let count = all - SHOWN;
        page.item(
            &[(Ink::Plain, "      ")],
            &[(Ink::Faint, &say::AndMore { count }.to_string())],
        );
    }
}
