//! Layers of a file: which ones are switched off when it is opened.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier};
use hayro_syntax::xref::XRef;
use std::collections::HashSet;

/// Most layers of a list that are looked at.
const LAYERS: usize = 10_000;

/// Layers that are switched off.
#[derive(Default)]
pub(crate) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    pub(crate) fn switched_off(xref: &XRef) -> Self {
        let mut layers = Self::default();
        // nothing to do without a catalogue that speaks of layers
        let _ = layers.find(xref);
        layers
    }

    fn find(&mut self, xref: &XRef) -> Option<()> {
        let catalogue: Dict = xref.get(xref.root_id())?;
        let properties: Dict = catalogue.get(&b"OCProperties"[..])?;
        let usual: Dict = properties.get(&b"D"[..])?;
        // the lists say what differs from the base, so the base comes first
        let base = usual.get::<Name>(&b"BaseState"[..]);
        if base.is_some_and(|base| base.as_ref() == b"OFF") {
            self.off
                .extend(references(properties.get::<Array>(&b"OCGs"[..])));
        }
        for layer in references(usual.get::<Array>(&b"ON"[..])) {
            self.off.remove(&layer);
        }
        self.off.extend(references(usual.get::<Array>(&b"OFF"[..])));
        Some(())
    }

    /// Whether a file has no layer that is switched off.
    pub(crate) fn is_empty(&self) -> bool {
        self.off.is_empty()
    }

    /// Whether what belongs to the layer, or to the layers of a group, isn't shown.
    pub(crate) fn hides(&self, layer: &Dict, id: Option<ObjRef>) -> bool {
        let is_group = layer
            .get::<Name>(&b"Type"[..])
            .is_some_and(|name| name.as_ref() == b"OCMD");
        if !is_group {
            return id.is_some_and(|id| self.off.contains(&id.into()));
        }
        // a group may name one layer or several
        let mut of_group = references(layer.get::<Array>(&b"OCGs"[..]));
        of_group.extend(layer.get_ref(&b"OCGs"[..]).map(ObjectIdentifier::from));
        let off = of_group.iter().filter(|id| self.off.contains(id)).count();
        let (all, some) = (off == of_group.len(), off > 0);
        let policy = layer.get::<Name>(&b"P"[..]);
        !of_group.is_empty()
            && match policy.as_ref().map(AsRef::as_ref) {
                Some(b"AllOn") => some,
                Some(b"AnyOff") => !some,
                Some(b"AllOff") => !all,
                // what the standard says for a group without a policy: any layer that is on shows it
                _ => all,
            }
    }
}

fn references(array: Option<Array>) -> Vec<ObjectIdentifier> {
    let of = |item: MaybeRef<Object>| item.as_obj_ref().map(ObjectIdentifier::from);
    array
        .into_iter()
        .flat_map(|array| array.raw_iter().filter_map(of))
        .take(LAYERS)
        .collect()
}
