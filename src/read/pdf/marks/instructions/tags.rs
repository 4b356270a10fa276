//! Marked content: what is no part of the text, and what stands on layers.

use super::super::drawing::Drawing;
use crate::read::pdf::limits::STATES;
use crate::read::pdf::objects::name;
use hayro_syntax::content::Instruction;
use hayro_syntax::object::Dict;
use hayro_syntax::page::Resources;

impl<'a> Drawing<'a, '_> {
    /// Takes in the tag of the content that follows. Only with `resources` can it name a layer.
    pub(super) fn begin_tag(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: Option<&Resources<'a>>,
    ) {
        let kind = name(instruction, 0);
        let is = |wanted: &[u8]| kind.is_some_and(|kind| kind.as_ref() == wanted);
        // what holds for the content around holds for this one too
        let mut tag = self.tag();
        tag.artifact |= is(b"Artifact");
        if is(b"OC")
            && let Some(resources) = resources
            && let Some(layer) = name(instruction, 1)
            && let Some(dict) = resources.properties.get::<Dict>(layer.as_ref())
        {
            let id = resources.properties.get_ref(layer.as_ref());
            tag.off |= self.layers.hides(&dict, id);
        }
        if self.tags.len() < STATES {
            self.tags.push(tag);
        }
    }

    /// Whether what a dictionary describes is on a layer that isn't shown.
    pub(crate) fn is_off(&self, dict: &Dict) -> bool {
        !self.layers.is_empty()
            && dict
                .get::<Dict>(&b"OC"[..])
                .is_some_and(|layer| self.layers.hides(&layer, dict.get_ref(&b"OC"[..])))
    }
}
