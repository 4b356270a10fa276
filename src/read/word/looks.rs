//! How letters look, property by property.

use crate::read::look::Look;
use crate::read::office::fills::Fill;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Tag, Xml};
use crate::read::paint::{Colour, Ground, Ink};

/// Properties in which colours stand that aren't those of the letters.
pub(super) const ABOUT_OTHERS: [&str; 5] =
    ["textOutline", "glow", "reflection", "props3d", "scene3d"];

/// Takes one property of a run into a look.
pub(super) fn take_in(look: &mut Look, tag: &Tag, theme: &Theme) {
    match tag.name() {
        "vanish" => look.vanish = Some(tag.is_on()),
        "b" => look.bold = Some(tag.is_on()),
        "strike" | "dstrike" => look.struck = Some(tag.is_on() || look.is_struck()),
        "color" => look.ink = Some(ink(tag, theme)),
        "shd" => look.ground = look.ground.or(Some(shading(tag, theme))),
        // a marker pen lies over the shading
        "highlight" => {
            let pen = tag.value().and_then(|name| Colour::named(&name));
            look.ground = pen.map(Ground::Plain).or(look.ground);
        }
        "sz" => look.size = tag.value().and_then(|value| value.parse().ok()),
        "w" => {
            let percent = tag.value().unwrap_or_default();
            look.stretch = percent.trim_end_matches('%').parse().ok();
        }
        "spacing" => {
            let apart: Option<i32> = tag.value().and_then(|value| value.parse().ok());
            // told in twentieths of a point; that of paragraphs has no value of its own
            look.apart = apart.map(|apart| apart / 10).or(look.apart);
            look.line = exact_line(tag).or(look.line);
        }
        _ => {}
    }
}

/// The height of lines in half points, if letters that are higher are cut off.
pub(super) fn exact_line(tag: &Tag) -> Option<u32> {
    let exact = tag.attribute("lineRule").as_deref() == Some("exact");
    let line: Option<u32> = tag.attribute("line").and_then(|line| line.parse().ok());
    line.filter(|_| exact).map(|line| line / 10)
}

/// The colour of letters.
fn ink(tag: &Tag, theme: &Theme) -> Ink {
    let own = tag.value().and_then(|value| Colour::from_hex(&value));
    themed(tag, theme, ["themeColor", "themeTint", "themeShade"])
        .or(own)
        .map_or(Ink::Automatic, Ink::Of)
}

/// A colour of the theme, with its tint or shade.
fn themed(tag: &Tag, theme: &Theme, [name, tint, shade]: [&str; 3]) -> Option<Colour> {
    let colour = theme.colour(&tag.attribute(name)?)?;
    let part = |name: &str| {
        let digits = tag.attribute(name)?;
        Some(f32::from(u8::from_str_radix(&digits, 16).ok()?) / 255.0)
    };
    Some(match (part(tint), part(shade)) {
        (Some(tint), _) => colour.relit(|light| light * tint + 1.0 - tint),
        (None, Some(shade)) => colour.relit(|light| light * shade),
        (None, None) => colour,
    })
}

/// What a shading paints.
pub(super) fn shading(tag: &Tag, theme: &Theme) -> Ground {
    let of = |name: &str| {
        tag.attribute(name)
            .and_then(|digits| Colour::from_hex(&digits))
    };
    let fill =
        themed(tag, theme, ["themeFill", "themeFillTint", "themeFillShade"]).or_else(|| of("fill"));
    let front =
        themed(tag, theme, ["themeColor", "themeTint", "themeShade"]).or_else(|| of("color"));
    let front = front.unwrap_or(Colour::BLACK);
    let pattern = tag.value().unwrap_or_default();
    match pattern.as_str() {
        "" | "clear" | "nil" => fill.map_or(Ground::Bare, Ground::Plain),
        "solid" => Ground::Plain(front),
        pattern => {
            let percent = pattern
                .strip_prefix("pct")
                .and_then(|percent| percent.parse::<f32>().ok());
            percent.map_or(Ground::Unknown, |percent| {
                let back = fill.unwrap_or(Colour::WHITE);
                Ground::Plain(front.over(back, percent / 100.0))
            })
        }
    }
}

/// How a run of letters in a drawing looks. There, sizes are hundredths of a point, and what is on or off stands in attributes.
pub(super) fn drawn(tag: &Tag, xml: &mut Xml, theme: &Theme) -> Result<Look, String> {
    let size: Option<u32> = tag.attribute("sz").and_then(|size| size.parse().ok());
    let mut fill = Fill::default();
    let mut look = Look {
        // bold words in a drawing are no heading of what follows
        bold: Some(false),
        struck: tag.attribute("strike").map(|kind| kind != "noStrike"),
        size: size.map(|size| size.div_ceil(50)),
        ..Look::default()
    };
    xml.each(&["ln", "effectLst", "highlight"], |tag| {
        fill.take_in(tag, theme);
    })?;
    look.ink = fill.ink();
    // what a diagram or chart paints behind its words isn't worked out
    look.ground = Some(Ground::Unknown);
    Ok(look)
}
