//! Style and script of the page, which come from this program alone, and the policy that lets nothing else run.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

pub(super) use crate::render::page::STYLE;

pub(super) const OWN_STYLE: &str = include_str!("room.css");

/// The script: one scope, so that nothing of it can be reached from outside.
pub(super) const SCRIPT: &str = concat!(
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

/// What the page may run and show: this style and script, and nothing else.
pub(super) fn policy() -> String {
    format!(
        "default-src 'none'; script-src {}; style-src {} {}; base-uri 'none'; form-action 'none'",
        source(SCRIPT),
        source(STYLE),
        source(OWN_STYLE)
    )
}

/// How a policy names a script or style that it lets through: by its SHA-256.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{OWN_STYLE, SCRIPT};

    const DESK: &str = include_str!("html/desk.html");
    const MODERATION: &str = include_str!("html/moderation.html");
    const LETTER: &str = include_str!("html/letter.html");
    const PANEL: &str = include_str!("html/panel.html");

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
