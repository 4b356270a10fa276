//! Which letters the names of a font's glyphs stand for: what they show, whatever the file says besides.

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

/// For each code of one byte the Latin letter or digit that its glyph is named after; nothing where no name is known.
#[derive(Default)]
pub(super) struct GlyphNames {
    letters: Vec<Option<char>>,
}

impl GlyphNames {
    /// The names of a font that says by a table of its own what its codes mean; of others none are asked for.
    pub(super) fn of(font: &Dict) -> Self {
        let kind = font.get::<Name>(&b"Subtype"[..]);
        let simple = kind.is_some_and(|kind| matches!(kind.as_ref(), b"Type1" | b"TrueType"));
        let names = font.get::<Stream>(&b"ToUnicode"[..]).filter(|_| simple);
        Self {
            letters: names.and_then(|_| letters(font)).unwrap_or_default(),
        }
    }

    /// Whether a code shows another letter than this one.
    pub(super) fn contradict(&self, code: u32, letter: char) -> bool {
        let named = usize::try_from(code)
            .ok()
            .and_then(|code| self.letters.get(code).copied().flatten());
        // small capitals are named after either
        named.is_some_and(|named| {
            letter.is_ascii_alphanumeric() && !named.eq_ignore_ascii_case(&letter)
        })
    }
}

fn letters(font: &Dict) -> Option<Vec<Option<char>>> {
    /// Fonts that have an order of their own say so with this bit.
    const SYMBOLIC: u32 = 1 << 2;
    let descriptor = font.get::<Dict>(&b"FontDescriptor"[..]);
    let symbolic = descriptor.is_some_and(|descriptor| {
        descriptor.get::<u32>(&b"Flags"[..]).unwrap_or(0) & SYMBOLIC != 0
    });
    // letters and digits have the same codes in all usual orders
    let usual = || -> Vec<Option<char>> {
        (0..=255_u8)
            .map(|code| Some(char::from(code)).filter(char::is_ascii_alphanumeric))
            .collect()
    };
    match font.get::<Object>(&b"Encoding"[..]) {
        Some(Object::Name(_)) if !symbolic => Some(usual()),
        Some(Object::Dict(encoding)) => {
            let based = encoding.contains_key(&b"BaseEncoding"[..]) && !symbolic;
            let mut letters = if based { usual() } else { vec![None; 256] };
            let mut code = 0_usize;
            for item in encoding.get::<Array>(&b"Differences"[..])?.iter::<Object>() {
                match item {
                    Object::Number(number) => {
                        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                        // clamped
                        {
                            code = number.as_f64().clamp(0.0, 255.0) as usize;
                        }
                    }
                    Object::Name(name) => {
                        if let Some(letter) = letters.get_mut(code) {
                            *letter = letter_of(name.as_ref());
                        }
                        code += 1;
                    }
                    _ => {}
                }
            }
            Some(letters)
        }
        None if !symbolic && is_standard(font) => Some(usual()),
        _ => None,
    }
}

/// Whether programs bring the font with them, as it isn't in the file.
fn is_standard(font: &Dict) -> bool {
    let name = font.get::<Name>(&b"BaseFont"[..]);
    let starts = |name: &Name| {
        ["Helvetica", "Times", "Courier", "Arial"]
            .iter()
            .any(|known| name.as_str().starts_with(known))
    };
    !font.contains_key(&b"FontDescriptor"[..]) && name.is_some_and(|name| starts(&name))
}

/// The letter or digit that a name stands for.
fn letter_of(name: &[u8]) -> Option<char> {
    const DIGITS: [&[u8]; 10] = [
        b"zero", b"one", b"two", b"three", b"four", b"five", b"six", b"seven", b"eight", b"nine",
    ];
    match name {
        [letter] if letter.is_ascii_alphabetic() => Some(char::from(*letter)),
        _ => DIGITS
            .iter()
            .zip('0'..='9')
            .find(|(digit, _)| **digit == name)
            .map(|(_, digit)| digit),
    }
}
