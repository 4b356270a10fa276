//! The report as a page to read and print: one file, no script, no request to anywhere.

mod evidence;
mod parts;

use crate::judge::Verdict;
use crate::render::page::Html;
use crate::render::page::head;
use crate::render::{Style, view};
use crate::report::{Finding, Gap, Report, Standing};

pub(in crate::render) use parts::{SYMBOLS, icon, meanings, quotation, scale_table};

/// Gaps that are told first.
const FIRST: usize = 5;
/// Quotes that say the opposite, of one criterion.
const OPPOSITES: usize = 3;
/// Characters of a quote among what to read first.
const QUOTE: usize = 300;

pub(super) fn write(report: &Report, style: &Style) -> Vec<u8> {
    let mut html = Html::default();
    let title = view::short(&view::title(report));
    head(&mut html, &format!("{title}: {}", view::overall(report)));
    html.tag(parts::SYMBOLS)
        .tag("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
    header(&mut html, report, style, &title);
    html.tag("<main id=\"main\">\n");
    findings(&mut html, report);
    gaps(&mut html, report);
    parts::principles(&mut html, report);
    evidence::write(&mut html, report, style);
    parts::score(&mut html, report);
    parts::words(&mut html, style);
    parts::about(&mut html, report);
    html.tag("</main>\n</body>\n</html>\n");
    html.finish()
}

fn header(html: &mut Html, report: &Report, style: &Style, title: &str) {
    html.tag("<header>\n<p class=\"eyebrow\">Report of charterlint · ")
        .text(&view::short(&report.charter.title));
    if !style.limited_to.is_empty() {
        html.tag(" · only ").text(&style.limited_to.join(", "));
    }
    html.tag("</p>\n")
        .element("<h1>", name(report, title), "</h1>\n")
        .tag("<div class=\"overall\">\n");
    match report.total.percent {
        Some(percent) => html.element(
            "<p class=\"score\"><b>",
            &percent.to_string(),
            "</b> of 100</p>\n",
        ),
        None => html.tag("<p class=\"score\"><b>–</b> no score</p>\n"),
    };
    html.tag("<div>\n<p><strong>Judged ")
        .text(&format!(
            "{} of {} criteria.",
            report.total.judged, report.total.criteria
        ))
        .tag("</strong> ")
        .text(coverage(report))
        .tag("</p>\n<ul class=\"tally\">\n");
    for (verdict, count) in view::tally(report) {
        html.tag("<li>");
        parts::icon(html, verdict);
        html.tag("<b>").number(count).tag("</b> ");
        html.element("", verdict.word(), "</li>\n");
    }
    html.tag("</ul>\n");
    if let Some(scale) = &style.scale {
        html.element("<p class=\"scale\"><strong>", &scale.title, ":</strong> ")
            .element(
                "",
                &view::marks(report, scale),
                ". <a href=\"#words\">What the marks mean</a></p>\n",
            );
    }
    html.tag("</div>\n</div>\n</header>\n");
    contents(html, report);
}

/// The file's own name if there is one; its path stands at the foot.
fn name<'a>(report: &Report, title: &'a str) -> &'a str {
    match view::documents(report).as_slice() {
        [_] => title
            .rsplit('/')
            .next()
            .filter(|name| !name.is_empty())
            .unwrap_or(title),
        _ => title,
    }
}

/// Why a score may say less than it seems to.
fn coverage(report: &Report) -> &'static str {
    if report.total.percent.is_none() {
        "Nothing could be judged; that is not the same as “does not say”."
    } else if report.findings.iter().any(|one| one.kind == "unread") {
        "Not all of the proposal could be read: what is missing may stand there."
    } else if report.total.judged < report.total.criteria {
        "The others could not be judged and count neither for nor against."
    } else {
        "The score covers everything that applies."
    }
}

fn contents(html: &mut Html, report: &Report) {
    html.tag("<nav aria-label=\"Contents\">\n<ul>\n");
    if !report.findings.is_empty() {
        html.tag("<li><a href=\"#first\">Read this first</a></li>\n");
    }
    html.tag("<li><a href=\"#gaps\">What to mend</a></li>\n<li><a href=\"#principles\">Principles</a></li>\n<li><a href=\"#evidence\">Evidence</a></li>\n<li><a href=\"#score\">The score</a></li>\n<li><a href=\"#about\">About</a></li>\n</ul>\n</nav>\n");
}

/// What the proposal says against itself, and what limits the assessment.
fn findings(html: &mut Html, report: &Report) {
    if report.findings.is_empty() {
        return;
    }
    html.tag("<section class=\"first\" id=\"first\">\n<h2>Read this first</h2>\n<ul>\n");
    for (at, standing) in parts::numbered(report) {
        if view::says_opposite(standing) {
            opposite(html, report, at, standing);
        }
    }
    for finding in view::findings(report) {
        if !view::is_told(report, finding, OPPOSITES) {
            self::finding(html, report, finding);
        }
    }
    html.tag("</ul>\n</section>\n");
}

fn opposite(html: &mut Html, report: &Report, at: usize, standing: &Standing) {
    let quotes = view::opposites(standing);
    html.tag("<li>");
    parts::icon(html, Verdict::Contradicted);
    html.tag("<div><a href=\"#c")
        .number(at)
        .element(
            "\"><strong>",
            &view::short(&standing.title),
            "</strong></a>: ",
        )
        .tag(
            if quotes.iter().any(|quote| view::denied(quote).is_some()) {
                "contradicted by the files, judged "
            } else {
                "says the opposite, judged "
            },
        )
        .element("", standing.verdict.word(), "\n");
    for quote in quotes.iter().take(OPPOSITES) {
        html.element("<p><q>", &view::cut(&quote.text, QUOTE), "</q> ")
            .element(
                "<span class=\"place\">",
                &parts::place(report, quote),
                "</span>",
            );
        if let Some(reason) = view::denied(quote) {
            html.element(" – ", &view::cut(reason, QUOTE), "");
        }
        html.tag("</p>\n");
    }
    let left = quotes.len().saturating_sub(OPPOSITES);
    if left > 0 {
        html.tag("<p>and ").number(left).tag(" more</p>\n");
    }
    html.tag("</div></li>\n");
}

fn finding(html: &mut Html, report: &Report, finding: &Finding) {
    let place = view::short(&view::finding_place(report, finding));
    html.tag("<li>");
    parts::icon(html, Verdict::CannotEvaluate);
    html.tag("<div>");
    if !place.is_empty() {
        html.element("<strong>", &place, "</strong>: ");
    }
    html.text(&view::cut(&finding.message, 4 * QUOTE))
        .tag("</div></li>\n");
}

fn gaps(html: &mut Html, report: &Report) {
    html.tag("<section id=\"gaps\">\n<h2>What to mend first</h2>\n");
    if report.gaps.is_empty() {
        html.tag(if report.total.judged > 0 {
            "<p>Nothing: every criterion that could be judged is evidenced. Good work!</p>\n"
        } else {
            "<p>Nothing could be judged, so there is nothing to advise.</p>\n"
        });
    } else {
        html.tag("<p class=\"lead\">By what mending adds to the score of 100.</p>\n");
    }
    let (first, others) = report.gaps.split_at(FIRST.min(report.gaps.len()));
    if !first.is_empty() {
        html.tag("<ol class=\"gaps\">\n");
        for gap in first {
            self::gap(html, report, gap, true);
        }
        html.tag("</ol>\n");
    }
    if !others.is_empty() {
        html.tag("<h3>Then, by worth</h3>\n<p class=\"lead\">What to write stands with the evidence of each.</p>\n<ol class=\"gaps then\">\n");
        for gap in others {
            self::gap(html, report, gap, false);
        }
        html.tag("</ol>\n");
    }
    html.tag("</section>\n");
}

fn gap(html: &mut Html, report: &Report, gap: &Gap, advice: bool) {
    html.element("<li><b class=\"worth\">", &view::worth(gap), "</b>\n<div>");
    let at = parts::numbered(report).find(|(_, standing)| standing.id == gap.criterion);
    match at {
        Some((at, _)) => html.tag("<a href=\"#c").number(at).element(
            "\"><strong>",
            &view::short(&gap.title),
            "</strong></a>",
        ),
        None => html.element("<strong>", &view::short(&gap.title), "</strong>"),
    };
    html.tag(" <span class=\"step\">");
    parts::icon(html, gap.verdict);
    html.text(gap.verdict.word()).tag(" → ");
    parts::icon(html, gap.reachable);
    html.element("", gap.reachable.word(), "</span>");
    if advice {
        html.element("<p>", &gap.advice, "</p>");
    }
    html.tag("</div></li>\n");
}
