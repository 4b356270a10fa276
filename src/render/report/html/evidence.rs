//! The evidence for a criterion, and what would raise it.

use crate::catalogue::say::report as say;
use crate::render::{Style, shown, view};
use crate::report::{Gap, Quote, Report, Standing, Waiver};
use crate::rules::Mark;
use crate::shape;

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 2;
/// Characters of a pattern.
const PATTERN: usize = 1200;

/// What the page shows of a criterion.
pub(super) struct Criterion<'a> {
    /// The number by which the page links to it.
    pub(super) number: usize,
    pub(super) standing: &'a Standing,
    pub(super) mark: Option<&'a Mark>,
    pub(super) waiver: Option<&'a Waiver>,
    pub(super) shown: Vec<&'a Quote>,
    /// Quotes that aren't shown.
    pub(super) left: usize,
    pub(super) gap: Option<&'a Gap>,
}

impl<'a> Criterion<'a> {
    pub(super) fn of(
        report: &'a Report,
        style: &'a Style,
        number: usize,
        standing: &'a Standing,
    ) -> Self {
        let limit = style.evidence.unwrap_or(QUOTES);
        let shown: Vec<&Quote> = shown(&standing.evidence, limit).collect();
        Self {
            number,
            standing,
            mark: shape::mark(style.scale.as_ref(), standing.verdict),
            waiver: view::waiver(report, standing),
            left: standing.evidence.len() - shown.len(),
            shown,
            gap: view::gap(report, standing),
        }
    }
}

/// What opens the reasons for which a quote counts as it does.
pub(super) fn why(quote: &Quote) -> String {
    match quote.strength {
        Some(strength) => {
            let strength = strength.word();
            say::WhyThisStrength { strength }.to_string()
        }
        None => say::WhyTheOpposite.to_string(),
    }
}

/// What stands before the advice for a gap.
pub(super) fn to_reach(gap: &Gap) -> String {
    let (verdict, worth) = (gap.reachable.word(), view::worth(gap));
    say::ToReach { verdict, worth }.to_string()
}

/// The pattern by which a quote was found.
pub(super) fn pattern(quote: &Quote) -> String {
    view::cut(&quote.pattern, PATTERN)
}
