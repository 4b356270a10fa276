//! Tables in the text.

use super::state::{Body, OpenTable};
use crate::read::office::xml::Tag;
use crate::read::paint::Ground;

/// Most empty cells that are taken as repeated.
const REPEATED: usize = 100;

impl Body<'_> {
    /// Takes in the tags of tables; says whether it was one.
    pub(super) fn start_in_table(&mut self, tag: &Tag) -> bool {
        match tag.name() {
            "table" => self.start_table(tag),
            "table-header-rows" => self.set_head(true),
            "table-row" => self.start_row(tag),
            "table-cell" => self.start_cell(tag),
            _ => return false,
        }
        true
    }

    /// Takes in the ends of tables; says whether it was one.
    pub(super) fn end_in_table(&mut self, name: &str) -> bool {
        match name {
            "table-header-rows" => self.set_head(false),
            "table-cell" => self.builder.end_cell(),
            "table-row" => self.end_row(),
            "table" => self.end_table(),
            _ => return false,
        }
        true
    }

    fn start_table(&mut self, tag: &Tag) {
        self.builder.start_table();
        let ground = self.ground_of("table", tag);
        let first_row = tag.attribute("use-first-row-styles");
        self.tables.push(OpenTable {
            first_row: first_row.as_deref() == Some("true"),
            lists: std::mem::take(&mut self.lists),
            grounds: [ground, Ground::Bare, Ground::Bare],
            ..OpenTable::default()
        });
    }

    fn start_row(&mut self, tag: &Tag) {
        let ground = self.ground_of("table-row", tag);
        if let Some(table) = self.tables.last_mut() {
            (table.grounds[1], table.grounds[2]) = (ground, Ground::Bare);
        }
        self.builder.start_row();
    }

    fn ground_of(&self, family: &str, tag: &Tag) -> Ground {
        let style = tag.attribute("style-name").unwrap_or_default();
        self.styles.resolve(family, &style).ground
    }

    fn set_head(&mut self, is_head: bool) {
        if let Some(table) = self.tables.last_mut() {
            table.head = is_head;
        }
    }

    fn start_cell(&mut self, tag: &Tag) {
        let ground = self.ground_of("table-cell", tag);
        if let Some(table) = self.tables.last_mut() {
            table.grounds[2] = ground;
        }
        let number = |name: &str| {
            let number = tag.attribute(name).and_then(|number| number.parse().ok());
            number.unwrap_or(1_usize)
        };
        // the last of the repeated cells is the one that begins
        for _ in 1..number("number-columns-repeated").min(REPEATED) {
            self.builder.start_cell(1, 1);
        }
        let (width, height) = (
            number("number-columns-spanned"),
            number("number-rows-spanned"),
        );
        self.builder.start_cell(width, height);
    }

    fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.rows += 1;
            let head = table.head || table.first_row && table.rows == 1;
            self.builder.end_row(head);
        }
    }

    fn end_table(&mut self) {
        if let Some(table) = self.tables.pop() {
            self.builder.end_table();
            self.lists = table.lists;
        }
    }
}
