//! Style, script and still parts of the page, which come from this program alone, and the policy that lets nothing else run.

use crate::render::page::{Html, STYLE};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

pub(super) const DESK: &str = include_str!("desk.html");
pub(super) const MODERATION: &str = include_str!("moderation.html");
pub(super) const LETTER: &str = include_str!("letter.html");
pub(super) const PANEL: &str = include_str!("panel.html");

const OWN_STYLE: &str = include_str!("room.css");

/// The script: one scope, so that nothing of it can be reached from outside.
const SCRIPT: &str = concat!(
    "\"use strict\";\n(() => {\n",
    include_str!("script/page.js"),
    include_str!("script/book.js"),
    include_str!("script/files.js"),
    include_str!("script/matrix.js"),
    include_str!("script/panel.js"),
    include_str!("script/moderation.js"),
    include_str!("script/letter.js"),
    include_str!("script/desk.js"),
    "})();\n"
);

/// The head of the page, up to the beginning of its body.
pub(super) fn head(html: &mut Html, title: &str) {
    let policy = format!(
        "default-src 'none'; script-src {}; style-src {} {}; base-uri 'none'; form-action 'none'",
        source(SCRIPT),
        source(STYLE),
        source(OWN_STYLE)
    );
    html.tag("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .element(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"",
            &policy,
            "\">\n",
        )
        .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .tag("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
        .tag("<meta name=\"robots\" content=\"noindex\">\n")
        .element("<title>", title, "</title>\n<style>")
        .tag(STYLE)
        .tag("</style>\n<style>")
        .tag(OWN_STYLE)
        .tag("</style>\n</head>\n<body>\n");
}

/// The script and the end of the page.
pub(super) fn foot(html: &mut Html) {
    html.tag("<script>")
        .tag(SCRIPT)
        .tag("</script>\n</body>\n</html>\n");
}

/// How a policy names a script or style that it lets through: by its SHA-256.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{DESK, LETTER, MODERATION, OWN_STYLE, PANEL, SCRIPT};

    #[test]
    fn nothing_makes_markup_of_text_or_asks_for_anything() {
        for part in [SCRIPT, OWN_STYLE, DESK, MODERATION, LETTER, PANEL] {
            for asks in [
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "Function(",
                "fetch(",
                "XMLHttpRequest",
                "WebSocket",
                "sendBeacon",
                "import(",
                "url(",
                "@import",
                "style=\"",
                "</script",
                "<!--",
            ] {
                assert!(!part.contains(asks), "{asks}");
            }
        }
    }
}
