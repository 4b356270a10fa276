//! Tables of rich text, which come as rows that follow each other.

use super::row::Row;
use super::state::Body;

impl Body<'_> {
    /// Takes in a word that describes a row and its cells.
    pub(super) fn row_word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "trowd" => self.row().describe(),
            "trhdr" => self.row().is_head = true,
            "clvmrg" => self.row().next.continues = true,
            "clcbpat" => {
                let ground = self.heads.ground(number);
                self.row().next.ground = ground;
            }
            "cellx" => self.row().end_description_of_cell(),
            _ => {}
        }
    }

    /// The row of the open table; one begins if none is open.
    pub(super) fn row(&mut self) -> &mut Row {
        if self.table.is_none() {
            // no list goes on in or behind a table
            self.builder.end_lists();
            self.builder.start_table();
            self.builder.start_row();
        }
        self.table.get_or_insert_with(Row::default)
    }

    pub(super) fn begin_cell(&mut self) {
        let row = self.row();
        let Some(at) = row.begin_cell() else { return };
        let continues = row.cell().continues;
        if at == 0 {
            self.builder.start_row();
        }
        self.builder.start_cell(1, 1);
        if continues {
            self.builder.continue_cell();
        }
    }
}
