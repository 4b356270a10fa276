//! Names of sheets: short, without marks that spreadsheets refuse, and no two alike.

use crate::render::view;
use crate::report::Principle;

/// Letters that a sheet's name may have.
const NAME: usize = 31;
/// Excel keeps this name for itself.
const KEPT: &str = "History";

/// A name for the sheet of each principle that none of the `others` has.
pub(super) fn of_principles(principles: &[Principle], others: &[String]) -> Vec<String> {
    // spreadsheets take names for alike whatever the case of their letters
    let others = others.iter().map(String::as_str).chain([KEPT]);
    let mut taken: Vec<String> = others.map(str::to_lowercase).collect();
    let mut names = Vec::new();
    for (nth, principle) in principles.iter().enumerate() {
        let title = title(principle);
        let mut name = usable(&title);
        let mut number = nth + 1;
        while name.is_empty() || taken.contains(&name.to_lowercase()) {
            name = usable(&format!("{number} {title}"));
            number += principles.len();
        }
        taken.push(name.to_lowercase());
        names.push(name);
    }
    names
}

/// A principle in the head of a column.
pub(super) fn title(principle: &Principle) -> String {
    view::principle(principle).trim().to_owned()
}

/// As much of a title as a name may have.
fn usable(title: &str) -> String {
    let mut units = 0;
    // Excel counts in units of UTF-16
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= NAME
    };
    let allowed = |letter: char| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let name: String = title.chars().map(allowed).take_while(fits).collect();
    name.trim().to_owned()
}
