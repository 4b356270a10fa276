//! The lines of results as a table: a row for each document and criterion, one for a document that failed.

use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::Arc;

/// Rows that are gathered before they are written.
const ROWS: usize = 100_000;

/// Where a column's values come from.
#[derive(Clone, Copy)]
enum From {
    /// The line.
    Document,
    /// Its score.
    Score,
    /// A criterion in it.
    Criterion,
    /// The first quote of a criterion.
    Quote,
}

/// Column, its key in the line, where that is, and whether it is a number.
const COLUMNS: [(&str, &str, From, bool); 18] = [
    ("path", "path", From::Document, false),
    ("sha256", "sha256", From::Document, false),
    ("charter", "charter", From::Document, false),
    ("rules_sha256", "rules_sha256", From::Document, false),
    ("language", "language", From::Document, false),
    ("failed", "failed", From::Document, false),
    ("score", "least", From::Score, true),
    ("score_at_most", "most", From::Score, true),
    ("judged", "judged", From::Score, true),
    ("criteria", "criteria", From::Score, true),
    ("criterion", "id", From::Criterion, false),
    ("verdict", "verdict", From::Criterion, false),
    ("level", "level", From::Criterion, true),
    ("found", "found", From::Criterion, true),
    ("quote", "text", From::Quote, false),
    ("line", "line", From::Quote, true),
    ("page", "page", From::Quote, true),
    ("rule", "rule", From::Quote, false),
];

/// Makes the table of a file of lines. It comes to stand under its name only when it is whole.
pub(super) fn table_of(lines: &Path, to: &Path) -> anyhow::Result<()> {
    let mut unfinished = to.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    let unwritable = || {
        let file = to.display();
        say::Unwritable { file }.to_string()
    };
    let file = File::create(unfinished).with_context(unwritable)?;
    fill(lines, file).with_context(unwritable)?;
    fs::rename(unfinished, to).with_context(unwritable)
}

fn fill(lines: &Path, file: File) -> anyhow::Result<()> {
    let mut schema = String::from("message screening {");
    for (name, _, _, number) in COLUMNS {
        let form = if number { "INT64" } else { "BYTE_ARRAY" };
        let text = if number { "" } else { " (UTF8)" };
        let _ = write!(schema, " OPTIONAL {form} {name}{text};");
    }
    schema.push('}');
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut writer = SerializedFileWriter::new(
        file,
        Arc::new(parse_message_type(&schema)?),
        Arc::new(properties),
    )?;
    let mut rows = Rows::default();
    for line in BufReader::new(File::open(lines)?).lines() {
        rows.take(&serde_json::from_str(&line?)?);
        if rows.count >= ROWS {
            std::mem::take(&mut rows).write_group(&mut writer)?;
        }
    }
    if rows.count > 0 {
        rows.write_group(&mut writer)?;
    }
    writer.close()?;
    Ok(())
}

/// The values of a column, without those that aren't there; and for each row whether it is.
#[derive(Default)]
struct Column {
    words: Vec<ByteArray>,
    numbers: Vec<i64>,
    there: Vec<i16>,
}

/// Rows that aren't written yet.
#[derive(Default)]
struct Rows {
    columns: [Column; COLUMNS.len()],
    count: usize,
}

impl Rows {
    fn take(&mut self, line: &Value) {
        match line["criteria"].as_array().map(Vec::as_slice) {
            None | Some([]) => self.row(line, &Value::Null),
            Some(criteria) => criteria.iter().for_each(|of| self.row(line, of)),
        }
    }

    fn row(&mut self, line: &Value, criterion: &Value) {
        self.count += 1;
        for ((_, key, from, number), column) in COLUMNS.iter().zip(&mut self.columns) {
            let value = match from {
                From::Document => &line[key],
                From::Score => &line["score"][key],
                From::Criterion => &criterion[key],
                From::Quote => &criterion["quote"][key],
            };
            let there = if *number {
                value.as_i64().map(|number| column.numbers.push(number))
            } else {
                value.as_str().map(|words| column.words.push(words.into()))
            };
            column.there.push(i16::from(there.is_some()));
        }
    }

    fn write_group(self, writer: &mut SerializedFileWriter<File>) -> anyhow::Result<()> {
        let mut group = writer.next_row_group()?;
        for ((.., number), column) in COLUMNS.iter().zip(self.columns) {
            let Some(mut to) = group.next_column()? else {
                bail!(say::TooFewColumns);
            };
            let there = Some(column.there.as_slice());
            if *number {
                to.typed::<Int64Type>()
                    .write_batch(&column.numbers, there, None)?;
            } else {
                to.typed::<ByteArrayType>()
                    .write_batch(&column.words, there, None)?;
            }
            to.close()?;
        }
        group.close()?;
        Ok(())
    }
}
