//! The quotes of each criterion, bid after bid, in their context. The matrix leads here, and the script shows them beside the score to give.

use super::bids::Room;
use crate::compare::Compared;
use crate::judge::Verdict;
use crate::render::comparison::bids::file;
use crate::render::page::Html;
use crate::render::report::html::{icon, quotation};
use crate::render::{Style, shown, view};
use crate::report::{Quote, Standing};

/// Quotes of a bid for a criterion, unless the reader asks for more.
const QUOTES: usize = 2;

pub(super) fn write(html: &mut Html, room: &Room, style: &Style) {
    html.tag("<section id=\"quotes\" class=\"view\">\n<h2>Quotes</h2>\n<p class=\"lead\">The bids’ own words are highlighted; what stands around them is grey.</p>\n");
    for (number, at, standing) in room.standings() {
        html.tag("<section class=\"criterion\" id=\"c")
            .number(number)
            .element("\">\n<h3>", &view::short(&standing.title), "</h3>\n")
            .element(
                "<p class=\"question\">",
                &view::cut(&standing.question, 600),
                " ",
            )
            .element("<code>", &view::short(&standing.id), "</code></p>\n");
        for (bid_number, bid) in room.bids() {
            if let Some(standing) = bid.standing(at) {
                html.tag("<article class=\"standing\" id=\"q")
                    .number(number)
                    .tag("-")
                    .number(bid_number)
                    .tag("\">\n");
                self::standing(html, bid, standing, style);
                html.tag("</article>\n");
            }
        }
        html.tag("</section>\n");
    }
    html.tag("</section>\n");
}

fn standing(html: &mut Html, bid: &Compared, standing: &Standing, style: &Style) {
    html.element("<h4>", &view::short(&bid.name), " ");
    verdict(html, style, standing.verdict);
    html.tag("</h4>\n");
    if let Some(reason) = &standing.reason {
        html.element("<p>", &view::cut(&view::sentence(reason), 600), ".</p>\n");
    }
    let mut count = 0;
    for quote in shown(&standing.evidence, style.evidence.unwrap_or(QUOTES)) {
        self::quote(html, bid, quote);
        count += 1;
    }
    if count == 0 && standing.verdict == Verdict::Absent {
        html.tag("<p class=\"more\">No statement was found in what could be read.</p>\n");
    }
    let left = standing.evidence.len() - count;
    if left > 0 {
        html.tag("<p class=\"more\">and ")
            .number(left)
            .tag(" more</p>\n");
    }
}

fn verdict(html: &mut Html, style: &Style, verdict: Verdict) {
    html.tag(match verdict {
        Verdict::Evidenced | Verdict::Committed => "<span class=\"verdict good\">",
        Verdict::Claimed => "<span class=\"verdict fair\">",
        Verdict::Absent | Verdict::Contradicted => "<span class=\"verdict bad\">",
        Verdict::NotApplicable | Verdict::CannotEvaluate => "<span class=\"verdict mute\">",
    });
    icon(html, verdict);
    html.element("", verdict.word(), "</span>");
    if let Some(mark) = view::mark(style.scale.as_ref(), verdict) {
        html.element(" <span class=\"mark\">on this scale ", &mark.value, " · ")
            .element("", &view::short(&mark.label), "</span>");
    }
}

fn quote(html: &mut Html, bid: &Compared, quote: &Quote) {
    quotation(html, &bid.report, quote);
    html.element(
        "</blockquote>\n<figcaption><span class=\"place\">",
        &view::short(&where_in(bid, quote)),
        "</span>",
    );
    let headings = view::headings(quote);
    if !headings.is_empty() {
        html.element(" · ", &headings, "");
    }
    html.element(" · ", view::strength(quote), "").element(
        ", by rule <code>",
        &view::short(&quote.rule),
        "</code></figcaption></figure>\n",
    );
}

/// The file if the bid has several, and the place in it.
fn where_in(bid: &Compared, quote: &Quote) -> String {
    if bid.report.inputs.len() == 1 {
        return view::sentence(&view::spot(quote));
    }
    format!("{}, {}", file(bid, quote), view::spot(quote))
}
