//! The report for people: overall, principles, what to mend, evidence.

use super::Style;
use super::terminal::{Paint, clean, cut, width, wrap};
use crate::judge::Verdict;
use crate::report::{Finding, Gap, Principle, Quote, Report, Standing};
use crate::score::{Fit, Score};
use comfy_table::{Cell, CellAlignment, Table, presets};
use std::fmt::Write as _;

/// Columns of a page at most: longer lines are hard to read.
const WIDEST: usize = 100;
/// Columns of a page at least.
const NARROWEST: usize = 60;
/// Columns of a quote at most.
const QUOTE: usize = 320;
/// Cells of a bar.
const BAR: u32 = 10;

pub(super) fn render(report: &Report, style: &Style) -> String {
    let mut page = Page {
        out: String::new(),
        report,
        style,
        paint: Paint { on: style.colour },
        width: style.width.clamp(NARROWEST, WIDEST),
    };
    page.overall();
    if !style.quiet {
        page.findings();
        if report.total.judged > 0 {
            page.principles();
            page.raises();
            page.gaps();
            page.evidence();
        }
        page.foot();
    }
    page.out
}

struct Page<'a> {
    out: String,
    report: &'a Report,
    style: &'a Style,
    paint: Paint,
    width: usize,
}

impl<'a> Page<'a> {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    fn heading(&mut self, text: &str) {
        let text = self.paint.bold(text);
        let _ = writeln!(self.out, "\n{text}");
    }

    fn wrapped(&mut self, text: &str, indent: usize) {
        let text = wrap(text, self.width, indent);
        self.line(&text);
    }

    fn overall(&mut self) {
        let names: Vec<String> = self
            .report
            .inputs
            .iter()
            .map(|input| clean(&input.name))
            .collect();
        self.wrapped(&names.join(", "), 0);
        let against = format!("against the {}", clean(&self.report.charter.title));
        self.wrapped(&against, 0);
        let total = self.report.total;
        let score = total.percent.map_or_else(
            || "no score".to_owned(),
            |percent| format!("{percent} of 100"),
        );
        let line = format!("{}, {}", self.paint.bold(&score), coverage(total));
        self.out.push('\n');
        self.line(&line);
    }

    fn findings(&mut self) {
        if self.report.findings.is_empty() {
            return;
        }
        self.heading("What you should know");
        for finding in &self.report.findings {
            let text = format!("! {}", self.finding(finding));
            let text = wrap(&text, self.width, 2);
            let text = self.paint.yellow(&text);
            self.line(&text);
        }
    }

    fn finding(&self, finding: &Finding) -> String {
        let input = finding
            .input
            .and_then(|input| self.report.inputs.get(input))
            .map(|input| clean(&input.name));
        let place = [
            input,
            (!finding.place.is_empty()).then(|| clean(&finding.place)),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
        if place.is_empty() {
            clean(&finding.message)
        } else {
            format!("{place}: {}", clean(&finding.message))
        }
    }

    fn principles(&mut self) {
        self.heading("Principles");
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_header(["Principle", "Score", "", "Fit", "Judged"]);
        for principle in self.shown() {
            let percent = principle
                .score
                .percent
                .map_or_else(|| "–".to_owned(), |percent| percent.to_string());
            table.add_row([
                Cell::new(cut(&clean(&principle.title), 36)),
                Cell::new(percent).set_alignment(CellAlignment::Right),
                Cell::new(bar(principle.score)),
                Cell::new(principle.fit.word()),
                Cell::new(format!(
                    "{} of {}",
                    principle.score.judged, principle.score.criteria
                )),
            ]);
        }
        for line in table.lines() {
            let line = line.trim_end();
            let painted = match self
                .shown()
                .into_iter()
                .find(|principle| {
                    line.trim_start()
                        .starts_with(&cut(&clean(&principle.title), 36))
                })
                .map(|principle| principle.fit)
            {
                Some(Fit::Strong) => self.paint.green(line),
                Some(Fit::Fair) => self.paint.yellow(line),
                Some(Fit::Weak) => self.paint.red(line),
                Some(Fit::Unknown) => self.paint.dim(line),
                None => line.to_owned(),
            };
            self.line(&painted);
        }
    }

    fn raises(&mut self) {
        let first: Vec<&Gap> = self.gaps_shown().into_iter().take(3).collect();
        if first.is_empty() {
            return;
        }
        self.heading("What would raise the score most");
        for (at, gap) in first.into_iter().enumerate() {
            self.wrapped(
                &format!(
                    "{}. {} ({}): {}",
                    at + 1,
                    clean(&gap.title),
                    worth(gap),
                    clean(&gap.advice)
                ),
                2,
            );
        }
    }

    fn gaps(&mut self) {
        if self.gaps_shown().is_empty() {
            return;
        }
        self.heading("Gaps, by what they are worth");
        for gap in self.gaps_shown() {
            let head = format!(
                "{:>5}  {}: {} → {}",
                worth(gap),
                gap.criterion,
                gap.verdict.word(),
                gap.reachable.word()
            );
            let head = self.of_verdict(gap.verdict, &cut(&head, self.width));
            self.line(&head);
            self.wrapped(&clean(&gap.advice), 7);
        }
    }

    fn evidence(&mut self) {
        for principle in self.shown() {
            self.heading(
                format!("{} {}", clean(&principle.section), clean(&principle.title)).trim(),
            );
            for standing in &principle.criteria {
                self.standing(standing);
            }
        }
    }

    fn standing(&mut self, standing: &Standing) {
        let word = self.of_verdict(standing.verdict, standing.verdict.word());
        let title = format!("{} ({})", clean(&standing.title), standing.id);
        let fill = self
            .width
            .saturating_sub(2 + width(&title) + 1 + width(standing.verdict.word()))
            .max(1);
        self.line(&format!("  {title} {}{word}", " ".repeat(fill)));
        if let Some(reason) = &standing.reason {
            self.wrapped(&clean(reason), 4);
        }
        for quote in standing.evidence.iter().take(self.style.evidence) {
            self.quote(quote);
        }
    }

    fn quote(&mut self, quote: &Quote) {
        self.wrapped(&format!("“{}”", cut(&clean(&quote.text), QUOTE)), 4);
        let heading = quote
            .place
            .headings
            .last()
            .map(|heading| format!(", under “{}”", cut(&clean(heading), 50)))
            .unwrap_or_default();
        let input = self
            .report
            .inputs
            .get(quote.input)
            .map(|input| clean(&input.name))
            .unwrap_or_default();
        let place = format!(
            "{input}:{}{heading}: {}",
            quote.place.line,
            clean(&quote.because.join("; "))
        );
        let place = wrap(&place, self.width, 4);
        let place = self.paint.dim(&place);
        self.line(&place);
    }

    fn foot(&mut self) {
        let foot = format!(
            "charterlint {} read the words of this proposal; it doesn't know whether they are true. Rules {}.",
            env!("CARGO_PKG_VERSION"),
            &self.report.rules_digest[..self.report.rules_digest.len().min(12)]
        );
        self.out.push('\n');
        let foot = wrap(&foot, self.width, 0);
        let foot = self.paint.dim(&foot);
        self.line(&foot);
    }

    fn shown(&self) -> Vec<&'a Principle> {
        self.report
            .principles
            .iter()
            .filter(|principle| self.style.shows(&principle.id))
            .collect()
    }

    fn gaps_shown(&self) -> Vec<&'a Gap> {
        let shown = self.shown();
        self.report
            .gaps
            .iter()
            .filter(|gap| {
                shown
                    .iter()
                    .any(|principle| principle.title == gap.principle)
            })
            .collect()
    }

    fn of_verdict(&self, verdict: Verdict, text: &str) -> String {
        match verdict {
            Verdict::Evidenced => self.paint.green(text),
            Verdict::Committed => text.to_owned(),
            Verdict::Claimed => self.paint.yellow(text),
            Verdict::Absent | Verdict::Contradicted => self.paint.red(text),
            Verdict::NotApplicable | Verdict::CannotEvaluate => self.paint.dim(text),
        }
    }
}

fn coverage(score: Score) -> String {
    format!("judged {} of {} criteria", score.judged, score.criteria)
}

fn bar(score: Score) -> String {
    let filled = score
        .percent
        .map_or(0, |percent| (percent * BAR + 50) / 100);
    (0..BAR)
        .map(|cell| if cell < filled { '■' } else { '·' })
        .collect()
}

/// What a gap is worth, in points of 100.
fn worth(gap: &Gap) -> String {
    format!("+{}.{}", gap.worth / 10, gap.worth % 10)
}
