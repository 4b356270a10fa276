//! What all pages of HTML share. `base.html` is their frame, `parts.html` holds what more than one of them shows.

mod quotation;
mod sign;
mod text;

pub(in crate::render) use quotation::Quotation;
pub(in crate::render) use sign::{Sign, Tone};
pub(in crate::render) use text::{AsText, ScriptData};

use askama::Template;

/// The style that all pages share.
pub(in crate::render) const STYLE: &str = include_str!("style.css");

/// A page as a file.
pub(in crate::render) fn as_file(template: &impl Template) -> Vec<u8> {
    // Writing to memory can't fail.
    let mut html = template.render().unwrap_or_default();
    // the last line of a template comes without its end
    html.push('\n');
    html.into_bytes()
}
