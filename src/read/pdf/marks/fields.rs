//! The fields of forms: what was filled in is part of what a reader sees.

use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::object::{Array, Dict, Name, Object, Rect as Corners, Stream, String as Words};

/// How many fields stand in each other.
const DEEPEST: usize = 16;
/// Flags of buttons that are pressed, and of choices that show but the chosen line.
const PUSHED: u32 = 1 << 16;
const COMBINED: u32 = 1 << 17;

/// What a field is, with what it holds.
pub(super) enum Kind {
    /// A box or a round button, ticked or not.
    Box(bool),
    Text(String),
    /// The chosen lines of a list.
    Choice(String),
    Other,
}

/// What a field is; some of it may be said of the field that it is a part of.
pub(super) fn kind(field: &Dict) -> Kind {
    let kind = holder(field, b"FT").and_then(|field| field.get::<Name>(&b"FT"[..]));
    let flags = holder(field, b"Ff")
        .and_then(|field| field.get::<u32>(&b"Ff"[..]))
        .unwrap_or(0);
    match kind.as_ref().map(AsRef::as_ref) {
        Some(b"Btn") if flags & PUSHED == 0 => Kind::Box(is_ticked(field)),
        Some(b"Ch") if flags & COMBINED == 0 => Kind::Choice(value(field)),
        Some(b"Tx" | b"Ch") => Kind::Text(value(field)),
        _ => Kind::Other,
    }
}

/// Which says something of a field: it, or one that it is a part of.
fn holder<'a>(field: &Dict<'a>, key: &[u8]) -> Option<Dict<'a>> {
    let mut field = field.clone();
    for _ in 0..DEEPEST {
        if field.contains_key(key) {
            return Some(field);
        }
        field = field.get::<Dict>(&b"Parent"[..])?;
    }
    None
}

/// Whether a box is ticked: its state says so, or else the field's value.
fn is_ticked(field: &Dict) -> bool {
    let state = field
        .get::<Name>(&b"AS"[..])
        .or_else(|| holder(field, b"V").and_then(|field| field.get::<Name>(&b"V"[..])));
    state.is_some_and(|state| state.as_ref() != b"Off")
}

/// What was filled in or chosen; of a choice what the list shows for it.
fn value(field: &Dict) -> String {
    let Some(value) = holder(field, b"V").and_then(|field| field.get::<Object>(&b"V"[..])) else {
        return String::new();
    };
    let shown = |value: &Object| match value {
        Object::String(words) => Some(label(field, words.as_bytes())),
        Object::Stream(words) => words.decoded_data().ok().map(|words| decode(&words)),
        _ => None,
    };
    match &value {
        Object::Array(values) => {
            let lines = values.iter::<Object>().take(1_000);
            let lines: Vec<String> = lines.filter_map(|value| shown(&value)).collect();
            lines.join("\n")
        }
        value => shown(value).unwrap_or_default(),
    }
}

/// What a list shows for a value: lines that are kept under another name come as pairs.
fn label(field: &Dict, value: &[u8]) -> String {
    let options = holder(field, b"Opt").and_then(|field| field.get::<Array>(&b"Opt"[..]));
    let pair = options.and_then(|options| {
        let mut pairs = options.iter::<Object>().take(1_000);
        pairs.find_map(|option| {
            let Object::Array(pair) = option else {
                return None;
            };
            let mut parts = pair.iter::<Words>();
            let (kept, shown) = (parts.next()?, parts.next()?);
            (kept.as_bytes() == value).then(|| decode(shown.as_bytes()))
        })
    });
    pair.unwrap_or_else(|| decode(value))
}

/// Words outside of pages are written in one of three ways.
pub(super) fn decode(words: &[u8]) -> String {
    let words = match words {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0xEF, 0xBB, 0xBF, ..] => {
            encoding_rs::UTF_8.decode(words).0.into_owned()
        }
        _ => encoding_rs::WINDOWS_1252.decode(words).0.into_owned(),
    };
    words.replace('\r', "\n")
}

/// How an annotation looks, and where that is drawn.
pub(super) fn look_of<'a>(annotation: &Dict<'a>) -> Option<(Stream<'a>, Affine)> {
    let looks = annotation.get::<Dict<'a>>(&b"AP"[..])?;
    let look = match looks.get::<Object<'a>>(&b"N"[..])? {
        Object::Stream(look) => look,
        // a box to tick looks one way or the other
        Object::Dict(states) => {
            let state = annotation.get::<Name>(&b"AS"[..])?;
            states.get::<Stream<'a>>(state.as_ref())?
        }
        _ => return None,
    };
    let corners = annotation.get::<Corners>(&b"Rect"[..])?;
    let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
    let matrix = fit(look.dict(), place)?;
    Some((look, matrix))
}

/// What moves a look to its place and makes it as large as that.
fn fit(look: &Dict, place: Rect) -> Option<Affine> {
    let [left, top, right, bottom] = look.get::<[f64; 4]>(&b"BBox"[..])?;
    let bounds = Rect::from_points((left, top), (right, bottom));
    let own = look.get::<[f64; 6]>(&b"Matrix"[..]);
    let bounds = own.map_or(bounds, |own| Affine::new(own).transform_rect_bbox(bounds));
    if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
        return None;
    }
    let scale = (
        place.width() / bounds.width(),
        place.height() / bounds.height(),
    );
    Some(
        Affine::translate((place.x0, place.y0))
            * Affine::scale_non_uniform(scale.0, scale.1)
            * Affine::translate((-bounds.x0, -bounds.y0)),
    )
}
