//! Fonts: which letters codes stand for, how wide they are, and whether they are bold.

use super::glyph_names::GlyphNames;
use super::unpack::{unpack, unpacks_too_far};
use crate::read::pdf::page::Letters;
use hayro_font::hayro_cmap::{self, BfString};
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, StandardFont,
};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Stream};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// How many codes of a font are remembered, besides those of one byte.
const CODES: usize = 70_000;
/// Codes below this one take one byte; they are most often asked for.
const ONE_BYTE: u32 = 256;
/// Bold fonts say so with this bit.
const FORCE_BOLD: u32 = 1 << 18;

/// What a code of a font stands for. Lengths are shares of the font's size.
#[derive(Clone, Debug)]
pub(crate) struct Character {
    pub(crate) letters: Letters,
    pub(crate) width: f64,
    pub(crate) down: f64,
    pub(crate) origin: (f64, f64),
    /// Whether it shows nothing.
    pub(crate) blank: bool,
    /// Whether it shows another letter than the file says.
    pub(crate) lies: bool,
}

/// A font.
pub(crate) struct Typeface<'a> {
    font: Font<'a>,
    pub(crate) bold: bool,
    pub(crate) upright: bool,
    names: GlyphNames,
    /// What codes of one byte stand for, and others, as far as they were met.
    short: RefCell<Vec<Option<Character>>>,
    long: RefCell<HashMap<u32, Character>>,
}

impl<'a> Typeface<'a> {
    fn new(font: Font<'a>, bold: bool, names: GlyphNames) -> Self {
        Self {
            upright: font.is_horizontal(),
            font,
            bold,
            names,
            short: RefCell::new(vec![None; ONE_BYTE as usize]),
            long: RefCell::default(),
        }
    }

    /// The code at a place of a string, and how many bytes it takes.
    pub(crate) fn code(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, at);
        // a broken font may say that a code takes nothing, which would never end
        (code, length.max(1))
    }

    pub(crate) fn look_up(&self, code: u32) -> Character {
        if code < ONE_BYTE {
            let mut short = self.short.borrow_mut();
            let known = &mut short[code as usize];
            return known.get_or_insert_with(|| self.find(code)).clone();
        }
        if let Some(known) = self.long.borrow().get(&code) {
            return known.clone();
        }
        let found = self.find(code);
        let mut long = self.long.borrow_mut();
        if long.len() < CODES {
            long.insert(code, found.clone());
        }
        found
    }

    fn find(&self, code: u32) -> Character {
        let advance = self.font.code_advance(code);
        let origin = self.font.origin_displacement(code);
        let (letters, blank) = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => (glyph.as_unicode(), glyph.outline().is_empty()),
            FontGlyph::Type3(glyph) => {
                let program = glyph.program();
                let blank = program.is_none_or(|program| paints_nothing(program));
                (glyph.as_unicode(), blank)
            }
        };
        let lies = matches!(&letters, Some(BfString::Char(letter)) if self.names.contradict(code, *letter));
        let is_hyphen = matches!(letters, Some(BfString::Char('\u{AD}')));
        Character {
            letters: match letters {
                Some(BfString::Char(letter)) => Letters::One(letter),
                Some(BfString::String(letters)) => Letters::More(letters.as_str().into()),
                // what nobody knows stays as a hole: pages of such letters are told
                None => Letters::One('\u{FFFD}'),
            },
            width: advance.x / 1_000.0,
            down: advance.y / 1_000.0,
            origin: (origin.x / 1_000.0, origin.y / 1_000.0),
            // some fonts lack the hyphen for line ends, and programs that draw one mean it
            blank: blank && !is_hyphen,
            lies,
        }
    }
}

/// Whether the instructions that draw a letter paint nothing.
fn paints_nothing(program: &Stream) -> bool {
    /// No letter takes more.
    const LARGEST: u64 = 1 << 20;
    let painting: [&[u8]; 16] = [
        b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"Do", b"BI", b"EI", b"Tj",
        b"TJ", b"'",
    ];
    unpack(program, LARGEST).is_some_and(|instructions| {
        let mut instructions = UntypedIter::new(&instructions);
        // a letter of one picture paints with its first instructions
        let mut steps = 0;
        while let Some(instruction) = instructions.next() {
            steps += 1;
            let operator: &[u8] = instruction.operator;
            if painting.contains(&operator) || steps > 10_000 {
                return false;
            }
        }
        true
    })
}

/// A part of a font unpacks to far more than any real one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TooFar;

/// A font that was loaded, none if it is of no known kind.
pub(crate) type Loaded<'a> = Result<Option<Rc<Typeface<'a>>>, TooFar>;

/// The fonts of a file that were met so far.
pub(crate) struct Typefaces<'a> {
    /// How far a part of the file may unpack, in bytes.
    pub(crate) largest: u64,
    cache: FontCache<'a>,
    known: HashMap<ObjectIdentifier, Loaded<'a>>,
    /// Fonts for those that a file doesn't have, and tables of codes that it only names.
    substitutes: FontResolverFn,
    tables: CMapResolverFn,
}

impl<'a> Typefaces<'a> {
    pub(crate) fn new(largest: u64) -> Self {
        Self {
            largest,
            cache: FontCache::new(),
            known: HashMap::new(),
            substitutes: Arc::new(|query| {
                let standard = match query {
                    FontQuery::Standard(standard) => *standard,
                    FontQuery::Fallback(wanted) => wanted.pick_standard_font(),
                };
                Some(standard.get_font_data())
            }),
            tables: Arc::new(hayro_cmap::load_embedded),
        }
    }

    /// The font of this object, if it was met.
    pub(crate) fn met(&self, id: ObjectIdentifier) -> Option<Loaded<'a>> {
        self.known.get(&id).cloned()
    }

    /// The font of a dictionary.
    pub(crate) fn load(&mut self, dict: &Dict<'a>) -> Loaded<'a> {
        let id = dict.obj_id();
        if let Some(known) = id.and_then(|id| self.known.get(&id)) {
            return known.clone();
        }
        let face = self.load_afresh(dict).map(|face| face.map(Rc::new));
        if let Some(id) = id {
            self.known.insert(id, face.clone());
        }
        face
    }

    /// The font for text that names none.
    pub(crate) fn stand_in(&self) -> Option<Rc<Typeface<'a>>> {
        let font = self
            .cache
            .standard_font(StandardFont::Helvetica, &self.substitutes)?;
        Some(Rc::new(Typeface::new(font, false, GlyphNames::default())))
    }

    fn load_afresh(&self, dict: &Dict<'a>) -> Result<Option<Typeface<'a>>, TooFar> {
        // the library unpacks all of a font at once, however much that is
        let too_far = |part| unpacks_too_far(part, self.largest);
        if packed_parts(dict).iter().any(too_far) {
            return Err(TooFar);
        }
        let font = self.cache.font(dict, &self.substitutes, &self.tables);
        Ok(font.map(|font| Typeface::new(font, is_bold(dict), GlyphNames::of(dict))))
    }
}

/// The font itself; of a composite one the only descendant.
fn innermost<'a>(dict: &Dict<'a>) -> Dict<'a> {
    let descendants = dict.get::<Array>(&b"DescendantFonts"[..]);
    descendants
        .and_then(|fonts| fonts.iter::<Dict>().next())
        .unwrap_or_else(|| dict.clone())
}

/// The packed parts of a font.
fn packed_parts<'a>(dict: &Dict<'a>) -> Vec<Stream<'a>> {
    let inner = innermost(dict);
    let descriptor: Dict = inner.get(&b"FontDescriptor"[..]).unwrap_or_default();
    let part = |dict: &Dict<'a>, key: &[u8]| dict.get::<Stream>(key);
    [
        part(dict, b"ToUnicode"),
        part(dict, b"Encoding"),
        part(&inner, b"CIDToGIDMap"),
        part(&descriptor, b"FontFile"),
        part(&descriptor, b"FontFile2"),
        part(&descriptor, b"FontFile3"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_bold(dict: &Dict) -> bool {
    let inner = innermost(dict);
    let descriptor: Dict = inner.get(&b"FontDescriptor"[..]).unwrap_or_default();
    let name = |dict: &Dict, key: &[u8]| {
        dict.get::<Name>(key)
            .map(|name| name.as_str().to_ascii_lowercase())
            .unwrap_or_default()
    };
    let names = [
        name(dict, b"BaseFont"),
        name(&inner, b"BaseFont"),
        name(&descriptor, b"FontName"),
    ];
    // no one of the three is always given
    let weight = descriptor
        .get::<f32>(&b"FontWeight"[..])
        .unwrap_or_default();
    let flags = descriptor.get::<u32>(&b"Flags"[..]).unwrap_or_default();
    names.iter().any(|name| says_bold(name)) || weight >= 600.0 || flags & FORCE_BOLD != 0
}

fn says_bold(name: &str) -> bool {
    ["bold", "black", "heavy", "demi", "cmbx"]
        .iter()
        .any(|word| name.contains(word))
}
