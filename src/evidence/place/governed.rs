//! What titles make of what stands under them: headings with all below, lead-ins, the heads of rows and columns, labels.

use super::standing::Standing;
use super::titles::Reader;
use crate::document::{BlockId, BlockKind};
use crate::rules::Title;

/// Lists in lists that a lead-in reaches into.
const LISTS: usize = 3;
/// Headings above each other that are looked at.
const HEADINGS: usize = 12;

impl Reader<'_> {
    /// For each block where it stands by the titles above and beside it.
    pub(super) fn governed(&self) -> Vec<Standing> {
        let blocks = &self.document.blocks;
        let own: Vec<Option<Title>> = (0..blocks.len()).map(|block| self.governs(block)).collect();
        let leads = self.leading();
        let above_list = self.above_lists();
        (0..blocks.len())
            .map(|block| {
                let title = self.title_over(block, &own, (&leads, &above_list));
                title.map_or(Standing::Offered, |(title, by)| standing(title, by))
            })
            .collect()
    }

    /// What a heading or a head cell makes of what it governs.
    fn governs(&self, block: BlockId) -> Option<Title> {
        let of = &self.document.blocks[block];
        let heads = matches!(of.kind, BlockKind::Heading(_) | BlockKind::HeadCell)
            || of.cell.is_some_and(|at| at.column == 0 || at.row == 0);
        if !heads {
            return None;
        }
        let least = |titles: Vec<Title>| {
            let governing = titles.into_iter().filter(|title| is_governing(*title));
            governing.min_by_key(|title| *title as usize)
        };
        // "Case study: the berths of Marl"
        let labelled = || {
            let heading = matches!(of.kind, BlockKind::Heading(_));
            let (titles, _) = self.label(self.only(block).filter(|_| heading)?)?;
            least(titles)
        };
        least(self.titles(block)).or_else(labelled)
    }

    /// For each block that leads in others, what it says of them.
    fn leading(&self) -> Vec<Option<Title>> {
        let blocks = &self.document.blocks;
        let mut leads = vec![None; blocks.len()];
        for lead_in in blocks.iter().filter_map(|block| block.lead_in) {
            if leads[lead_in].is_none() {
                let titles = self.lead_in(lead_in).into_iter();
                leads[lead_in] = titles
                    .filter(|title| is_governing(*title))
                    .min_by_key(|title| *title as usize);
            }
        }
        // a title that stands right above a list leads it in without a colon too
        for block in 1..blocks.len() {
            let above = block - 1;
            let begins = is_item(blocks[block].kind)
                && blocks[block].lead_in.is_none()
                && blocks[above].kind == BlockKind::Paragraph
                && blocks[above].heading == blocks[block].heading;
            if begins && leads[above].is_none() {
                let titles = self.titles(above).into_iter();
                leads[above] = titles
                    .filter(|title| is_governing(*title))
                    .min_by_key(|title| *title as usize);
            }
        }
        leads
    }

    /// For each item that names no lead-in the paragraph right above its list.
    fn above_lists(&self) -> Vec<Option<BlockId>> {
        let mut above = None;
        let blocks = self.document.blocks.iter().enumerate();
        let above_lists = blocks.map(|(block, of)| {
            if is_item(of.kind) {
                return above.filter(|_| of.lead_in.is_none());
            }
            above = (of.kind == BlockKind::Paragraph).then_some(block);
            None
        });
        above_lists.collect()
    }

    /// The nearest title that governs a block, with where it stands.
    fn title_over(
        &self,
        block: BlockId,
        own: &[Option<Title>],
        (leads, above_list): (&[Option<Title>], &[Option<BlockId>]),
    ) -> Option<(Title, BlockId)> {
        let blocks = &self.document.blocks;
        let of = &blocks[block];
        let first = of.lead_in.or(above_list[block]);
        let lead_ins = std::iter::successors(first, |&above| blocks[above].lead_in);
        let led = lead_ins
            .take(LISTS)
            .find_map(|above| Some((leads[above]?, above)));
        let heads = [of.row_head, of.column_head].into_iter().flatten();
        let headed = heads
            .filter(|&head| head != block)
            .find_map(|head| Some((own[head]?, head)));
        led.or(headed).or_else(|| self.heading_over(block, own))
    }

    /// The nearest heading above that governs a block.
    fn heading_over(&self, block: BlockId, own: &[Option<Title>]) -> Option<(Title, BlockId)> {
        let blocks = &self.document.blocks;
        let mut below = block;
        for _ in 0..HEADINGS {
            let above = blocks[below].heading?;
            let is_heading = matches!(blocks[below].kind, BlockKind::Heading(_));
            // whoever numbers headings tells what belongs to what, whatever their looks
            if is_heading && self.is_numbered_apart(below, above) {
                return None;
            }
            if let Some(title) = own[above] {
                return Some((title, above));
            }
            below = above;
        }
        None
    }

    /// Whether the numbers of two headings say that one doesn't belong to the other: "3.1" and "2".
    fn is_numbered_apart(&self, below: BlockId, above: BlockId) -> bool {
        let (below, above) = (self.number(below), self.number(above));
        match (below, above) {
            (Some(below), Some(above)) => !below
                .strip_prefix(above)
                .is_some_and(|rest| rest.starts_with('.')),
            _ => false,
        }
    }

    /// The number that a heading begins with.
    fn number(&self, heading: BlockId) -> Option<&str> {
        let text = self.document.block_text(heading).trim();
        let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
        let number = text[..end.unwrap_or(text.len())].trim_end_matches('.');
        number
            .starts_with(|letter: char| letter.is_ascii_digit())
            .then_some(number)
    }
}

const fn is_item(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Item { .. })
}

/// Whether a title says of what stands under it that it is no plain offer.
const fn is_governing(title: Title) -> bool {
    matches!(
        title,
        Title::Excluded
            | Title::Buyers
            | Title::Assumed
            | Title::Mixed
            | Title::Today
            | Title::Problem
            | Title::Record
    )
}

/// Where a title puts what stands under it.
pub(super) const fn standing(title: Title, by: BlockId) -> Standing {
    match title {
        Title::Excluded => Standing::Excluded(by),
        Title::Buyers => Standing::Buyers(by),
        Title::Assumed | Title::Mixed => Standing::Assumed(by),
        Title::Today => Standing::Today(by),
        Title::Problem => Standing::Problem(by),
        Title::Record => Standing::Record(by),
        _ => Standing::Offered,
    }
}
