//! The bid room: one page in which assessors read bids side by side, score them blind, settle differences and write to bidders.
//!
//! Matrix and quotes are plain HTML and need no script. What assessors do is script of this program's own, which the page's policy names by its
//! digest; nothing else runs, and nothing is asked of the network. Text of bids is text in the page, or JSON that the script puts in as text.

mod assets;
mod bids;
mod data;
mod matrix;
mod quotes;
mod scores;
mod sections;

use crate::compare::Comparison;
use crate::render::Style;
use crate::render::page::Html;
use crate::render::report::html::SYMBOLS;
use crate::render::view;
use bids::Room;

pub use scores::SCHEMA;

pub(super) fn write(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let scale = style.scale.as_ref().ok_or("assessors need a scale")?;
    let first = comparison.bids.first().ok_or("there is no bid")?;
    let room = Room::of(comparison, &first.report, scale);
    let mut html = Html::default();
    let charter = view::short(&first.report.charter.title);
    let title = format!("{} bids side by side", comparison.bids.len());
    assets::head(&mut html, &format!("{title}: {charter}"));
    html.tag(SYMBOLS)
        .tag("<a class=\"skip\" href=\"#main\">Skip to the matrix</a>\n<header>\n")
        .element(
            "<p class=\"eyebrow\">Bid room of charterlint · ",
            &charter,
            "",
        );
    if !style.limited_to.is_empty() {
        html.tag(" · only ").text(&style.limited_to.join(", "));
    }
    html.element("</p>\n<h1>", &title, "</h1>\n")
        .tag("<p class=\"lead\">Read where each bid stands, with its own words. charterlint names no winner: its words and scores are a reading aid, and people decide.</p>\n<noscript><p class=\"lead\">Scores, moderation and letters need script, which this browser doesn’t run. The matrix and all quotes are here without.</p></noscript>\n</header>\n")
        .tag(assets::DESK)
        .tag("<main id=\"main\" tabindex=\"-1\">\n");
    matrix::write(&mut html, &room);
    quotes::write(&mut html, &room, style);
    html.tag(assets::MODERATION).tag(assets::LETTER);
    sections::about(&mut html, &room);
    html.tag("</main>\n").tag(assets::PANEL);
    data::write(&mut html, &room)?;
    assets::foot(&mut html);
    Ok(html.finish())
}
