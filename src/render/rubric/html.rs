//! The rubric as a page to publish and print.

use super::weights::{HOW, criteria, share, title, total};
use crate::render::page::{Html, head};
use crate::render::report::html::scale_table;
use crate::render::{Style, view};
use crate::rules::{Charter, Scale};

pub(super) fn write(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let mut html = Html::default();
    let name = view::short(&title(charter));
    head(&mut html, &format!("How bids are scored: {name}"));
    html.element(
        "<header>\n<p class=\"eyebrow\">",
        &name,
        "</p>\n<h1>How bids are scored</h1>\n",
    )
    .element(
        "<p>",
        HOW,
        "</p>\n</header>\n<main>\n<section>\n<h2>Marks</h2>\n",
    );
    scale_table(&mut html, scale);
    html.tag("</section>\n<section>\n<h2>Criteria and weights</h2>\n");
    let all = total(charter);
    for principle in &charter.principles {
        let weight = criteria(charter, principle)
            .map(|(_, weight)| u64::from(weight))
            .sum();
        html.element(
            "<h3 class=\"principle\"><span class=\"section\">",
            &principle.section,
            "</span> ",
        )
        .element("", &principle.title, " <span class=\"of\">")
        .element("", &share(weight, all), "</span></h3>\n")
        .element("<p>", &principle.asks, "</p>\n");
        for (criterion, weight) in criteria(charter, principle) {
            html.element(
                "<article class=\"criterion\">\n<h4>",
                &criterion.title,
                " <span class=\"mark\">",
            )
            .element("weight ", &weight.to_string(), ", ")
            .element(
                "",
                &share(u64::from(weight), all),
                "</span></h4>\n<p class=\"question\">",
            )
            .element("", &criterion.question, " <code>")
            .element("", &criterion.id, "</code></p>\n");
            html.tag("<div class=\"sides\">\n");
            list(&mut html, "<p>What counts:</p>\n", &criterion.counts);
            list(
                &mut html,
                "<p>What doesn’t count:</p>\n",
                &criterion.does_not_count,
            );
            html.tag("</div>\n</article>\n");
        }
    }
    html.element(
        "</section>\n<p class=\"foot\">Rules <code>",
        &charter.digest,
        "</code>, ",
    )
    .element(
        "charterlint ",
        env!("CARGO_PKG_VERSION"),
        "</p>\n</main>\n</body>\n</html>\n",
    );
    html.finish()
}

fn list(html: &mut Html, head: &'static str, words: &[String]) {
    if words.is_empty() {
        return;
    }
    html.tag("<div>").tag(head).tag("<ul>\n");
    for word in words {
        html.element("<li>", word, "</li>\n");
    }
    html.tag("</ul></div>\n");
}
