//! From a piece of the text back to the file: its words there, its line and page, the links and headings around it.

use super::block::{BlockId, Link};
use super::missing::Recognised;
use super::place::{Place, Spot};
use super::span::Span;
use super::text::{Document, Mark};

impl Document {
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
        // the last byte is looked up, not the end: behind it another run may begin, far away in the source
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

    /// The same words as a reader of the page sees them, with the address behind each link that doesn't show it.
    #[must_use]
    pub fn seen(&self, span: Span) -> String {
        let mut seen = String::new();
        let mut at = span.start;
        for link in self.links_in(span) {
            let end = link.span.end.min(span.end);
            let linked = &self.text[link.span.start.min(end)..end];
            // an address is worth its space only where a reader could follow it
            let leads_somewhere = link.target.contains("://") && !linked.contains(&*link.target);
            if leads_somewhere && !link.span.is_empty() && at <= end && link.span.start < span.end {
                seen.push_str(&self.text[at..end]);
                seen.extend([" (", &link.target, ")"]);
                at = end;
            }
        }
        seen.push_str(&self.text[at..span.end]);
        seen
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
        // a run may be longer in the text than in the source (an entity); it never reaches into the next one
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
