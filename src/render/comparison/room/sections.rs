//! What a reader of the matrix must know besides: what could not be read, what no bid commits to, what bids share, how the page came about.

use super::bids::Room;
use crate::compare::Passage;
use crate::judge::Verdict;
use crate::render::comparison::bids::{FOOT, input_name};
use crate::render::page::Html;
use crate::render::report::html::{icon, meanings, scale_table};
use crate::render::view;

/// Passages, pairs and gaps that are shown; JSON and the workbook have all.
const FIRST: usize = 10;
/// Characters of a passage.
const PASSAGE: usize = 300;

/// What could not be read or judged.
pub(super) fn limits(html: &mut Html, room: &Room) {
    let limits = &room.comparison.limits;
    if limits.is_empty() {
        return;
    }
    html.tag("<details class=\"first\" open>\n<summary><strong>Not all could be read or judged: “could not read” is never “does not say”</strong></summary>\n<ul>\n");
    for limit in limits {
        let bid = &room.comparison.bids[limit.bid];
        let place = [
            bid.name.as_str(),
            input_name(bid, limit.input).unwrap_or_default(),
            &limit.place,
        ];
        let mut parts: Vec<String> = place.map(view::short).into();
        parts.retain(|part| !part.is_empty());
        parts.dedup();
        html.tag("<li>");
        icon(html, Verdict::CannotEvaluate);
        html.element("<div><strong>", &parts.join(", "), "</strong>: ")
            .element("", &view::cut(&limit.message, 600), "</div></li>\n");
    }
    html.tag("</ul>\n</details>\n");
}

/// What no bid commits to.
pub(super) fn gaps(html: &mut Html, room: &Room) {
    let gaps = &room.comparison.common_gaps;
    if gaps.is_empty() {
        return;
    }
    html.tag("<h3>What no bid commits to</h3>\n<ul>\n");
    for gap in gaps {
        let Some(standing) = room.comparison.bids[0].standing(gap.at) else {
            continue;
        };
        html.tag("<li><a href=\"#c")
            .number(room.number(standing))
            .element("\">", &view::short(&standing.title), "</a>: claimed by ")
            .number(gap.claimed)
            .tag(" of ")
            .number(gap.judged)
            .tag("</li>\n");
    }
    html.tag("</ul>\n");
}

/// Who shares how much, and the longest passages.
pub(super) fn shared(html: &mut Html, room: &Room) {
    let own = |passage: &&Passage| !passage.in_most && !passage.variant;
    let passages: Vec<&Passage> = room.comparison.shared.iter().filter(own).collect();
    if passages.is_empty() {
        return;
    }
    html.tag("<h3>Passages that bids share word for word</h3>\n<ul>\n");
    for overlap in room.comparison.overlaps.iter().take(FIRST) {
        let name = |bid: usize| view::short(&room.comparison.bids[bid].name);
        let told = format!(
            "{} and {}: {} words, {} % of the shorter bid",
            name(overlap.bids.0),
            name(overlap.bids.1),
            overlap.words,
            overlap.percent
        );
        html.element("<li>", &told, "</li>\n");
    }
    html.tag("</ul>\n");
    for passage in passages.iter().take(FIRST) {
        self::passage(html, room, passage);
    }
    let left = passages.len().saturating_sub(FIRST);
    if left > 0 {
        html.tag("<p class=\"more\">and ")
            .number(left)
            .tag(" more, all of them with --format json or xlsx</p>\n");
    }
}

fn passage(html: &mut Html, room: &Room, passage: &Passage) {
    let Some(first) = passage.stands.first() else {
        return;
    };
    html.element(
        "<figure><blockquote dir=\"auto\">",
        &view::cut(&first.text, PASSAGE),
        "</blockquote>\n<figcaption>",
    )
    .number(passage.words)
    .tag(" words");
    for stand in passage.stands.iter().take(FIRST) {
        let bid = &room.comparison.bids[stand.bid];
        html.element(" · ", &view::short(&bid.name), ", ")
            .text(&stand.place.to_string());
    }
    html.tag("</figcaption></figure>\n");
}

/// What the words and marks mean, what was read, and by which rules.
pub(super) fn about(html: &mut Html, room: &Room) {
    html.tag("<section id=\"about\" class=\"view\">\n<h2>About this page</h2>\n")
        .element("<p>", FOOT, " ")
        .tag("Everything stays in this file and in your browser: the page asks nothing of the network, and its policy forbids it. Scores are kept by the browser where it allows that; a file that you save is the record. “Blind” is a courtesy of the page between colleagues, not a lock: who searches the browser’s store finds what stands in it.</p>\n<h3>What the verdicts mean</h3>\n<dl class=\"words\">\n");
    meanings(html);
    html.tag("</dl>\n<h3>What the marks mean</h3>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Marks\">\n");
    scale_table(html, room.scale);
    html.tag("</div>\n<h3>What was read</h3>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Files\">\n<table class=\"files\">\n<caption>Files and rules, by their SHA-256</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
    for (_, bid) in room.bids() {
        for input in &bid.report.inputs {
            let digest = if input.digest.is_empty() {
                "could not be opened"
            } else {
                &input.digest
            };
            html.element("<tr><th scope=\"row\">", &view::short(&input.name), "</th>")
                .element("<td><code>", digest, "</code></td></tr>\n");
        }
    }
    html.element(
        "<tr><th scope=\"row\">Rules</th><td><code>",
        &room.first.rules_digest,
        "</code></td></tr>\n</tbody>\n</table>\n</div>\n",
    )
    .element(
        "<p class=\"foot\">",
        &view::foot(room.first),
        "</p>\n</section>\n",
    );
}
