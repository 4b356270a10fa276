//! The evidence, criterion by criterion: who says what, where, how firmly.

use super::parts;
use crate::judge::Verdict;
use crate::render::page::Html;
use crate::render::{Style, shown, view};
use crate::report::{Principle, Quote, Report, Standing};

/// Quotes per criterion, unless the reader asks for more.
const QUOTES: usize = 2;
/// Characters of a pattern, at most.
const PATTERN: usize = 1200;

pub(super) fn write(html: &mut Html, report: &Report, style: &Style) {
    html.tag("<section id=\"evidence\">\n<h2>Evidence</h2>\n<p class=\"lead\">The proposal’s own words are highlighted; what stands around them is grey.</p>\n");
    let mut number = 0;
    for (at, principle) in report.principles.iter().enumerate() {
        head(html, at, principle);
        for standing in &principle.criteria {
            self::standing(html, report, style, number, standing);
            number += 1;
        }
    }
    html.tag("</section>\n");
}

fn head(html: &mut Html, at: usize, principle: &Principle) {
    html.tag("<h3 class=\"principle\" id=\"p")
        .number(at)
        .element(
            "\"><span class=\"section\">",
            &view::short(&principle.section),
            "</span> ",
        )
        .element("", &view::short(&principle.title), " <span class=\"of\">")
        .element("", &view::score(principle.score.percent), "</span></h3>\n");
}

fn standing(html: &mut Html, report: &Report, style: &Style, number: usize, standing: &Standing) {
    html.tag("<article class=\"criterion\" id=\"c")
        .number(number)
        .element("\">\n<h4>", &view::short(&standing.title), " ");
    verdict(html, style, standing.verdict);
    html.element("</h4>\n<p class=\"question\">", &standing.question, " ")
        .element("<code>", &view::short(&standing.id), "</code></p>\n");
    if let Some(reason) = &standing.reason {
        html.element("<p>", &view::sentence(reason), ".</p>\n");
    }
    if let Some(waiver) = view::waiver(report, standing) {
        html.element(
            "<p><strong>",
            &view::sentence(&view::waived(waiver)),
            "</strong></p>\n",
        );
    }
    let limit = style.evidence.unwrap_or(QUOTES);
    let mut count = 0;
    for quote in shown(&standing.evidence, limit) {
        self::quote(html, report, quote);
        count += 1;
    }
    let left = standing.evidence.len() - count;
    if left > 0 {
        html.tag("<p class=\"more\">and ")
            .number(left)
            .tag(" more</p>\n");
    }
    if let Some(gap) = view::gap(report, standing) {
        html.element(
            "<p class=\"advice\"><strong>To be ",
            gap.reachable.word(),
            "",
        )
        .element(" (", &view::worth(gap), "):</strong> ")
        .element("", &gap.advice, "</p>\n");
    }
    html.tag("</article>\n");
}

fn verdict(html: &mut Html, style: &Style, verdict: Verdict) {
    html.tag(match verdict {
        Verdict::Evidenced | Verdict::Committed => "<span class=\"verdict good\">",
        Verdict::Claimed => "<span class=\"verdict fair\">",
        Verdict::Absent | Verdict::Contradicted => "<span class=\"verdict bad\">",
        Verdict::NotApplicable | Verdict::CannotEvaluate => "<span class=\"verdict mute\">",
    });
    parts::icon(html, verdict);
    html.element("", verdict.word(), "</span>");
    if let Some(mark) = view::mark(style.scale.as_ref(), verdict) {
        html.element(" <span class=\"mark\">", &mark.value, " · ")
            .element("", &mark.label, "</span>");
    }
}

fn quote(html: &mut Html, report: &Report, quote: &Quote) {
    parts::quotation(html, report, quote);
    let headings = view::headings(quote);
    html.element(
        "</blockquote>\n<figcaption><span class=\"place\">",
        &parts::place(report, quote),
        "",
    );
    if !headings.is_empty() {
        html.element(" · ", &headings, "");
    }
    html.element(
        "</span> <details><summary>Why ",
        strength(quote),
        "</summary>\n<ul>\n",
    );
    for because in &quote.because {
        html.element("<li>", because, "</li>\n");
    }
    html.element("<li>found by rule <code>", &quote.rule, "</code>")
        .element(
            "<span class=\"pattern\">, pattern <code>",
            &view::cut(&quote.pattern, PATTERN),
            "</code></span></li>\n</ul></details></figcaption></figure>\n",
        );
}

fn strength(quote: &Quote) -> &'static str {
    quote
        .strength
        .map_or("the opposite", |strength| strength.word())
}
