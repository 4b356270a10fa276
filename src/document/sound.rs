//! Whether a document that came from elsewhere is one: nothing in it leads out of its text.

use super::span::Span;
use super::text::Document;

impl Document {
    /// Whether every span lies in its text at letters' boundaries, every block points to blocks before it, and everything stands in order.
    /// What readers make is sound; a document that came out of another process is asked before it is used.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.blocks_are_sound()
            && self.links_are_sound()
            && self.offsets_are_sound()
            && self
                .recognised
                .iter()
                .all(|(span, _)| holds(&self.text, *span))
            && rises(self.recognised.iter().map(|(span, _)| span.start))
            && rises(self.recognised.iter().map(|(span, _)| span.end))
            && self.unsure.iter().all(|span| holds(&self.text, *span))
            && rises(self.unsure.iter().map(|span| span.start))
            && rises(self.unsure.iter().map(|span| span.end))
    }

    fn blocks_are_sound(&self) -> bool {
        let mut end = 0;
        self.blocks.iter().enumerate().all(|(at, block)| {
            let follows = block.span.start >= end;
            end = block.span.end;
            let related = [
                block.heading,
                block.lead_in,
                block.row_head,
                block.column_head,
            ];
            follows
                && holds(&self.text, block.span)
                && related.into_iter().flatten().all(|other| other < at)
        })
    }

    fn links_are_sound(&self) -> bool {
        self.links
            .iter()
            .all(|link| holds(&self.text, link.span) && holds(&self.source, link.source))
    }

    fn offsets_are_sound(&self) -> bool {
        rises(self.runs.iter().map(|run| run.text))
            && rises(self.marks.iter().map(|mark| mark.text))
            && rises(self.lines.iter().copied())
    }
}

fn holds(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

fn rises(offsets: impl Iterator<Item = usize>) -> bool {
    let mut last = 0;
    offsets.into_iter().all(|offset| {
        let rises = offset >= last;
        last = offset;
        rises
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Recognised};

    fn document() -> Document {
        let mut document = Document::new("a.md", "# Head\nWörter".into());
        document.push_text("Head", 2);
        document.close_block(0, BlockKind::Heading(1));
        let start = document.text.len();
        document.push_text("Wörter", 7);
        document.close_block(start, BlockKind::Paragraph);
        document.blocks[1].heading = Some(0);
        document
    }

    #[test]
    fn what_leads_out_of_the_text_is_found() {
        assert!(document().is_sound());
        let faults: [fn(&mut Document); 7] = [
            |document| document.blocks[1].span.end = 99,
            |document| document.blocks[1].span.start = 7, // within a letter
            |document| document.blocks[0].heading = Some(0),
            |document| document.blocks[1].lead_in = Some(7),
            |document| document.blocks.swap(0, 1),
            |document| {
                let span = Span::new(3, 99);
                document.recognised.push((span, Recognised::Layer));
            },
            |document| document.unsure.push(Span::new(3, 99)),
        ];
        for (at, fault) in faults.iter().enumerate() {
            let mut document = document();
            fault(&mut document);
            assert!(!document.is_sound(), "fault {at}");
        }
    }
}
