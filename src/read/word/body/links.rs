//! Links, and fields, whose results are read like other text; those that are links become links.

use super::state::{Body, Field};
use crate::read::office::xml::{Tag, Xml};

/// What the instruction of a link begins with.
const LINK: &str = "HYPERLINK";

impl<'a> Body<'a> {
    /// Takes in the tags of links and fields; says whether it was one.
    pub(super) fn start_link_or_field(
        &mut self,
        tag: &Tag,
        xml: &mut Xml<'a>,
    ) -> Result<bool, String> {
        match tag.name() {
            "hyperlink" => self.hyperlink(tag),
            "fldChar" => self.field(tag),
            "instrText" => {
                let words = xml.words()?;
                if let Some(field) = self.fields.last_mut().filter(|field| !field.in_result) {
                    field.instruction.push_str(&words);
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn end_link(&mut self) {
        // a link ends with its paragraph at the latest
        if self.links > 0 {
            self.links -= 1;
            self.builder.end_link();
        }
    }

    fn hyperlink(&mut self, tag: &Tag) {
        let target = tag
            .attribute("id")
            .and_then(|id| self.parts.links.get(&id).cloned())
            .or_else(|| tag.attribute("anchor").map(|anchor| format!("#{anchor}")));
        self.start_link(&target.unwrap_or_default());
    }

    fn start_link(&mut self, target: &str) {
        self.links += 1;
        self.builder.start_link(target);
    }

    fn field(&mut self, tag: &Tag) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => self.start_result(),
            Some("end") => {
                let field = self.fields.pop();
                let is_link =
                    |field: Field| field.in_result && field.instruction.trim().starts_with(LINK);
                if field.is_some_and(is_link) {
                    self.end_link();
                }
            }
            _ => {}
        }
    }

    fn start_result(&mut self) {
        let Some(field) = self.fields.last_mut() else {
            return;
        };
        field.in_result = true;
        let target = field
            .instruction
            .trim()
            .strip_prefix(LINK)
            .and_then(|rest| rest.split('"').nth(1))
            .map(str::to_owned);
        if let Some(target) = target {
            self.start_link(&target);
        }
    }
}
