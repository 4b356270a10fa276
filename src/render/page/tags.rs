//! HTML under way. Mark-up comes from this program's own text only, so nothing from a proposal can become any.

use crate::render::plain;

/// The style that all pages share.
pub(in crate::render) const STYLE: &str = include_str!("style.css");

/// A piece of HTML.
#[derive(Default)]
pub(in crate::render) struct Html(String);

impl Html {
    /// Mark-up, as it stands in this program.
    pub(in crate::render) fn tag(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text from anywhere, in one line.
    pub(in crate::render) fn text(&mut self, text: &str) -> &mut Self {
        for character in plain::line(text).chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                _ => self.0.push(character),
            }
        }
        self
    }

    /// An element with nothing but text in it; `open` and `close` are its tags.
    pub(in crate::render) fn element(
        &mut self,
        open: &'static str,
        text: &str,
        close: &'static str,
    ) -> &mut Self {
        self.tag(open).text(text).tag(close)
    }

    /// JSON for a script element: without `<` nothing in it can end the element or begin a comment.
    pub(in crate::render) fn json(&mut self, json: &str) -> &mut Self {
        self.0.push_str(&json.replace('<', "\\u003c"));
        self
    }

    pub(in crate::render) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    pub(in crate::render) fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// The head of a page that asks nothing of the network and runs nothing, up to the beginning of its body.
pub(in crate::render) fn head(html: &mut Html, title: &str) {
    html.tag("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .tag("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
        .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .tag("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
        .tag("<meta name=\"robots\" content=\"noindex\">\n")
        .element("<title>", title, "</title>\n")
        .tag("<style>\n")
        .tag(STYLE)
        .tag("</style>\n</head>\n<body>\n");
}
