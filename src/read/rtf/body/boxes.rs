//! Text boxes, which are read behind the paragraph that they are anchored in.

use super::state::Body;

impl<'a> Body<'a> {
    /// Keeps a text box until its paragraph ends.
    pub(super) fn keep_box(&mut self, text: &'a [u8]) {
        let mut around = std::mem::take(&mut self.shape).around(self.paper);
        around.unseen = self.around.unseen.or(around.unseen);
        self.pending.push((text, around));
    }
}
