//! Properties that decide whether words are seen. All others can't hide any, or are unknown to browsers too.

/// Properties that are understood, and those that can hide words in ways that aren't.
const RELEVANT: [&str; 91] = [
    "all",
    "animation",
    "animation-name",
    "backface-visibility",
    "background",
    "background-clip",
    "background-color",
    "background-image",
    "block-size",
    "bottom",
    "clip",
    "clip-path",
    "color",
    "color-scheme",
    "contain",
    "content",
    "content-visibility",
    "direction",
    "display",
    "filter",
    "font",
    "font-family",
    "font-size",
    "font-size-adjust",
    "height",
    "inline-size",
    "inset",
    "inset-block",
    "inset-block-end",
    "inset-block-start",
    "inset-inline",
    "inset-inline-end",
    "inset-inline-start",
    "left",
    "letter-spacing",
    "line-clamp",
    "line-height",
    "margin",
    "margin-block",
    "margin-block-start",
    "margin-inline",
    "margin-inline-start",
    "margin-left",
    "margin-right",
    "margin-top",
    "mask",
    "mask-border",
    "mask-box-image",
    "mask-image",
    "max-block-size",
    "max-height",
    "max-inline-size",
    "max-width",
    "min-height",
    "min-width",
    "mix-blend-mode",
    "offset",
    "offset-path",
    "opacity",
    "overflow",
    "overflow-block",
    "overflow-inline",
    "overflow-x",
    "overflow-y",
    "padding",
    "padding-block",
    "padding-bottom",
    "padding-top",
    "perspective",
    "position",
    "right",
    "rotate",
    "scale",
    "text-decoration",
    "text-decoration-line",
    "text-fill-color",
    "text-indent",
    "text-overflow",
    "text-security",
    "text-shadow",
    "text-stroke",
    "text-stroke-width",
    "top",
    "transform",
    "translate",
    "unicode-bidi",
    "visibility",
    "white-space",
    "width",
    "word-spacing",
    "zoom",
];

/// The name by which a property is known here, without the prefix of a browser's maker; `None` if it can't hide words.
/// Those that begin with two hyphens are an author's own.
pub(super) fn relevant(name: &str) -> Option<Box<str>> {
    if name.starts_with("--") {
        return Some(name.into());
    }
    let name = name.to_ascii_lowercase();
    let makers = ["-webkit-", "-moz-", "-ms-", "-o-"];
    let plain = makers
        .iter()
        .find_map(|maker| name.strip_prefix(maker))
        .unwrap_or(&name);
    RELEVANT.binary_search(&plain).is_ok().then(|| plain.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(RELEVANT.is_sorted());
        assert_eq!(relevant("-WEBKIT-Mask").as_deref(), Some("mask"));
        assert_eq!(relevant("--Tone").as_deref(), Some("--Tone"));
        assert_eq!(relevant("border-radius"), None);
    }
}
