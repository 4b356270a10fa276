//! Tables of rich text, which come as rows that follow each other.

use super::body::Body;

/// The row in the making.
#[derive(Default)]
pub(super) struct Row {
    head: bool,
    /// For each cell, whether it goes on from above, and whether it is painted.
    pub(super) cells: Vec<(bool, bool)>,
    next: (bool, bool),
    pub(super) cell: usize,
    open: bool,
}

impl Body<'_> {
    /// Takes in a word of tables.
    pub(super) fn table_word(&mut self, word: &str, number: Option<i32>) -> Result<(), String> {
        match word {
            "trowd" => {
                let open = self.start_table();
                if !open.open && open.cell == 0 {
                    *open = Row::default();
                }
                open.cells.clear();
                open.head = false;
            }
            "trhdr" => self.start_table().head = true,
            "clvmrg" => self.start_table().next.0 = true,
            "clcbpat" => {
                let painted = number.is_some_and(|colour| self.heads.is_colour(colour));
                self.start_table().next.1 = painted;
            }
            "cellx" => {
                let row = self.start_table();
                let cell = std::mem::take(&mut row.next);
                row.cells.push(cell);
            }
            "cell" => {
                self.begin_cell();
                self.end_paragraph()?;
                self.builder.end_cell();
                let row = self.start_table();
                (row.open, row.cell) = (false, row.cell + 1);
            }
            "row" => {
                let row = self.start_table();
                let head = row.head;
                (row.open, row.cell) = (false, 0);
                self.builder.end_row(head);
            }
            _ => {}
        }
        Ok(())
    }

    /// The row of the open table; one begins if none is open.
    fn start_table(&mut self) -> &mut Row {
        if self.table.is_none() {
            self.builder.end_lists();
            self.builder.start_table();
            self.builder.start_row();
        }
        self.table.get_or_insert_with(Row::default)
    }

    pub(super) fn begin_cell(&mut self) {
        let row = self.start_table();
        if row.open {
            return;
        }
        row.open = true;
        let cell = row.cell;
        let continues = row.cells.get(cell).is_some_and(|cell| cell.0);
        if cell == 0 {
            self.builder.start_row();
        }
        self.builder.start_cell(1, 1);
        if continues {
            self.builder.continue_cell();
        }
    }
}
