//! Tables in which requirements are answered one by one: which column asks, which one answers, and what each row's answer says.

use super::cells::Said;
use super::legend::Legend;
use super::standing::{Answered, Met};
use super::tables::Table;
use super::titles::Reader;
use crate::document::{BlockId, Document, Sign};
use crate::rules::{Answer, Title};
use std::collections::BTreeMap;

/// Of a hundred filled cells of a column those that are short answers, from which on it is one of answers.
const SHORT: usize = 75;
/// Filled cells of such a column, at least.
const FILLED: usize = 2;
/// Times that capitals come in a column, at least, so that they are a code and no name; and letters of a code that comes once.
const AGAIN: usize = 2;
const SHORTEST: usize = 2;

/// Columns of a matrix, at most: a sheet may have thousands, nearly all of them empty.
const WIDEST: u32 = 60;

/// A table in which requirements are answered.
pub(super) struct Matrix<'t> {
    table: &'t Table,
    /// What the head of each column makes of it.
    columns: Vec<Column>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Asks,
    /// Answers in words, codes or signs.
    Answers,
    /// Signs that choose what the head says.
    Chooses(Answer),
    /// Anything else.
    Other,
}

/// A row of a matrix.
pub(super) struct Row {
    /// The blocks that ask.
    pub(super) asking: Vec<BlockId>,
    /// Those that answer, and say nothing else.
    pub(super) bare: Vec<BlockId>,
    /// All others.
    pub(super) beside: Vec<BlockId>,
    pub(super) answered: Answered,
}

impl<'t> Matrix<'t> {
    /// The table as a matrix, if it is one.
    pub(super) fn of(reader: &Reader, table: &'t Table, legend: &Legend) -> Option<Self> {
        let rows = table.rows();
        if rows.is_empty() || table.columns > WIDEST {
            return None;
        }
        let column = |column| reader.column(table, &rows, column, legend);
        let mut columns: Vec<Column> = (0..table.columns).map(column).collect();
        let answers = |column: &Column| matches!(column, Column::Answers | Column::Chooses(_));
        let first = columns.iter().position(answers)?;
        // one column of signs under a head that may mean anything is a list of features
        let asks = |column: usize| {
            let head = u32::try_from(column).ok();
            let head = head.and_then(|column| table.head_of(column));
            let titles = head.map_or(Vec::new(), |head| reader.titles(head));
            (
                titles.contains(&Title::Requirement),
                titles.contains(&Title::Remarks),
            )
        };
        let named: Vec<usize> = (0..columns.len())
            .filter(|&column| columns[column] == Column::Other && asks(column).0)
            .collect();
        let asking: Vec<usize> = if named.is_empty() {
            let left =
                (0..first).filter(|&column| columns[column] == Column::Other && !asks(column).1);
            left.collect()
        } else {
            named
        };
        if asking.is_empty() {
            return None;
        }
        for column in asking {
            columns[column] = Column::Asks;
        }
        Some(Self { table, columns })
    }

    /// Its rows, each with its answer.
    pub(super) fn rows(&self, reader: &Reader, legend: &Legend) -> Vec<Row> {
        let codes = self.codes(reader, legend);
        let rows = self.table.rows().into_iter();
        rows.filter_map(|row| self.row(reader, legend, &codes, row))
            .collect()
    }

    fn row(
        &self,
        reader: &Reader,
        legend: &Legend,
        codes: &BTreeMap<(u32, &str), usize>,
        row: u32,
    ) -> Option<Row> {
        let (mut asking, mut bare, mut beside) = (Vec::new(), Vec::new(), Vec::new());
        let mut said: Vec<(Said, Option<BlockId>)> = Vec::new();
        let ticked = self.is_ticked(reader, legend, row);
        let mut ticked_elsewhere = false;
        for (number, column) in (0..).zip(&self.columns) {
            let blocks = self.table.cell(row, number);
            let cell = reader.said(blocks, legend);
            let is_short = match column {
                Column::Asks => {
                    asking.extend(blocks);
                    continue;
                }
                Column::Other => {
                    ticked_elsewhere |= matches!(cell, Said::Sign(_));
                    matches!(cell, Said::Plain(_) | Said::Sign(_))
                }
                Column::Chooses(choice) => {
                    let head = self.table.head_of(number);
                    let cell = self.chosen(cell, *choice, ticked);
                    said.extend(cell.map(|cell| (cell, head)));
                    true
                }
                Column::Answers => {
                    let cell = match blocks {
                        [block] if cell == Said::Code => {
                            let code = reader.document.block_text(*block).trim();
                            known(code, codes.get(&(number, code)).copied().unwrap_or(0))
                        }
                        _ => cell,
                    };
                    said.push((cell, blocks.first().copied()));
                    cell.is_short()
                }
            };
            let into = if is_short { &mut bare } else { &mut beside };
            into.extend(blocks);
        }
        // what is ticked under a head that is no answer isn't left unanswered
        if said.is_empty() && ticked_elsewhere {
            return None;
        }
        let end = asking.iter().chain(&bare).chain(&beside).copied().max()?;
        let answered = settled(reader.document, &said, *asking.first()?, end);
        Some(Row {
            asking,
            bare,
            beside,
            answered,
        })
    }

    /// Whether a row is ticked under any head.
    fn is_ticked(&self, reader: &Reader, legend: &Legend, row: u32) -> bool {
        let mut columns = (0..).zip(&self.columns);
        columns.any(|(number, column)| {
            matches!(column, Column::Chooses(_))
                && matches!(
                    reader.said(self.table.cell(row, number), legend),
                    Said::Sign(Sign::Tick)
                )
        })
    }

    /// What a cell chooses of what its head says; `None` if it leaves the answer to other columns.
    fn chosen(&self, said: Said, choice: Answer, ticked: bool) -> Option<Said> {
        let choices = self.columns.iter();
        let alone = choices
            .filter(|column| matches!(column, Column::Chooses(_)))
            .count()
            == 1;
        match said {
            Said::Sign(Sign::Cross) if alone && choice == Answer::Consents => {
                Some(Said::Plain(Answer::Refused))
            }
            Said::Nothing if alone && choice == Answer::Consents => Some(said),
            Said::Nothing => None,
            // beside a tick a cross only says that this isn't chosen
            Said::Sign(Sign::Cross) if ticked || alone => None,
            Said::Sign(_) | Said::Plain(Answer::Consents) => Some(Said::Plain(choice)),
            Said::Plain(Answer::Refused) if choice != Answer::Consents => None,
            said => Some(said),
        }
    }

    /// For each column how often each of its codes comes.
    fn codes<'r>(&self, reader: &Reader<'r>, legend: &Legend) -> BTreeMap<(u32, &'r str), usize> {
        let mut times = BTreeMap::new();
        for row in self.table.rows() {
            for (number, _) in (0..)
                .zip(&self.columns)
                .filter(|(_, of)| **of == Column::Answers)
            {
                let blocks = self.table.cell(row, number);
                if let (Said::Code, [block]) = (reader.said(blocks, legend), blocks) {
                    let code = reader.document.block_text(*block).trim();
                    *times.entry((number, code)).or_default() += 1;
                }
            }
        }
        times
    }
}

/// A cell of answers, in which capitals that come once are a name: "CSV".
fn known(code: &str, times: usize) -> Said {
    if code.chars().count() < SHORTEST || times >= AGAIN {
        Said::Code
    } else {
        Said::Words
    }
}

/// The answer of a row, of all that its cells say: the one that grants least.
fn settled(
    document: &Document,
    said: &[(Said, Option<BlockId>)],
    asking: BlockId,
    end: BlockId,
) -> Answered {
    let met = said
        .iter()
        .map(|(said, words)| (said.met(), words.unwrap_or(asking)));
    let (met, words) = met
        .max_by_key(|(met, _)| met.grants_least())
        .unwrap_or((Met::Not(Answer::Empty), asking));
    let plain = said.iter().all(|(said, _)| !matches!(said, Said::More(_)));
    Answered {
        met,
        plain,
        words: document.blocks[words].span,
        end,
    }
}

impl Reader<'_> {
    /// What a column holds.
    fn column(&self, table: &Table, rows: &[u32], column: u32, legend: &Legend) -> Column {
        let head = table.head_of(column);
        let titles = head.map_or(Vec::new(), |head| self.titles(head));
        let cells: Vec<Said> = rows
            .iter()
            .map(|&row| self.said(table.cell(row, column), legend))
            .collect();
        let filled = cells.iter().filter(|said| **said != Said::Nothing).count();
        let choice = head.and_then(|head| {
            let text = self.document.block_text(head);
            let known = legend.answer(text);
            known.or_else(|| self.answer(self.only(head)?))
        });
        let chosen = |said: &Said| matches!(said, Said::Nothing | Said::Sign(_) | Said::Plain(_));
        if let Some(choice) = choice
            && is_choice(choice)
            && filled > 0
            && cells.iter().all(chosen)
        {
            return Column::Chooses(choice);
        }
        if titles.contains(&Title::Requirement) || titles.contains(&Title::Remarks) {
            return Column::Other;
        }
        if titles.contains(&Title::Answer) {
            return Column::Answers;
        }
        let answers = |said: &&Said| is_answer(**said, table);
        let short = cells.iter().filter(answers).count();
        if column > 0 && short >= FILLED && short * 100 >= filled * SHORT {
            Column::Answers
        } else {
            Column::Other
        }
    }
}

/// Whether the head of a column is something to choose.
const fn is_choice(answer: Answer) -> bool {
    !matches!(answer, Answer::Pointer | Answer::Empty | Answer::State)
}

/// Whether a cell speaks for a column of answers under no head that says so.
fn is_answer(said: Said, table: &Table) -> bool {
    match said {
        Said::Sign(_) => true,
        // what is done, passed or planned may be a result or a plan of the bidder's own
        // and "none" may count what is left to do
        Said::Plain(Answer::State | Answer::Later | Answer::Empty) | Said::More(Answer::Later) => {
            table.columns == 2
        }
        Said::Plain(answer) | Said::More(answer) => answer != Answer::Pointer,
        Said::Code | Said::Words | Said::Nothing => false,
    }
}
