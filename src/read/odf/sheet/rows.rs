//! The rows of all sheets.

use super::attributes::repeated;
use super::position::Position;
use super::{cells, words};
use crate::catalogue::say::read as say;
use crate::read::builder::Builder;
use crate::read::odf::styles::Styles;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::{Row, Sheet, spot};
use crate::read::unseen::Unseen;

/// Reads rows.
pub(super) struct Rows<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    /// The sheet that is read, in words.
    pub(super) sheet_name: String,
    name: String,
    comments: usize,
}

impl<'a> Rows<'a> {
    pub(super) const fn new(xml: Xml<'a>, styles: &'a Styles) -> Self {
        Self {
            xml,
            styles,
            sheet_name: String::new(),
            name: String::new(),
            comments: 0,
        }
    }

    pub(super) fn sheets(&mut self, builder: &mut Builder) -> Result<(), String> {
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) if tag.name() == "table" => self.sheet(&tag, builder)?,
                Token::Start(tag) if says_nothing(tag.name()) => self.xml.skip()?,
                Token::End(name) if name == "spreadsheet" => break,
                _ => {}
            }
        }
        if self.comments > 0 {
            let count = self.comments;
            builder.unread(&String::new(), &say::CommentsLeftOut { count });
        }
        Ok(())
    }

    fn sheet(&mut self, tag: &Tag, builder: &mut Builder) -> Result<(), String> {
        let name = tag.attribute("name").unwrap_or_default();
        let style = tag.attribute("style-name").unwrap_or_default();
        let hidden = self.styles.resolve("table", &style).hidden;
        self.sheet_name = say::Sheet { sheet: &name }.to_string();
        self.name.clone_from(&name);
        let mut sheet = Sheet::new(&name, hidden.then_some(Unseen::HiddenSheet), builder);
        let read = self.rows(&mut sheet, builder);
        sheet.end(builder);
        read
    }

    fn rows(&mut self, sheet: &mut Sheet, builder: &mut Builder) -> Result<(), String> {
        let mut at = Position::default();
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Start(tag) => match tag.name() {
                    "table-column" => at.columns(&tag, self.length("table-column", &tag)),
                    "table-row-group" => at.start_group(&tag),
                    "table-row" => self.row(&tag, &mut at, sheet, builder)?,
                    "shapes" => {
                        let words = words::of_box(self.xml.inner()?)?;
                        sheet.text_box((0, 1), &words, false);
                    }
                    name if says_nothing(name) => self.xml.skip()?,
                    _ => {}
                },
                Token::End(name) if name == "table-row-group" => at.end_group(),
                Token::End(name) if name == "table" => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// The height of a row or the width of a column.
    fn length(&self, family: &str, tag: &Tag) -> Option<i64> {
        let style = tag.attribute("style-name").unwrap_or_default();
        self.styles.resolve(family, &style).length
    }

    /// Comments are no part of what the sheet says.
    fn leave_comments(&mut self, at: &mut Position, builder: &mut Builder) {
        /// Most that are listed one by one.
        const LISTED: usize = 200;
        for (column, row, text) in at.comments.drain(..) {
            self.comments += 1;
            if self.comments <= LISTED {
                builder.stand_at(row + 1, spot(&self.name, column, row + 1));
                builder.leave_out(&say::Comment, &text);
            }
        }
    }

    fn row(
        &mut self,
        tag: &Tag,
        at: &mut Position,
        sheet: &mut Sheet,
        builder: &mut Builder,
    ) -> Result<(), String> {
        at.start_row(tag, self.length("table-row", tag));
        let cells = cells::read(&mut self.xml, at, self.styles)?;
        for (column, row, text) in at.boxes.drain(..) {
            sheet.text_box((column, row + 1), &text, false);
        }
        self.leave_comments(at, builder);
        let number = at.row + 1;
        let row = Row {
            number,
            line: number,
            head: false,
            cells,
        };
        sheet.row(row, builder);
        // so is a row; its number counts on
        at.row = at.row.saturating_add(repeated(tag, "number-rows-repeated"));
        Ok(())
    }
}

/// Parts that say nothing of their own.
fn says_nothing(name: &str) -> bool {
    matches!(
        name,
        "tracked-changes"
            | "content-validations"
            | "forms"
            | "shapes"
            | "named-expressions"
            | "database-ranges"
            | "data-pilot-tables"
            | "calculation-settings"
            | "scenario"
    )
}
