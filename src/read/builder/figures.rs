//! Pictures, embedded files, and the pages and slides that they stand on.

use super::pictures::Size;
use super::state::Builder;
use crate::document::Spot;

impl Builder {
    /// A picture stands here. `size` where it is known; one that lies behind the text fills no page.
    pub(in crate::read) fn figure(&mut self, name: &str, size: Option<Size>, behind: bool) {
        if self.pictures.is_worth_telling(name, size) {
            let place = self.place();
            self.pictures.add(place, size.filter(|_| !behind));
        }
    }

    /// A file stands here that was put into this one.
    pub(in crate::read) fn embedded(&mut self) {
        let place = self.place();
        self.pictures.add_embedded(place);
    }

    /// Pages of this size end here.
    pub(in crate::read) fn end_section(&mut self, page: Option<Size>) {
        self.pictures.end_pages(page);
    }

    /// A slide begins.
    pub(in crate::read) fn start_slide(&mut self, spot: Spot) {
        self.close();
        self.stand_at(1, spot);
        self.pictures.start_slide(self.document.blocks.len());
    }

    /// A slide of this size ends here.
    pub(in crate::read) fn end_slide(&mut self, page: Option<Size>) {
        self.close();
        self.pictures.end_slide(page, self.document.blocks.len());
    }
}
