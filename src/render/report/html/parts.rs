//! Parts of the page: the chart of principles, how the score comes about, what the words mean, what was read.

use crate::judge::Verdict;
use crate::render::page::Html;
use crate::render::{Style, view};
use crate::report::{Principle, Quote, Report, Standing};
use crate::rules::Scale;
use crate::score::Fit;

/// How full a circle is tells how firmly a thing is said; a cross says the opposite, a dash is no verdict.
pub(in crate::render) const SYMBOLS: &str = "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"symbols\"><defs>\
<symbol id=\"v3\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"7\"/></symbol>\
<symbol id=\"v2\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M8 1a7 7 0 0 1 0 14z\"/></symbol>\
<symbol id=\"v1\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M8 8V1a7 7 0 0 1 7 7z\"/></symbol>\
<symbol id=\"v0\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/></symbol>\
<symbol id=\"vx\" viewBox=\"0 0 16 16\"><path d=\"M3 3l10 10M13 3L3 13\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-linecap=\"round\"/></symbol>\
<symbol id=\"vn\" viewBox=\"0 0 16 16\"><path d=\"M3 8h10\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-linecap=\"round\"/></symbol>\
</defs></svg>\n";

/// The sign of a verdict. The word stands beside it, so a screen reader passes over the sign.
pub(in crate::render) fn icon(html: &mut Html, verdict: Verdict) {
    html.tag(match verdict {
        Verdict::Evidenced => {
            "<svg class=\"v good\" aria-hidden=\"true\"><use href=\"#v3\"/></svg>"
        }
        Verdict::Committed => {
            "<svg class=\"v good\" aria-hidden=\"true\"><use href=\"#v2\"/></svg>"
        }
        Verdict::Claimed => "<svg class=\"v fair\" aria-hidden=\"true\"><use href=\"#v1\"/></svg>",
        Verdict::Absent => "<svg class=\"v bad\" aria-hidden=\"true\"><use href=\"#v0\"/></svg>",
        Verdict::Contradicted => {
            "<svg class=\"v bad\" aria-hidden=\"true\"><use href=\"#vx\"/></svg>"
        }
        Verdict::NotApplicable | Verdict::CannotEvaluate => {
            "<svg class=\"v mute\" aria-hidden=\"true\"><use href=\"#vn\"/></svg>"
        }
    });
}

/// All criteria with the number by which the page links to them.
pub(super) fn numbered(report: &Report) -> impl Iterator<Item = (usize, &Standing)> {
    view::standings(report)
        .enumerate()
        .map(|(at, (_, standing))| (at, standing))
}

/// Page and line, and the file if there are several.
pub(super) fn place(report: &Report, quote: &Quote) -> String {
    if report.inputs.len() == 1 {
        return view::sentence(&view::spot(quote));
    }
    format!(
        "{}, {}",
        view::short(view::file(report, quote.input)),
        view::spot(quote)
    )
}

/// The chart: a table whose rows carry bars, so that its text alternative is itself.
pub(super) fn principles(html: &mut Html, report: &Report) {
    html.tag("<section id=\"principles\">\n<h2>Principles</h2>\n<table class=\"chart\">\n<caption>Score of each principle out of 100, with its fit: strong from 67, fair from 33. Met: committed or evidenced, of those judged. Judged: of those that apply.</caption>\n")
        .tag("<thead><tr><th scope=\"col\">Principle</th><th scope=\"col\" class=\"n\">Score</th><th scope=\"col\">Fit</th><th scope=\"col\" class=\"n\">Met</th><th scope=\"col\" class=\"n\">Judged</th></tr></thead>\n<tbody>\n");
    for (at, principle) in report.principles.iter().enumerate() {
        html.tag("<tr><th scope=\"row\"><a href=\"#p")
            .number(at)
            .tag("\">")
            .element(
                "<span class=\"section\">",
                &view::short(&principle.section),
                "</span> ",
            )
            .text(&view::short(&principle.title))
            .tag("</a>");
        bar(html, principle);
        let score = principle.score.percent;
        html.tag("</th><td class=\"n\"><b>")
            .text(&score.map_or_else(|| "–".to_owned(), |percent| percent.to_string()))
            .tag("</b></td><td>")
            .text(principle.fit.word())
            .tag("</td><td class=\"n\">")
            .text(&format!(
                "{}/{}",
                view::met(principle),
                principle.score.judged
            ))
            .tag("</td><td class=\"n\">")
            .text(&format!(
                "{}/{}",
                principle.score.judged, principle.score.criteria
            ))
            .tag("</td></tr>\n");
    }
    html.tag("</tbody>\n</table>\n</section>\n");
}

/// A bar from 0 to 100 with ticks where the fit changes. The numbers stand beside it.
fn bar(html: &mut Html, principle: &Principle) {
    let colour = match principle.fit {
        Fit::Strong => "\" height=\"8\" rx=\"1\" class=\"good\"/>",
        Fit::Fair => "\" height=\"8\" rx=\"1\" class=\"fair\"/>",
        Fit::Weak | Fit::Unknown => "\" height=\"8\" rx=\"1\" class=\"bad\"/>",
    };
    let percent = principle.score.percent.unwrap_or(0).min(100);
    html.tag("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" height=\"8\" rx=\"1\" class=\"track\"/><rect width=\"")
        .number(percent as usize)
        .tag(colour)
        .tag("<path d=\"M33 0v8M67 0v8\" class=\"tick\"/></svg>");
}

/// How the score comes about, with the numbers.
pub(super) fn score(html: &mut Html, report: &Report) {
    html.tag("<section id=\"score\">\n<h2>How the score comes about</h2>\n")
        .element("<p>", &view::sum(report), " What is not applicable counts nowhere; what could not be judged lowers the coverage, not the score.</p>\n")
        .tag("<p>The strongest statement that stands decides; many mentions never beat one good piece. A score is a reading aid, no award: require the criteria that matter rather than a number.</p>\n")
        .tag("<table>\n<caption>Points by principle</caption>\n<thead><tr><th scope=\"col\">Principle</th><th scope=\"col\" class=\"n\">Reached</th><th scope=\"col\" class=\"n\">Possible</th><th scope=\"col\" class=\"n\">Of 100</th></tr></thead>\n<tbody>\n");
    for principle in &report.principles {
        row(
            html,
            &format!("{} {}", principle.section, principle.title),
            principle.score,
        );
    }
    html.tag("</tbody>\n<tfoot>\n");
    row(html, "All", report.total);
    html.tag("</tfoot>\n</table>\n</section>\n");
}

fn row(html: &mut Html, name: &str, score: crate::score::Score) {
    let of_100 = score
        .percent
        .map_or_else(|| "–".to_owned(), |percent| percent.to_string());
    html.element("<tr><th scope=\"row\">", &view::short(name), "</th>")
        .element("<td class=\"n\">", &score.reached.to_string(), "</td>")
        .element("<td class=\"n\">", &score.possible.to_string(), "</td>")
        .element("<td class=\"n\">", &of_100, "</td></tr>\n");
}

/// The entries of a list of verdicts and their meanings.
pub(in crate::render) fn meanings(html: &mut Html) {
    for verdict in Verdict::ALL {
        html.tag("<div><dt>");
        icon(html, verdict);
        html.element("", verdict.word(), "</dt>").element(
            "<dd>",
            verdict.meaning(),
            "</dd></div>\n",
        );
    }
}

/// What the verdicts and the marks mean.
pub(super) fn words(html: &mut Html, style: &Style) {
    html.tag("<section id=\"words\">\n<h2>What the words mean</h2>\n<dl class=\"words\">\n");
    meanings(html);
    html.tag("</dl>\n");
    if let Some(scale) = &style.scale {
        scale_table(html, scale);
    }
    html.tag("</section>\n");
}

/// The marks of a scale with their words.
pub(in crate::render) fn scale_table(html: &mut Html, scale: &Scale) {
    html.tag("<table>\n")
        .element("<caption>", &scale.title, "</caption>\n")
        .tag("<thead><tr><th scope=\"col\">Mark</th><th scope=\"col\">Name</th><th scope=\"col\">Given when</th></tr></thead>\n<tbody>\n");
    for mark in &scale.marks {
        html.element("<tr><th scope=\"row\">", &mark.value, "</th>")
            .element("<td>", &mark.label, "</td><td>")
            .text(&mark.words);
        if mark.levels.is_empty() {
            html.tag(" <em>For assessors only.</em>");
        }
        html.tag("</td></tr>\n");
    }
    html.tag("</tbody>\n</table>\n")
        .element("<p class=\"source\">", &scale.note, " ")
        .element(
            "Source: ",
            &format!("{} {}", scale.publisher, scale.source),
            "</p>\n",
        );
}

/// What was read, by which rules.
pub(super) fn about(html: &mut Html, report: &Report) {
    html.tag("<section id=\"about\">\n<h2>About this report</h2>\n<p>The same files and rules give the same report, byte for byte; nothing left the machine on which it was made. What could not be read is named at the top.</p>\n<table class=\"files\">\n<caption>Files and rules, by their SHA-256</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
    for input in &report.inputs {
        let digest = if input.digest.is_empty() {
            "could not be opened"
        } else {
            &input.digest
        };
        html.element(
            "<tr><th scope=\"row\">",
            &view::short(view::name_of(&input.name)),
            "</th>",
        )
        .element("<td><code>", digest, "</code></td></tr>\n");
    }
    html.element(
        "<tr><th scope=\"row\">Rules</th><td><code>",
        &report.rules_digest,
        "</code></td></tr>\n",
    )
    .tag("</tbody>\n</table>\n")
    .element(
        "<p class=\"foot\">",
        &view::foot(report),
        "</p>\n</section>\n",
    );
}

/// Letters of a quote, and of what stands around it on either side, at most.
const QUOTE: usize = 1200;
const CONTEXT: usize = 260;

/// Opens the figure of a quote: its words, marked, among what stands around them.
pub(in crate::render) fn quotation(html: &mut Html, report: &Report, quote: &Quote) {
    html.tag(if quote.strength.is_none() {
        "<figure class=\"opposite\">"
    } else {
        "<figure>"
    });
    match &report.language {
        Some(language) if !quote.is_of_file() => {
            html.element("<blockquote dir=\"auto\" lang=\"", language, "\">")
        }
        _ => html.tag("<blockquote dir=\"auto\">"),
    };
    let (before, after) = (
        view::cut(&quote.context.0, CONTEXT),
        view::cut(&quote.context.1, CONTEXT),
    );
    if !before.is_empty() {
        html.element("<span class=\"around\">", &before, "</span> ");
    }
    html.element("<mark>", &view::cut(&quote.text, QUOTE), "</mark>");
    if !after.is_empty() {
        html.element(" <span class=\"around\">", &after, "</span>");
    }
}
