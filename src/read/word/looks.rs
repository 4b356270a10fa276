//! How letters look, property by property.

use crate::read::look::Look;
use crate::read::office::xml::{Tag, Xml};

/// Takes one property of a run into a look.
pub(super) fn take_in(look: &mut Look, tag: &Tag) {
    match tag.name() {
        "vanish" => look.vanish = Some(tag.is_on()),
        "b" => look.bold = Some(tag.is_on()),
        "strike" | "dstrike" => look.struck = Some(tag.is_on()),
        "color" => {
            look.white = Some(
                tag.value()
                    .is_some_and(|value| value.eq_ignore_ascii_case("ffffff")),
            );
        }
        "shd" => look.ground = Some(paints(tag)),
        "highlight" => {
            look.ground = Some(
                tag.value()
                    .is_some_and(|value| value != "white" && value != "none"),
            );
        }
        "sz" => look.size = tag.value().and_then(|value| value.parse().ok()),
        _ => {}
    }
}

/// How a run of letters in a drawing looks. There, sizes are hundredths of a point, and what is on or off stands in attributes.
pub(super) fn drawn(tag: &Tag, xml: &mut Xml) -> Result<Look, String> {
    let size: Option<u32> = tag.attribute("sz").and_then(|size| size.parse().ok());
    let mut look = Look {
        // bold words in a drawing are no heading of what follows
        bold: Some(false),
        struck: tag.attribute("strike").map(|kind| kind != "noStrike"),
        size: size.map(|size| size.div_ceil(50)),
        ..Look::default()
    };
    xml.each(&["ln", "effectLst"], |tag| {
        if tag.name() == "alpha" && tag.value().as_deref() == Some("0") {
            look.vanish = Some(true);
        }
    })?;
    Ok(look)
}

/// Whether a shading has a colour of its own.
pub(super) fn paints(tag: &Tag) -> bool {
    let fill = tag.attribute("fill").unwrap_or_default();
    let pattern = tag.value().unwrap_or_default();
    let plain = fill.is_empty() || fill == "auto" || fill.eq_ignore_ascii_case("ffffff");
    !plain || !matches!(pattern.as_str(), "" | "clear" | "nil")
}
