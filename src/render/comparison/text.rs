//! The comparison for people: the bids by number, so that forty of them fit a page.

use super::bids::{FOOT, input_name, place, row};
use super::columns::{cut, pad, right};
use super::sharing;
use crate::compare::{Apart, At, Compared, Comparison};
use crate::demand::{Demands, Shortfall};
use crate::judge::Verdict;
use crate::render::report::text::{ink_of, mark};
use crate::render::{Ink, Page, Piece, Style, plain, shown};
use crate::report::{Principle, Quote, Standing};
use unicode_width::UnicodeWidthStr as _;

/// Differences, gaps, passages and pairs that are shown; the formats for programs have all.
pub(super) const FIRST: usize = 10;
/// Bids whose quotes are shown beside each other without being asked for.
const FEW: usize = 6;
/// Columns after which a quote is cut.
pub(super) const QUOTE: usize = 160;
/// Columns of a principle's score.
const SCORE: usize = 5;
/// Columns of the total score and what was judged.
const FIXED: usize = 12;
/// Columns between the first ones.
const GAP: usize = 2;
/// Columns of a name, at least.
const LEAST_NAME: usize = 12;
const UNEVEN: &str = "The bids weren't judged on equally many criteria, so mind what their scores stand for: some criteria may not apply to a bid, or couldn't be judged.";
/// Columns of a criterion's title in the matrix.
const TITLE: usize = 36;

#[expect(
    clippy::unnecessary_wraps,
    reason = "formats stand in one table, and others can fail"
)]
pub(super) fn write(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let mut page = Page::new(style);
    let text = Text {
        comparison,
        width: style.width,
        digits: comparison.bids.len().to_string().len(),
    };
    text.head(&mut page, style);
    text.principles(&mut page);
    if !style.brief {
        text.demands(&mut page);
        text.limits(&mut page);
        text.criteria(&mut page);
        text.apart(&mut page, style.evidence);
        text.gaps(&mut page);
        sharing::put(&mut page, comparison);
        if let Some(quotes) = style.evidence.filter(|&quotes| quotes > 0) {
            text.side_by_side(&mut page, quotes);
        }
        page.blank();
        page.put(&[(Ink::Faint, FOOT)]);
        text.rules(&mut page);
    }
    Ok(page.finish().into_bytes())
}

struct Text<'a> {
    comparison: &'a Comparison,
    width: usize,
    /// Of the highest number of a bid.
    digits: usize,
}

impl Text<'_> {
    fn head(&self, page: &mut Page, style: &Style) {
        let bids = &self.comparison.bids;
        let title = bids
            .first()
            .map_or("", |bid| bid.report.charter.title.as_str());
        let count = format!("{} bids side by side", bids.len());
        page.put(&[
            (Ink::Strong, &count),
            (Ink::Faint, " · "),
            (Ink::Faint, title),
        ]);
        if !style.limited_to.is_empty() {
            let only = format!("only {}", style.limited_to.join(", "));
            page.put(&[(Ink::Faint, &only)]);
        }
        page.blank();
    }

    /// Scores by bid and principle; the principles by section, in as many tables as they need.
    fn principles(&self, page: &mut Page) {
        let Some(first) = self.comparison.bids.first() else {
            return;
        };
        let labels = labels(&first.report.principles);
        let name = self.names(page, labels.len());
        let room = (self
            .width
            .saturating_sub(self.digits + name + 2 * GAP + FIXED)
            / SCORE)
            .max(1);
        for (nth, part) in labels.chunks(room).enumerate() {
            let mut head = format!("{}  {}  ", right("#", self.digits), pad("Bid", name));
            head += &right("Score", 5);
            head += &right("Judged", 7);
            head.extend(part.iter().map(|label| right(label, SCORE)));
            page.row(&[(Ink::Strong, &head)]);
            page.row(&[(Ink::Faint, &"─".repeat(head.width()))]);
            let shown = nth * room..nth * room + part.len();
            for at in 0..self.comparison.bids.len() {
                self.scores(page, at, name, shown.clone());
            }
        }
        let legend: Vec<String> = labels
            .iter()
            .zip(&first.report.principles)
            .map(|(label, principle)| format!("{label} {}", principle.title))
            .collect();
        page.put(&[(Ink::Faint, &legend.join(" · "))]);
        if !self.comparison.evenly_judged() {
            page.put(&[(Ink::Fair, UNEVEN)]);
        }
    }

    /// A row of the matrix.
    fn scores(&self, page: &mut Page, at: usize, name: usize, shown: std::ops::Range<usize>) {
        let bid = &self.comparison.bids[at];
        let total = bid.report.total;
        let number = right(&(at + 1).to_string(), self.digits);
        let lead = format!("{number}  {}  ", pad(&bid.name, name));
        let score = right(&percent(total.percent), 5);
        let judged = right(&format!("{}/{}", total.judged, total.criteria), 7);
        let cells: Vec<(Ink, String)> = bid.report.principles[shown]
            .iter()
            .map(|of| of.score.percent)
            .map(|reached| (ink_of(reached), right(&percent(reached), SCORE)))
            .collect();
        let mut pieces: Vec<Piece> = vec![
            (Ink::Plain, &lead),
            (ink_of(total.percent), &score),
            (Ink::Plain, &judged),
        ];
        pieces.extend(cells.iter().map(|(ink, cell)| (*ink, cell.as_str())));
        page.row(&pieces);
    }

    /// Columns for names in the matrix. If the longest has no room there, all stand above it.
    fn names(&self, page: &mut Page, principles: usize) -> usize {
        let bids = &self.comparison.bids;
        let longest = bids.iter().map(|bid| plain::line(&bid.name).width());
        let longest = longest.max().unwrap_or(0).max(3);
        let beside = self.digits + 2 * GAP + FIXED + SCORE * principles;
        let room = self.width.saturating_sub(beside).max(LEAST_NAME);
        if longest > room {
            for (number, bid) in (1..).zip(bids) {
                let number = format!("{}  ", right(&number.to_string(), self.digits));
                page.item(&[(Ink::Plain, &number)], &[(Ink::Plain, &bid.name)]);
            }
            page.blank();
        }
        longest.min(room)
    }

    /// The must-haves and the threshold, and who doesn't reach them.
    fn demands(&self, page: &mut Page) {
        let demands = &self.comparison.demands;
        if demands.must_haves.is_empty() && demands.threshold.is_none() {
            return;
        }
        page.heading("Must-haves");
        for (at, must_have) in demands.must_haves.iter().enumerate() {
            let title = format!("{} at least {}", must_have.id, must_have.least.word());
            let missing: Vec<String> = (1..)
                .zip(&self.comparison.bids)
                .filter_map(|(number, bid)| {
                    let unmet: Vec<_> = bid
                        .unmet
                        .iter()
                        .filter(|unmet| unmet.must_have == at)
                        .collect();
                    let told = match unmet.as_slice() {
                        [] => return None,
                        [one] if one.criterion == must_have.id => one.verdict.word().to_owned(),
                        some => some
                            .iter()
                            .map(|one| format!("{} {}", one.criterion, one.verdict.word()))
                            .collect::<Vec<_>>()
                            .join(", "),
                    };
                    Some(format!("{number} ({told})"))
                })
                .collect();
            demand(page, &title, &missing);
        }
        if let Some(threshold) = demands.threshold {
            let missing: Vec<String> = (1..)
                .zip(&self.comparison.bids)
                .filter(|(_, bid)| bid.below == Some(true))
                .map(|(number, bid)| format!("{number} ({})", score_below(demands, bid)))
                .collect();
            demand(page, &format!("score at least {threshold}"), &missing);
        }
    }

    fn limits(&self, page: &mut Page) {
        let limits = &self.comparison.limits;
        if limits.is_empty() {
            return;
        }
        page.heading("Not read or judged");
        for limit in limits {
            let number = format!("{} ", limit.bid + 1);
            let bid = &self.comparison.bids[limit.bid];
            let file = input_name(bid, limit.input).unwrap_or(&bid.name);
            let comma = if limit.place.is_empty() { "" } else { ", " };
            let ink = if limit.whole { Ink::Bad } else { Ink::Fair };
            page.item(
                &[(ink, "  ! "), (Ink::Plain, &number)],
                &[
                    (Ink::Strong, file),
                    (Ink::Strong, comma),
                    (Ink::Strong, &limit.place),
                    (Ink::Plain, ": "),
                    (Ink::Plain, &limit.message),
                ],
            );
        }
    }

    /// The verdicts by criterion and bid, as marks, in as many tables as the bids need.
    fn criteria(&self, page: &mut Page) {
        let column = self.digits + 2;
        let room = (self.width.saturating_sub(TITLE + 2) / column).max(1);
        let numbers: Vec<usize> = (0..self.comparison.bids.len()).collect();
        for part in numbers.chunks(room) {
            page.heading("Criterion by criterion");
            let head: String = part
                .iter()
                .map(|bid| right(&(bid + 1).to_string(), column))
                .collect();
            let lead = " ".repeat(TITLE + 2);
            page.row(&[(Ink::Strong, &lead), (Ink::Strong, &head)]);
            let principles = &self.comparison.bids[part[0]].report.principles;
            for (at, principle) in principles.iter().enumerate() {
                page.row(&[(Ink::Strong, &title(principle))]);
                for (criterion, standing) in principle.criteria.iter().enumerate() {
                    let at = At {
                        principle: at,
                        criterion,
                    };
                    self.marks(page, at, standing, part, column);
                }
            }
        }
        page.put(&[(
            Ink::Faint,
            "● evidenced  ◑ committed  ◔ claimed  ○ absent  ✗ contradicted  – not applicable or not judged",
        )]);
    }

    fn marks(&self, page: &mut Page, at: At, standing: &Standing, part: &[usize], column: usize) {
        let name = format!("  {}", pad(&standing.title, TITLE));
        let cells: Vec<(Ink, String)> = part
            .iter()
            .filter_map(|&bid| self.comparison.bids[bid].standing(at))
            .map(|standing| {
                let (mark, ink) = mark(standing);
                (ink, right(mark.trim(), column))
            })
            .collect();
        let mut pieces: Vec<Piece> = vec![(Ink::Plain, &name)];
        pieces.extend(cells.iter().map(|(ink, cell)| (*ink, cell.as_str())));
        page.row(&pieces);
    }

    fn apart(&self, page: &mut Page, asked: Option<usize>) {
        let apart = &self.comparison.apart;
        if apart.is_empty() {
            return;
        }
        page.heading("What sets the bids apart most");
        // Asked for, the quotes of all criteria stand further down.
        let few = self.comparison.bids.len() <= FEW;
        let quotes = usize::from(few && asked.is_none());
        for Apart { at, .. } in apart.iter().take(FIRST) {
            self.criterion(page, *at, quotes);
        }
        more(page, apart.len(), "all of them with --format json or xlsx");
    }

    /// A criterion with the bids by verdict; with the quotes of each bid, where these are wanted.
    fn criterion(&self, page: &mut Page, at: At, quotes: usize) {
        let Some((_, standing)) = row(self.comparison, at).next() else {
            return;
        };
        page.item(
            &[(Ink::Plain, "  ")],
            &[
                (Ink::Strong, &standing.title),
                (Ink::Faint, " · "),
                (Ink::Faint, &standing.id),
            ],
        );
        if quotes == 0 {
            page.item(
                &[(Ink::Plain, "    ")],
                &[(Ink::Plain, &self.by_verdict(at))],
            );
            return;
        }
        for (number, (bid, standing)) in (1..).zip(row(self.comparison, at)) {
            let (mark, ink) = mark(standing);
            let lead = format!("    {number:>d$} ", d = self.digits);
            let mark = format!("{} ", mark.trim());
            let mut words = vec![(ink, standing.verdict.word().to_owned())];
            let contradicted = standing.verdict == Verdict::Contradicted;
            // What only seems to support it would mislead beside the verdict.
            let all = shown(&standing.evidence, quotes)
                .filter(|quote| !contradicted || quote.strength.is_none());
            for quote in all {
                if quote.strength.is_none() && !contradicted {
                    words.push((Ink::Bad, " but says the opposite:".to_owned()));
                }
                words.push((Ink::Plain, format!(" “{}”", shorten(quote))));
                words.push((Ink::Faint, format!(" {}", place(bid, quote))));
            }
            if let Some(reason) = &standing.reason {
                words.push((Ink::Faint, format!(": {reason}")));
            }
            let words: Vec<Piece> = words
                .iter()
                .map(|(ink, text)| (*ink, text.as_str()))
                .collect();
            page.item(&[(Ink::Plain, &lead), (ink, &mark)], &words);
        }
    }

    /// `evidenced: 1, 4 · absent: 2, 3`
    fn by_verdict(&self, at: At) -> String {
        let of = |verdict: Verdict| {
            let numbers: Vec<String> = (1..)
                .zip(row(self.comparison, at))
                .filter(|(_, (_, standing))| standing.verdict == verdict)
                .map(|(number, _): (usize, _)| number.to_string())
                .collect();
            (!numbers.is_empty()).then(|| format!("{}: {}", verdict.word(), numbers.join(", ")))
        };
        Verdict::ALL
            .into_iter()
            .filter_map(of)
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn gaps(&self, page: &mut Page) {
        let gaps = &self.comparison.common_gaps;
        if gaps.is_empty() {
            return;
        }
        page.heading("What no bid commits to");
        for gap in gaps {
            if let Some((_, standing)) = row(self.comparison, gap.at).next() {
                let claimed = match gap.claimed {
                    0 => String::new(),
                    some => format!(" · claimed by {some} of {}", gap.judged),
                };
                page.item(
                    &[(Ink::Plain, "  ")],
                    &[
                        (Ink::Strong, &standing.title),
                        (Ink::Faint, &claimed),
                        (Ink::Faint, " · "),
                        (Ink::Faint, &standing.id),
                    ],
                );
            }
        }
    }

    /// Every criterion with the quotes of every bid.
    fn side_by_side(&self, page: &mut Page, quotes: usize) {
        let Some(first) = self.comparison.bids.first() else {
            return;
        };
        for (at, principle) in first.report.principles.iter().enumerate() {
            page.heading(&title(principle));
            for criterion in 0..principle.criteria.len() {
                self.criterion(
                    page,
                    At {
                        principle: at,
                        criterion,
                    },
                    quotes,
                );
            }
        }
    }

    fn rules(&self, page: &mut Page) {
        if let Some(bid) = self.comparison.bids.first() {
            let digest = &bid.report.rules_digest;
            let rules = digest.get(..12).unwrap_or(digest);
            let told = format!("Version {}, rules {rules}.", env!("CARGO_PKG_VERSION"));
            page.put(&[(Ink::Faint, &told)]);
        }
    }
}

/// The score of a bid that is below the threshold; with what makes it so where the number alone doesn't.
fn score_below(demands: &Demands, bid: &Compared) -> String {
    let percent = percent(bid.report.total.percent);
    match demands.shortfall(&bid.report) {
        Some(Shortfall::Unsure {
            lowest, unjudged, ..
        }) => format!(
            "{percent}; {lowest} if nothing speaks for the {unjudged} that can't be evaluated"
        ),
        _ => percent,
    }
}

fn demand(page: &mut Page, title: &str, missing: &[String]) {
    let (ink, told) = if missing.is_empty() {
        (Ink::Good, "reached by all".to_owned())
    } else {
        (Ink::Bad, format!("not reached by {}", missing.join(", ")))
    };
    page.item(
        &[(Ink::Plain, "  ")],
        &[(Ink::Strong, title), (Ink::Plain, ": "), (ink, &told)],
    );
}

pub(super) fn more(page: &mut Page, all: usize, what: &str) {
    if all > FIRST {
        let told = format!("and {} more ({what})", all - FIRST);
        page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &told)]);
    }
}

/// What stands for each principle in the head of the matrix: its section if that is short, else its number.
fn labels(principles: &[Principle]) -> Vec<String> {
    let label = |(nth, principle): (usize, &Principle)| {
        let section = plain::line(&principle.section);
        if section.is_empty() || section.width() > 5 {
            format!("P{}", nth + 1)
        } else {
            section
        }
    };
    principles.iter().enumerate().map(label).collect()
}

fn title(principle: &Principle) -> String {
    let title = format!("{} {}", principle.section, principle.title);
    plain::line(&title)
}

fn percent(percent: Option<u32>) -> String {
    percent.map_or_else(|| "–".to_owned(), |percent| percent.to_string())
}

fn shorten(quote: &Quote) -> String {
    cut(&plain::line(&quote.text), QUOTE)
}
