//! Notebooks: the cells of text. Programs and what they printed are no words of a proposal.

use serde::Deserialize;

#[derive(Deserialize)]
struct Notebook {
    #[serde(default)]
    cells: Vec<Cell>,
    /// In the old form.
    #[serde(default)]
    worksheets: Vec<Sheet>,
}

#[derive(Deserialize)]
struct Sheet {
    #[serde(default)]
    cells: Vec<Cell>,
}

#[derive(Deserialize)]
struct Cell {
    #[serde(default)]
    cell_type: String,
    #[serde(default)]
    source: Lines,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Lines {
    One(String),
    Many(Vec<String>),
}

impl Default for Lines {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

/// The text of a notebook; `None` if it is none.
pub(super) fn text_of(json: &str) -> Option<String> {
    let notebook: Notebook = serde_json::from_str(json).ok()?;
    let sheets = notebook
        .worksheets
        .into_iter()
        .flat_map(|sheet| sheet.cells);
    let cells = notebook.cells.into_iter().chain(sheets);
    let texts = cells.filter(|cell| cell.cell_type == "markdown" || cell.cell_type == "heading");
    let texts: Vec<String> = texts
        .map(|cell| match cell.source {
            Lines::One(text) => text,
            Lines::Many(lines) => lines.concat(),
        })
        .collect();
    Some(texts.join("\n\n"))
}
