//! The marks of the assessors' scale, as a list to choose from.

use crate::render::view;
use crate::rules::Scale;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle};

/// Characters that all choices of a cell may have together; Excel allows 255.
const CHOICES: usize = 255;

/// The marks, to choose from; another entry is let through with a word, for half marks. None for a scale that a cell can't list.
pub(super) fn choices(scale: &Scale) -> Option<DataValidation> {
    let marks = scale.marks.iter();
    let marks: Vec<String> = marks.map(|mark| view::short(&mark.value)).collect();
    // a comma or a quotation mark would end a choice
    let fits = marks.join(",").encode_utf16().count() <= CHOICES
        && !marks.iter().any(|mark| mark.contains([',', '"']));
    let list = DataValidation::new().allow_list_strings(&marks).ok()?;
    fits.then(|| list.set_error_style(DataValidationErrorStyle::Warning))
}
