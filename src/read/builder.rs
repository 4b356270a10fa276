//! What readers of rich formats have in common: blocks, lists, tables and links grow here, piece by piece.

mod forms;
pub(super) mod pictures;

use super::hidden::Hidden;
use super::lists::{Outline, leads_in};
use super::table::Table;
use super::text;
use crate::document::{BlockId, BlockKind, Document, Link, Missing, Place, Span, Spot, Unread};

use forms::Task;
use pictures::Pictures;

/// Level of a bold paragraph that stands for a heading: below all real ones.
const BOLD_LEVEL: u8 = 7;
/// Longest bold paragraph that stands for a heading, in bytes.
const BOLD_LENGTH: usize = 200;

/// A document in the making. Spaces are collapsed; a block begins with its first word.
pub(super) struct Builder {
    pub(super) document: Document,
    outline: Outline,
    open: Option<Open>,
    /// What the next block will be, if nothing else is asked for.
    marker: Option<String>,
    lists: Vec<List>,
    tables: Vec<Table>,
    links: Vec<(usize, String)>,
    last: Option<BlockId>,
    /// Whether a space is due before the next word.
    space: bool,
    line: usize,
    page: Option<usize>,
    spot: Spot,
    /// How many block quotations are open.
    pub(super) quotes: usize,
    /// Whether what is said now is bold.
    pub(super) bold: bool,
    /// The box that stands alone in the first cell of the row: it belongs to the next one.
    box_of_row: Option<&'static str>,
    pictures: Pictures,
    /// Text that a reader of the page wouldn't see.
    pub(super) hidden: Hidden,
}

/// The block in the making.
struct Open {
    start: usize,
    kind: BlockKind,
    /// Whether all of it is bold so far.
    bold: bool,
    /// Its box, if one stands before it.
    task: Option<Task>,
}

/// An open list.
#[derive(Default)]
pub(super) struct List {
    /// Its item, once the item's own text is closed.
    item: Option<BlockId>,
    lead_in: Option<BlockId>,
}

/// Where the running text was left for something that stands beside it.
pub(super) struct Aside {
    lists: Vec<List>,
    last: Option<BlockId>,
}

impl Builder {
    pub(super) fn new(name: &str) -> Self {
        Self {
            document: Document::new(name, String::new()),
            outline: Outline::default(),
            open: None,
            marker: None,
            lists: Vec::new(),
            tables: Vec::new(),
            links: Vec::new(),
            last: None,
            space: false,
            line: 1,
            page: None,
            spot: Spot::Line,
            quotes: 0,
            bold: false,
            box_of_row: None,
            pictures: Pictures::default(),
            hidden: Hidden::default(),
        }
    }

    /// The finished document.
    pub(super) fn finish(mut self) -> Document {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.close();
        self.end_section(None);
        self.pictures.report(&mut self.document);
        self.document.take_text_as_source();
        self.document.links.sort_by_key(|link| link.span);
        text::find_links(&mut self.document);
        self.document.unread.extend(self.hidden.report());
        self.document
    }

    /// Notes what could not be read.
    pub(super) fn unread(&mut self, place: impl Into<String>, reason: impl Into<String>) {
        self.document.unread.push(Unread {
            place: place.into(),
            reason: reason.into(),
        });
    }

    /// Notes from where on the rest could not be read.
    pub(super) fn break_off(&mut self, place: impl Into<String>, reason: &str) {
        self.unread(place, format!("the rest can't be read: {reason}"));
        self.document.missing = Missing::Part;
    }

    /// Where what comes next stands.
    pub(super) fn stand(&mut self, line: usize, page: Option<usize>) {
        (self.line, self.page) = (line, page);
    }

    /// Where what comes next stands, in a format without lines.
    pub(super) fn stand_at(&mut self, line: usize, spot: Spot) {
        (self.line, self.page, self.spot) = (line, None, spot);
    }

    /// The place in words, for what can't be read.
    pub(super) fn place(&self) -> String {
        match self.page {
            Some(page) => format!("page {page}"),
            None => Place {
                line: self.line,
                page: None,
                spot: self.spot.clone(),
                headings: Vec::new(),
            }
            .to_string(),
        }
    }

    /// Text that is left out since no reader would see it.
    pub(super) fn hide(&mut self, why: &'static str, words: &str) {
        let place = self.place();
        self.hidden.add(why, &place, words);
    }

    /// Begins a block.
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        let mark = self.box_of_row.take();
        self.open = Some(Open {
            start: self.document.text.len(),
            kind,
            bold: true,
            task: mark.map(|mark| Task {
                mark,
                lead_in: None,
            }),
        });
    }

    /// Begins a paragraph, or goes on with the item that has just begun.
    pub(super) fn open_paragraph(&mut self) {
        let item_begins = self.open.as_ref().is_some_and(|open| {
            matches!(open.kind, BlockKind::Item { .. }) && open.start == self.document.text.len()
        });
        if !item_begins {
            self.open(self.running_kind());
        }
    }

    /// What running text is here.
    fn running_kind(&self) -> BlockKind {
        match self.tables.last() {
            Some(table) if table.in_cell() => BlockKind::Cell,
            _ => BlockKind::Paragraph,
        }
    }

    /// Words of the open block; a paragraph begins if none is open.
    pub(super) fn say(&mut self, words: &str) {
        for word in words.split_inclusive(|char: char| char.is_whitespace() && char != '\u{A0}') {
            let text = word.trim_end_matches(|char: char| char.is_whitespace() && char != '\u{A0}');
            if !text.is_empty() {
                self.word(text);
            }
            self.space |= text.len() < word.len();
        }
    }

    fn word(&mut self, word: &str) {
        if self.open.is_none() {
            self.open(self.running_kind());
        }
        let bold = self.bold;
        let fresh = self
            .open
            .as_ref()
            .is_none_or(|open| open.start == self.document.text.len());
        if std::mem::take(&mut self.space) && !fresh && !self.document.text.ends_with('\n') {
            self.push(" ");
        }
        if let Some(open) = &mut self.open {
            open.bold &= bold || !word.contains(char::is_alphanumeric);
        }
        self.document.set_spot(self.line, self.page, &self.spot);
        self.push(word);
    }

    /// Text of a block in which spaces count.
    pub(super) fn say_as_it_is(&mut self, text: &str) {
        if self.open.is_none() {
            self.open(BlockKind::Code);
        }
        self.document.set_spot(self.line, self.page, &self.spot);
        self.push(text);
    }

    fn push(&mut self, piece: &str) {
        let at = self.document.text.len();
        self.document.push_text(piece, at);
    }

    /// A line ends within a block. A bold line stands for a heading.
    pub(super) fn line_break(&mut self) {
        self.space = false;
        let Some(open) = &self.open else { return };
        if open.start == self.document.text.len() {
            return;
        }
        if matches!(open.kind, BlockKind::Heading(_)) || self.is_bold_heading() {
            self.close();
        } else {
            self.push("\n");
        }
    }

    /// Whether the open block is a bold line that stands for a heading.
    fn is_bold_heading(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let text = self.document.text[open.start..].trim_end();
        open.bold
            && open.kind == BlockKind::Paragraph
            && self.lists.is_empty()
            && text.len() <= BOLD_LENGTH
            && !text.contains('\n')
            && !text.ends_with(['.', ';', ','])
    }

    /// Ends the open block, if any.
    pub(super) fn close(&mut self) {
        let heading = self.is_bold_heading();
        let Some(Open {
            start,
            kind,
            bold,
            task,
        }) = self.open.take()
        else {
            return;
        };
        self.space = false;
        let kind = if heading {
            BlockKind::Heading(BOLD_LEVEL)
        } else {
            kind
        };
        let marker = self.marker.take();
        let Some(id) = self.document.close_block(start, kind) else {
            let alone = self.tables.last().is_some_and(Table::in_first_cell);
            self.box_of_row = task.map(|task| task.mark).filter(|_| alone);
            // a link that began in what was dropped begins behind it
            let end = self.document.text.len();
            for (from, _) in &mut self.links {
                *from = end.min(*from);
            }
            return;
        };
        self.outline.place(&mut self.document, id);
        self.document.blocks[id].quoted = self.quotes > 0;
        match task {
            Some(task) => {
                let block = &mut self.document.blocks[id];
                (block.marker, block.lead_in) = (Some(task.mark.to_owned()), task.lead_in);
            }
            None => self.hang(id, marker),
        }
        if let Some(table) = self.tables.last_mut() {
            table.take(&mut self.document.blocks[id], id, bold);
        }
        self.last = Some(id);
    }

    /// Hangs a new block under the list that it belongs to.
    fn hang(&mut self, id: BlockId, marker: Option<String>) {
        let block = &mut self.document.blocks[id];
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        match block.kind {
            BlockKind::Item { .. } => {
                block.lead_in = list.lead_in;
                block.marker = marker;
                list.item = Some(id);
            }
            BlockKind::Paragraph | BlockKind::Cell => block.lead_in = list.item,
            _ => {}
        }
    }

    pub(super) fn start_list(&mut self) {
        self.close();
        let parent = self.lists.last().map(|list| list.item);
        let lead_in = match parent {
            Some(item) => item,
            None => self.lead_in(),
        };
        self.lists.push(List {
            item: None,
            lead_in,
        });
    }

    pub(super) fn end_list(&mut self) {
        self.close();
        self.lists.pop();
    }

    /// Begins an item of the innermost list.
    pub(super) fn start_item(&mut self, marker: Option<String>) {
        let depth = self.lists.len().saturating_sub(1);
        let depth = u8::try_from(depth).unwrap_or(u8::MAX);
        self.open(BlockKind::Item { depth });
        self.marker = marker;
    }

    pub(super) fn end_item(&mut self) {
        self.close();
        if let Some(list) = self.lists.last_mut() {
            list.item = None;
        }
    }

    /// Begins an item in a format that says how deep it is, not where lists begin and end.
    pub(super) fn item_at(&mut self, depth: usize, marker: Option<String>) {
        while self.lists.len() > depth + 1 {
            self.end_list();
        }
        while self.lists.len() <= depth {
            self.start_list();
        }
        self.start_item(marker);
    }

    /// Begins what stands beside the running text, such as a note: lists go on behind it.
    pub(super) fn start_aside(&mut self) -> Aside {
        self.close();
        Aside {
            lists: std::mem::take(&mut self.lists),
            last: self.last,
        }
    }

    pub(super) fn end_aside(&mut self, aside: Aside) {
        self.end_lists();
        self.close();
        (self.lists, self.last) = (aside.lists, aside.last);
    }

    pub(super) fn end_lists(&mut self) {
        while !self.lists.is_empty() {
            self.end_list();
        }
    }

    /// The block read last, if it leads in what comes now.
    fn lead_in(&self) -> Option<BlockId> {
        self.last.filter(|&last| leads_in(&self.document, last))
    }

    pub(super) fn start_link(&mut self, target: &str) {
        self.links
            .push((self.document.text.len(), target.to_owned()));
    }

    pub(super) fn end_link(&mut self) {
        let Some((start, target)) = self.links.pop() else {
            return;
        };
        let text = &self.document.text;
        let start = text.floor_char_boundary(start.min(text.len()));
        let spaces = text[start..].len() - text[start..].trim_start().len();
        let span = Span::new(start + spaces, text.trim_end().len().max(start + spaces));
        self.add_link(span, target);
    }

    /// A picture or other thing that leads somewhere and has no words.
    pub(super) fn picture(&mut self, target: &str) {
        let at = self.document.text.len();
        self.add_link(Span::new(at, at), target.to_owned());
    }

    fn add_link(&mut self, span: Span, target: String) {
        self.document.links.push(Link {
            span,
            target,
            source: span,
        });
    }

    pub(super) fn start_table(&mut self) {
        self.close();
        if let Some(around) = self.tables.last_mut() {
            around.is_layout = true;
        }
        let lead_in = self.lead_in();
        let lists = std::mem::take(&mut self.lists);
        self.tables.push(Table::new(lead_in, lists));
    }

    pub(super) fn start_row(&mut self) {
        self.end_cell();
        self.box_of_row = None;
        if let Some(table) = self.tables.last_mut() {
            table.start_row();
        }
    }

    /// Begins a cell that is so many columns wide and rows high.
    pub(super) fn start_cell(&mut self, width: usize, height: usize) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.start_cell(width, height);
        }
    }

    /// The cell that has begun goes on from the one above.
    pub(super) fn continue_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.continue_cell();
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.close();
        if let Some(table) = self.tables.last_mut()
            && table.in_cell()
        {
            table.end_cell(&self.document);
            self.lists.clear();
        }
    }

    /// Ends a row; `is_head` if the format says that it is a head.
    pub(super) fn end_row(&mut self, is_head: bool) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.end_row(&mut self.document, is_head);
        }
    }

    pub(super) fn end_table(&mut self) {
        self.end_row(false);
        if let Some(table) = self.tables.pop() {
            self.lists = table.end(&mut self.document);
        }
        self.last = None;
    }
}
