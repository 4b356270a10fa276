//! Where a statement stands, and what that makes of it: what is excluded, assumed or told of today is no offer, and a requirement counts by
//! its answer. All of it is found once for a document.

mod cells;
mod governed;
mod legend;
mod matrix;
mod pairs;
mod reservations;
mod standing;
mod tables;
mod titles;
mod weighed;

pub use reservations::Reservation;
pub(super) use standing::{Answered, Met, Standing};

use crate::document::{BlockId, Document};
use crate::find::Search;
use crate::prose::Prose;
use crate::rules::Title;
use governed::standing;
use legend::Legend;
use matrix::Matrix;
use tables::{Table, tables};
use titles::Reader;

/// Where the sentences of a document stand.
#[derive(Default)]
pub(super) struct Places {
    /// Where each sentence stands.
    standing: Vec<Standing>,
    /// Answers that nobody understands, by their blocks.
    pub(super) unclear: Vec<BlockId>,
}

impl Places {
    /// Where the sentences of a document stand; `asks` tells whether one is the buyer's by its words.
    pub(super) fn of(
        document: &Document,
        prose: &Prose,
        search: &Search,
        asks: &dyn Fn(usize) -> bool,
    ) -> Self {
        let reader = Reader {
            document,
            prose,
            search,
        };
        let mut tables = tables(document);
        let legend = Legend::of(&reader, &tables);
        let of_block = reader.governed();
        let sentences = prose.sentences.iter();
        let standing = sentences.map(|sentence| of_block[sentence.block]).collect();
        let mut places = Self {
            standing,
            unclear: Vec::new(),
        };
        places.take_labels(&reader);
        for table in &mut tables {
            places.take_table(&reader, table, &legend);
        }
        reader.pairs(&legend, asks, &mut places.standing);
        places
    }

    /// Where a sentence stands.
    pub(super) fn standing(&self, sentence: usize) -> Standing {
        self.standing[sentence]
    }

    /// Takes in sentences whose own label says it: "Out of scope: penetration tests".
    fn take_labels(&mut self, reader: &Reader) {
        for (number, sentence) in reader.prose.sentences.iter().enumerate() {
            let Some((titles, rest)) = reader.label(number) else {
                continue;
            };
            let excluded = titles.contains(&Title::Excluded) && !rest.is_empty();
            if excluded && self.standing[number] == Standing::Offered {
                self.standing[number] = standing(Title::Excluded, sentence.block);
            }
        }
    }

    fn take_table(&mut self, reader: &Reader, table: &mut Table, legend: &Legend) {
        if !table.has_head() && reader.looks_like_heads(table) {
            table.take_first_row_as_head();
        }
        let Some(matrix) = Matrix::of(reader, table, legend) else {
            self.take_pairs_of_rows(reader, table, legend);
            return;
        };
        for row in matrix.rows(reader, legend) {
            self.put(reader, &row.asking, Standing::Asked(row.answered));
            self.put(reader, &row.bare, Standing::Bare);
            self.put(reader, &row.beside, Standing::Beside(row.answered));
            if row.answered.met == Met::Unknown {
                let cells = row.bare.iter().copied();
                let words = row.answered.words;
                let is_it = |&cell: &BlockId| reader.document.blocks[cell].span == words;
                self.unclear.extend(cells.filter(is_it));
            }
        }
    }

    /// Takes in a table whose rows ask and answer in turn: "Requirement | …", "Response | …".
    fn take_pairs_of_rows(&mut self, reader: &Reader, table: &Table, legend: &Legend) {
        let rows = table.rows();
        for pair in rows.windows(2) {
            let head = |row: u32| table.cell(row, 0).first().copied();
            let (Some(asks), Some(answers)) = (head(pair[0]), head(pair[1])) else {
                continue;
            };
            if !reader.is_title(asks, Title::Requirement)
                || !reader.is_title(answers, Title::Answer)
            {
                continue;
            }
            let (asked, answer) = (table.cell(pair[0], 1), table.cell(pair[1], 1));
            let said = reader.said(answer, legend);
            let met = said.met();
            let end = answer.first().copied().unwrap_or(answers);
            let answered = Answered {
                met,
                plain: said.is_short(),
                words: reader.document.blocks[end].span,
                end,
            };
            self.put(reader, asked, Standing::Asked(answered));
            let standing = if said.is_short() {
                Standing::Bare
            } else {
                Standing::Bidders
            };
            self.put(reader, answer, standing);
        }
    }

    /// Puts the sentences of blocks where they stand, unless a title above them did so already.
    fn put(&mut self, reader: &Reader, blocks: &[BlockId], standing: Standing) {
        for &block in blocks {
            for sentence in reader.prose.of_block[block].clone() {
                if self.standing[sentence] == Standing::Offered {
                    self.standing[sentence] = standing;
                }
            }
        }
    }
}

impl Reader<'_> {
    /// Whether the first row of a table without heads are its heads: short titles, of which one answers or asks, and another one too.
    fn looks_like_heads(&self, table: &Table) -> bool {
        let Some(&first) = table.rows().first() else {
            return false;
        };
        let cells: Vec<BlockId> = (0..table.columns)
            .filter_map(|column| table.cell(first, column).first().copied())
            .collect();
        let known = cells.iter().filter(|&&cell| {
            let answer = self.only(cell).and_then(|only| self.answer(only));
            answer.is_some() || !self.titles(cell).is_empty()
        });
        cells.len() > 1 && known.count() == cells.len()
    }
}
