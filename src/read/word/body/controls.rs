//! Forms: what is ticked, chosen and filled in.

use super::state::Body;
use crate::read::office::xml::{Tag, Xml};
use crate::read::word::forms;

impl<'a> Body<'a> {
    /// Takes in the tags of forms; says whether it was one.
    pub(super) fn start_control(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "sdt" => self.controls.push(None),
            "sdtPr" => {
                let is_placeholder = forms::is_placeholder(xml)?;
                if let Some(control) = self.controls.last_mut() {
                    *control = is_placeholder.then(String::new);
                }
            }
            "ffData" => {
                let shown = forms::field(xml)?;
                self.say(&shown.unwrap_or_default());
            }
            "sym" => self.say(forms::symbol(tag).unwrap_or_default()),
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn end_control(&mut self) {
        let words = self.controls.pop().flatten().unwrap_or_default();
        self.leave_placeholder(&words);
    }
}
