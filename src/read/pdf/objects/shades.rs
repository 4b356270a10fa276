//! Patterns: of one whose colours can't be told from each other the colour is known.

use super::colours::ColourSpace;
use crate::read::paint::{Colour, Ground};
use hayro_syntax::object::{Array, Dict, Object};

/// Most parts of a function that are looked at.
const PARTS: usize = 20;

/// The colour that a pattern fills with, if it is but one.
pub(crate) fn pattern_colour(pattern: &Object, named: &Dict) -> Option<Colour> {
    let Object::Dict(pattern) = pattern else {
        // one of small drawings shows whatever those show
        return None;
    };
    let shading = match pattern.get::<Object>(&b"Shading"[..])? {
        Object::Dict(shading) => shading,
        Object::Stream(shading) => shading.dict().clone(),
        _ => return None,
    };
    let space = ColourSpace::from_object(&shading.get::<Object>(&b"ColorSpace"[..])?, named);
    let mut colours = Vec::new();
    ends(
        &shading.get::<Object>(&b"Function"[..])?,
        &space,
        &mut colours,
    )?;
    match Ground::of_several(&colours) {
        Ground::Plain(colour) => Some(colour),
        _ => None,
    }
}

/// The colours at the ends of a function; `None` if they can't be told.
fn ends(function: &Object, space: &ColourSpace, colours: &mut Vec<Colour>) -> Option<()> {
    let Object::Dict(function) = function else {
        return None;
    };
    match function.get::<u32>(&b"FunctionType"[..])? {
        2 => {
            for end in [&b"C0"[..], b"C1"] {
                let parts = function.get::<Array>(end)?;
                let parts: Vec<f64> = parts.iter::<f64>().take(4).collect();
                colours.push(space.colour(&parts)?);
            }
        }
        3 => {
            let parts = function.get::<Array>(&b"Functions"[..])?;
            for part in parts.iter::<Dict>().take(PARTS) {
                // functions made of functions made of functions nobody needs
                if part.get::<u32>(&b"FunctionType"[..])? != 2 {
                    return None;
                }
                ends(&Object::Dict(part), space, colours)?;
            }
        }
        _ => return None,
    }
    Some(())
}
