//! The matrix: bids by principles, then for each principle bids by criteria. Each cell of the latter leads to its quotes.

use super::bids::Room;
use super::sections;
use crate::compare::Compared;
use crate::judge::Verdict;
use crate::render::page::Html;
use crate::render::report::html::icon;
use crate::render::view;
use crate::report::{Principle, Standing};
use crate::score::{Fit, Score};

pub(super) fn write(html: &mut Html, room: &Room) {
    html.tag("<section id=\"matrix\" class=\"view\">\n<h2>Matrix</h2>\n");
    sections::limits(html, room);
    html.tag("<div id=\"filters\" class=\"filters\" hidden></div>\n");
    principles(html, room);
    for (at, principle) in room.first.principles.iter().enumerate() {
        criteria(html, room, at, principle);
    }
    sections::gaps(html, room);
    sections::shared(html, room);
    html.tag("</section>\n");
}

fn principles(html: &mut Html, room: &Room) {
    html.tag("<h3 id=\"principles\">By principle</h3>\n<p class=\"lead\">charterlint’s reading of each principle, of 100, with how many of its criteria could be judged. These are not the assessors’ scores.</p>\n");
    if !room.comparison.evenly_judged() {
        html.tag("<p class=\"lead\">The bids weren’t judged on equally many criteria, so mind what the figures stand for: some criteria may not apply to a bid, or couldn’t be judged.</p>\n");
    }
    html.tag("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"principles\">\n<table class=\"grid\" data-grid=\"principles\" aria-labelledby=\"principles\">\n<thead><tr><th scope=\"col\" class=\"bid\">Bid</th><th scope=\"col\" class=\"n\">Overall</th>");
    let demands = demanding(room);
    if demands {
        html.tag("<th scope=\"col\">Required</th>");
    }
    for principle in &room.first.principles {
        html.element(
            "<th scope=\"col\" class=\"n\">",
            &view::short(&title(principle)),
            "</th>",
        );
    }
    html.tag("</tr></thead>\n<tbody>\n");
    for (number, bid) in room.bids() {
        row(html, number, bid);
        score(html, bid.report.total, Fit::of(bid.report.total));
        if demands {
            required(html, bid);
        }
        for principle in &bid.report.principles {
            score(html, principle.score, principle.fit);
        }
        html.tag("</tr>\n");
    }
    html.tag("</tbody>\n</table>\n</div>\n");
}

fn title(principle: &Principle) -> String {
    format!("{} {}", principle.section, principle.title)
}

fn demanding(room: &Room) -> bool {
    let demands = &room.comparison.demands;
    !demands.must_haves.is_empty() || demands.threshold.is_some()
}

/// The beginning of a bid's row.
fn row(html: &mut Html, number: usize, bid: &Compared) {
    html.tag("<tr data-bid=\"").number(number).element(
        "\"><th scope=\"row\" class=\"bid\">",
        &view::short(&bid.name),
        "</th>",
    );
}

fn score(html: &mut Html, score: Score, fit: Fit) {
    html.tag("<td class=\"n\" data-v=\"");
    let Some(percent) = score.percent else {
        html.tag("-1\">–<small>0/")
            .number(score.criteria as usize)
            .tag("</small></td>");
        return;
    };
    html.number(percent as usize)
        .tag(match fit {
            Fit::Strong => "\" data-fit=\"good\"><b>",
            Fit::Fair => "\" data-fit=\"fair\"><b>",
            Fit::Weak | Fit::Unknown => "\" data-fit=\"bad\"><b>",
        })
        .number(percent as usize)
        .tag("</b><small>")
        .number(score.judged as usize)
        .tag("/")
        .number(score.criteria as usize)
        .tag("</small></td>");
}

/// What a bid doesn't reach of what it must.
fn required(html: &mut Html, bid: &Compared) {
    let below = bid.below == Some(true);
    html.tag("<td data-v=\"")
        .number(bid.unmet.len() + usize::from(below))
        .tag("\">");
    if bid.unmet.is_empty() && !below {
        html.tag("all reached</td>");
        return;
    }
    let mut parts: Vec<String> = bid
        .unmet
        .iter()
        .take(3)
        .map(|unmet| {
            let criterion = view::short(&unmet.criterion);
            match unmet.verdict {
                Verdict::CannotEvaluate => format!("{criterion} couldn’t be judged"),
                verdict => format!("{criterion} is {}", verdict.word()),
            }
        })
        .collect();
    if bid.unmet.len() > 3 {
        parts.push(format!("{} more", bid.unmet.len() - 3));
    }
    if below {
        parts.push("below the threshold".to_owned());
    }
    html.element(
        "<span class=\"bad\">not reached:</span> ",
        &parts.join("; "),
        "</td>",
    );
}

fn criteria(html: &mut Html, room: &Room, at: usize, principle: &Principle) {
    html.tag("<div class=\"principle-grid\" data-principle=\"")
        .number(at)
        .tag("\">\n<h3 id=\"p")
        .number(at)
        .element("\">", &view::short(&title(principle)), "</h3>\n")
        .tag("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"p")
        .number(at)
        .tag("\">\n<table class=\"grid\" data-grid=\"criteria\" aria-labelledby=\"p")
        .number(at)
        .tag("\">\n<thead><tr><th scope=\"col\" class=\"bid\">Bid</th>");
    for standing in &principle.criteria {
        head(html, room, standing);
    }
    html.tag("</tr></thead>\n<tbody>\n");
    for (number, bid) in room.bids() {
        row(html, number, bid);
        let standings = bid.report.principles.get(at);
        for standing in standings.into_iter().flat_map(|one| &one.criteria) {
            cell(html, room.number(standing), number, bid, standing);
        }
        html.tag("</tr>\n");
    }
    html.tag("</tbody>\n</table>\n</div>\n</div>\n");
}

fn head(html: &mut Html, room: &Room, standing: &Standing) {
    let apart = room.comparison.apart.iter().any(|apart| {
        let known = room.comparison.bids[0].standing(apart.at);
        known.is_some_and(|known| known.id == standing.id)
    });
    html.tag(if apart {
        "<th scope=\"col\" data-apart=\"1\" data-c=\""
    } else {
        "<th scope=\"col\" data-c=\""
    })
    .number(room.number(standing))
    .element("\">", &view::short(&standing.title), "</th>");
}

/// A verdict that leads to its quotes.
fn cell(html: &mut Html, criterion: usize, number: usize, bid: &Compared, standing: &Standing) {
    html.tag(match standing.verdict {
        Verdict::Evidenced => "<td data-v=\"3\">",
        Verdict::Committed => "<td data-v=\"2\">",
        Verdict::Claimed => "<td data-v=\"1\">",
        Verdict::Absent => "<td data-v=\"0\">",
        Verdict::Contradicted => "<td data-v=\"-1\">",
        Verdict::NotApplicable => "<td data-v=\"-2\">",
        Verdict::CannotEvaluate => "<td data-v=\"-3\">",
    })
    .tag("<a href=\"#q")
    .number(criterion)
    .tag("-")
    .number(number)
    .tag("\">");
    icon(html, standing.verdict);
    html.element("", standing.verdict.word(), "</a>");
    if bid.unmet.iter().any(|unmet| unmet.criterion == standing.id) {
        html.tag(" <small class=\"bad\">required</small>");
    }
    html.tag("</td>");
}
