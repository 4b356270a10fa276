//! A text with positions: what every reader makes and everything else works on.
//!
//! A document keeps two texts. `source` is what stands in the file; quotes are cut from it, so each can be found there again.
//! `text` is what a reader of the page sees, block after block, without markup; the engine reads it. `Runs` lead from one to the other.

mod missing;
mod sound;

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

pub use missing::{Missing, Recognised};

/// A range of bytes. Whether it lies in `text` or in `source` is said where it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether no byte is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Position of a block in [`Document::blocks`].
pub type BlockId = usize;

/// What a block is to a reader of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A heading; 1 is the highest level.
    Heading(u8),
    /// Running prose.
    Paragraph,
    /// The text of a list item, without the items nested in it; 0 is the outermost list.
    Item {
        /// How many lists it is nested in, less one.
        depth: u8,
    },
    /// A cell of a table's body.
    Cell,
    /// A cell of a table's head.
    HeadCell,
    /// Program text, shown as it is.
    Code,
}

/// A piece of text that a sentence never leaves: a paragraph, a list item, a cell, a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it lies in [`Document::text`].
    pub span: Span,
    /// The nearest heading above it.
    pub heading: Option<BlockId>,
    /// What it continues: the paragraph that ends in a colon before a list, or the item that a list is nested in.
    pub lead_in: Option<BlockId>,
    /// The first cell of its row, if it is a cell and not that one.
    pub row_head: Option<BlockId>,
    /// The head cell of its column.
    pub column_head: Option<BlockId>,
    /// Whether it stands in a block quotation.
    pub quoted: bool,
    /// The mark before a list item as it stands in the file (`a.`, `3)`), if it is an ordered one; `[ ]` or `[x]` for a task, or a cell with a box.
    pub marker: Option<String>,
}

/// A link in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The linked words in [`Document::text`]; empty for a picture without a description.
    pub span: Span,
    /// Where it leads, as written.
    pub target: String,
    /// All of it in [`Document::source`], with its marks.
    pub source: Span,
}

/// What a format's places are counted in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Spot {
    /// Lines of the file, or of a page.
    #[default]
    Line,
    /// Paragraphs of the file: the format has no lines, and no pages until it is printed.
    Paragraph,
    /// Paragraphs of a slide.
    Slide {
        /// Number of the slide, from 1.
        number: usize,
        /// Whether it stands in the speaker's notes of the slide.
        notes: bool,
    },
    /// A cell; the line is its row.
    Cell {
        /// Name of the sheet; empty where the file is but one sheet without a name.
        sheet: String,
        /// Reference of the cell, such as `B7`.
        cell: String,
    },
}

/// Where something stands, for people. [`Display`](fmt::Display) says it in words, without the headings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Number from 1 of the line in the file or on the page, or of what [`Spot`] says that the format has instead of lines.
    pub line: usize,
    /// Page, from 1, where the format has pages.
    pub page: Option<usize>,
    /// What the place is counted in.
    pub spot: Spot,
    /// Headings above, the highest first.
    pub headings: Vec<String>,
}

impl Place {
    /// The line of the file, if the file itself has lines: not those of a page, nor paragraphs, slides or cells.
    #[must_use]
    pub fn line_of_file(&self) -> Option<usize> {
        (self.spot == Spot::Line && self.page.is_none()).then_some(self.line)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match (&self.spot, self.page) {
            (Spot::Line, None) => write!(to, "line {}", self.line),
            (Spot::Line, Some(page)) => write!(to, "page {page}, line {}", self.line),
            (Spot::Paragraph, _) => write!(to, "paragraph {}", self.line),
            (Spot::Slide { number, notes }, _) => {
                let notes = if *notes { "notes of " } else { "" };
                write!(to, "{notes}slide {number}")
            }
            (Spot::Cell { sheet, cell }, _) if sheet.is_empty() => write!(to, "cell {cell}"),
            (Spot::Cell { sheet, cell }, _) => write!(to, "sheet “{sheet}”, cell {cell}"),
        }
    }
}

/// Something in the file that could not be read. Data, not an error: the rest is judged, and the report says what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Where, in words (`line 3`, `page 4`); empty for the whole file.
    pub place: String,
    /// Why, in words that tell the way out.
    pub reason: String,
}

/// Words that are in the file and not in the text, since they aren't what the proposal says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Where, in words (`page 4`).
    pub place: String,
    /// The words.
    pub text: String,
    /// What they are: `running head`, `white on white`.
    pub reason: Cow<'static, str>,
}

/// `text` and `source` run in step from here on, byte for byte, up to the next run's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    text: usize,
    source: usize,
}

/// The text stands on this line and page from here on, up to the next mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    text: usize,
    line: usize,
    page: Option<usize>,
    spot: Spot,
}

/// A proposal, or a part of one, as a reader took it in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What the user calls it: a path, or `-` for standard input.
    pub name: String,
    /// The decoded text of the file; of a format that isn't text, the same as `text`.
    pub source: String,
    /// What a reader of the page sees; blocks are separated by line feeds.
    pub text: String,
    /// The blocks in reading order; their spans rise and don't overlap.
    pub blocks: Vec<Block>,
    /// Links, in reading order.
    pub links: Vec<Link>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What was left out on purpose, page after page; hidden words among it are also reported in `unread`.
    pub left_out: Vec<LeftOut>,
    /// Documents that are attached to it and aren't read with it, by their names; empty for one without a name.
    pub attachments: Vec<String>,
    /// How much is missing.
    pub missing: Missing,
    /// Pieces of the text that the file shows as pictures, and who read them; in the order of the text.
    pub recognised: Vec<(Span, Recognised)>,
    runs: Vec<Run>,
    /// Where the text stands, if the source can't tell.
    marks: Vec<Mark>,
    /// Offsets in `source` at which lines begin.
    lines: Vec<usize>,
}

impl Document {
    /// An empty document over `source`, to be filled block by block with [`Document::push_text`] and [`Document::close_block`].
    #[must_use]
    pub fn new(name: impl Into<String>, source: String) -> Self {
        let mut document = Self {
            name: name.into(),
            ..Self::default()
        };
        document.set_source(source);
        document
    }

    /// Gives it its source, for a reader that needs that for itself until the text is whole.
    pub fn set_source(&mut self, source: String) {
        let ends = source.match_indices('\n').map(|(end, _)| end + 1);
        self.lines = std::iter::once(0).chain(ends).collect();
        self.source = source;
    }

    /// Appends `piece` to the text. `at` is where it stands in the source, byte for byte.
    /// For text that the source spells otherwise (an entity, a soft break), `piece` may differ from the source: then only its start is exact.
    pub fn push_text(&mut self, piece: &str, at: usize) {
        if piece.is_empty() {
            return;
        }
        let follows = self
            .runs
            .last()
            .is_some_and(|run| run.source + (self.text.len() - run.text) == at);
        if !follows {
            self.runs.push(Run {
                text: self.text.len(),
                source: at,
            });
        }
        self.text.push_str(piece);
    }

    /// Says where what is appended next stands: on which line, and on which page if there are pages. For formats whose `source` can't tell.
    pub fn set_place(&mut self, line: usize, page: Option<usize>) {
        self.set_spot(line, page, &Spot::Line);
    }

    /// Says where what is appended next stands, in a format whose places are counted in something else than lines.
    pub fn set_spot(&mut self, line: usize, page: Option<usize>, spot: &Spot) {
        let text = self.text.len();
        let known = self.marks.last();
        if known.is_some_and(|mark| (mark.line, mark.page, &mark.spot) == (line, page, spot)) {
            return;
        }
        let spot = spot.clone();
        self.marks.push(Mark {
            text,
            line,
            page,
            spot,
        });
    }

    /// Ends a document of a format that isn't text: what was read stands for the source.
    pub fn take_text_as_source(&mut self) {
        self.source = self.text.clone();
        self.runs = vec![Run { text: 0, source: 0 }];
        // the words of some links may have been dropped since they were noted
        for link in &mut self.links {
            link.source = link.span;
        }
    }

    /// Gives back the memory that was held for more text, once no more will come.
    pub fn finish(&mut self) {
        self.text.shrink_to_fit();
        self.source.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.links.shrink_to_fit();
        self.runs.shrink_to_fit();
        self.marks.shrink_to_fit();
        self.lines.shrink_to_fit();
    }

    /// Ends the block that began at `start` in the text, and returns its place in [`Document::blocks`].
    /// A block without any letter or digit is dropped.
    pub fn close_block(&mut self, start: usize, kind: BlockKind) -> Option<BlockId> {
        if !self.text[start..].chars().any(char::is_alphanumeric) {
            self.text.truncate(start);
            while self.runs.last().is_some_and(|run| run.text >= start) {
                self.runs.pop();
            }
            for mark in self.marks.iter_mut().rev() {
                if mark.text <= start {
                    break;
                }
                mark.text = start;
            }
            self.cut_links(start);
            return None;
        }
        let span = Span::new(start, self.text.len());
        self.text.push('\n');
        self.blocks.push(Block {
            kind,
            span,
            heading: None,
            lead_in: None,
            row_head: None,
            column_head: None,
            quoted: false,
            marker: None,
        });
        Some(self.blocks.len() - 1)
    }

    /// The text of a block.
    #[must_use]
    pub fn block_text(&self, block: BlockId) -> &str {
        self.slice(self.blocks[block].span)
    }

    /// A piece of the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// The piece of the source from which a piece of the text was read; a link in it is never cut.
    #[must_use]
    pub fn in_source(&self, span: Span) -> Span {
        let start = self.source_offset(span.start);
        let last = span.end.saturating_sub(1).max(span.start);
        let end = self.source_offset(last) + usize::from(!span.is_empty());
        let whole = Span::new(self.char_start(start), self.char_end(end.max(start)));
        let links = self.links_in(span).filter(|link| {
            !link.span.is_empty() && link.span.start < span.end && span.start < link.span.end
        });
        links.fold(whole, |whole, link| {
            Span::new(
                whole.start.min(link.source.start),
                whole.end.max(link.source.end),
            )
        })
    }

    /// The words of the source from which a piece of the text was read, verbatim.
    #[must_use]
    pub fn quote(&self, span: Span) -> &str {
        let span = self.in_source(span);
        &self.source[span.start..span.end]
    }

    /// The line, from 1, on which a piece of the text begins.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        if let Some(mark) = self.mark(span) {
            return mark.line;
        }
        let at = self.source_offset(span.start);
        self.lines.partition_point(|&line| line <= at).max(1)
    }

    /// Where a piece of the text stands, given its block.
    #[must_use]
    pub fn place(&self, span: Span, block: BlockId) -> Place {
        Place {
            line: self.line(span),
            page: self.page(span),
            spot: self.spot(span).clone(),
            headings: self.headings(block),
        }
    }

    /// The page, from 1, on which a piece of the text begins.
    #[must_use]
    pub fn page(&self, span: Span) -> Option<usize> {
        self.mark(span)?.page
    }

    /// What the place of a piece of the text is counted in.
    #[must_use]
    pub fn spot(&self, span: Span) -> &Spot {
        self.mark(span).map_or(&Spot::Line, |mark| &mark.spot)
    }

    /// The links that touch a piece of the text.
    pub fn links_in(&self, span: Span) -> impl Iterator<Item = &Link> {
        self.link_positions(span).map(|at| &self.links[at])
    }

    /// Their positions in [`Document::links`].
    pub fn link_positions(&self, span: Span) -> impl Iterator<Item = usize> {
        let first = self
            .links
            .partition_point(|link| link.span.end < span.start);
        (first..self.links.len()).take_while(move |&at| self.links[at].span.start <= span.end)
    }

    /// Who read a piece of the text, if the file shows it as a picture only.
    #[must_use]
    pub fn recognised(&self, span: Span) -> Option<Recognised> {
        let first = self
            .recognised
            .partition_point(|(piece, _)| piece.end <= span.start);
        let (piece, by) = self.recognised.get(first)?;
        (piece.start < span.end).then_some(*by)
    }

    fn mark(&self, span: Span) -> Option<&Mark> {
        let next = self.marks.partition_point(|mark| mark.text <= span.start);
        self.marks.get(next.checked_sub(1)?)
    }

    /// A link whose words were dropped keeps its place, but no longer covers the words that come to stand there.
    fn cut_links(&mut self, end: usize) {
        let cut = self.links.iter_mut().rev();
        for link in cut.take_while(|link| link.span.end > end) {
            link.span = Span::new(link.span.start.min(end), end);
        }
    }

    fn headings(&self, block: BlockId) -> Vec<String> {
        let mut path = Vec::new();
        let mut next = self.blocks[block].heading;
        while let Some(heading) = next {
            path.push(self.block_text(heading).trim().to_owned());
            next = self.blocks[heading].heading;
        }
        path.reverse();
        path
    }

    fn source_offset(&self, at: usize) -> usize {
        let next = self.runs.partition_point(|run| run.text <= at);
        let Some(run) = next.checked_sub(1).map(|last| self.runs[last]) else {
            return 0;
        };
        let limit = self
            .runs
            .get(next)
            .map_or(self.source.len(), |after| after.source.max(run.source));
        (run.source + (at - run.text))
            .min(limit)
            .min(self.source.len())
    }

    fn char_start(&self, mut at: usize) -> usize {
        while !self.source.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn char_end(&self, mut at: usize) -> usize {
        while !self.source.is_char_boundary(at) {
            at += 1;
        }
        at
    }
}
