//! Colours, as far as it matters whether letters can be seen on white paper.

use super::unpack::unpack;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

/// Largest table of colours, in bytes.
const TABLE: usize = 4_096;
/// Most that such a table may unpack to, in bytes.
const UNPACKED: u64 = 1 << 20;

/// How a colour is given.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Space {
    Grey,
    Rgb,
    Cmyk,
    Lab,
    /// Inks; none of any is white.
    Inks,
    /// The lightness of each colour of a table.
    Table(std::rc::Rc<[f64]>),
    /// A pattern, or one that isn't known: never taken for white.
    Other,
}

impl Space {
    pub(super) fn of(object: &Object, named: &Dict) -> Self {
        match object {
            Object::Name(name) => match named.get::<Object>(name.as_ref()) {
                Some(other @ Object::Array(_)) => Self::of_array(&other),
                Some(Object::Name(other)) => Self::of_name(&other),
                _ => Self::of_name(name),
            },
            array => Self::of_array(array),
        }
    }

    fn of_name(name: &Name) -> Self {
        match name.as_ref() {
            b"DeviceGray" | b"G" | b"CalGray" => Self::Grey,
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Self::Rgb,
            b"DeviceCMYK" | b"CMYK" => Self::Cmyk,
            _ => Self::Other,
        }
    }

    fn of_array(object: &Object) -> Self {
        let Object::Array(array) = object else {
            return Self::Other;
        };
        let mut parts = array.iter::<Object>();
        let Some(Object::Name(kind)) = parts.next() else {
            return Self::Other;
        };
        match kind.as_ref() {
            b"ICCBased" => match parts.next() {
                Some(Object::Stream(profile)) => Self::of_profile(profile.dict()),
                _ => Self::Other,
            },
            b"Lab" => Self::Lab,
            b"Separation" | b"DeviceN" => Self::Inks,
            b"Indexed" | b"I" => Self::of_table(array).unwrap_or(Self::Other),
            _ => Self::of_name(&kind),
        }
    }

    fn of_profile(profile: &Dict) -> Self {
        match profile.get::<u32>(&b"N"[..]) {
            Some(1) => Self::Grey,
            Some(3) => Self::Rgb,
            Some(4) => Self::Cmyk,
            _ => Self::Other,
        }
    }

    fn of_table(array: &Array) -> Option<Self> {
        let mut parts = array.iter::<Object>().skip(1);
        let base = match parts.next()? {
            Object::Name(name) => Self::of_name(&name),
            // a table of a table isn't allowed
            Object::Array(base) => match Self::of_array(&Object::Array(base)) {
                Self::Table(_) => return None,
                base => base,
            },
            _ => return None,
        };
        let width = match base {
            Self::Grey => 1,
            Self::Rgb | Self::Lab => 3,
            Self::Cmyk => 4,
            _ => return None,
        };
        let table = match parts.nth(1)? {
            Object::String(bytes) => bytes.as_bytes().to_vec(),
            Object::Stream(stream) => bytes(&stream)?,
            _ => return None,
        };
        let shades = table
            .chunks_exact(width)
            .take(TABLE)
            .map(|parts| {
                let parts: Vec<f64> = parts.iter().map(|part| f64::from(*part) / 255.0).collect();
                base.lightness(&parts).unwrap_or(0.0)
            })
            .collect();
        Some(Self::Table(shades))
    }

    /// The colour that is in force after the space was chosen.
    pub(super) fn first(&self) -> Option<f64> {
        match self {
            Self::Table(shades) => shades.first().copied(),
            Self::Other => None,
            _ => Some(0.0),
        }
    }

    /// The weakest of red, green and blue, from 0 to 1: at 1 the colour is white. `None` if it can't be told.
    pub(super) fn lightness(&self, parts: &[f64]) -> Option<f64> {
        let least = || parts.iter().copied().fold(1.0, f64::min);
        let most = || parts.iter().copied().fold(0.0, f64::max);
        if parts.is_empty() {
            return None;
        }
        match self {
            Self::Grey | Self::Rgb => Some(least()),
            Self::Cmyk => {
                let black = parts.get(3).copied().unwrap_or(0.0);
                let ink = parts.iter().take(3).copied().fold(0.0, f64::max);
                Some((1.0 - ink) * (1.0 - black))
            }
            Self::Lab => Some(parts[0] / 100.0),
            Self::Inks => Some(1.0 - most()),
            Self::Table(shades) => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
                let at = parts[0].clamp(0.0, 65_535.0) as usize;
                shades.get(at).copied()
            }
            Self::Other => None,
        }
    }
}

fn bytes(stream: &Stream) -> Option<Vec<u8>> {
    Some(
        unpack(stream, UNPACKED)?
            .iter()
            .copied()
            .take(4 * TABLE)
            .collect(),
    )
}

/// The first numbers among operands; no instruction that matters here takes more.
pub(super) fn numbers<'o, 'a: 'o>(operands: impl Iterator<Item = &'o Object<'a>>) -> Numbers {
    let mut numbers = Numbers::default();
    for operand in operands {
        if let Object::Number(number) = operand
            && numbers.count < numbers.all.len()
        {
            numbers.all[numbers.count] = number.as_f64();
            numbers.count += 1;
        }
    }
    numbers
}

/// Some numbers.
#[derive(Default)]
pub(super) struct Numbers {
    all: [f64; 8],
    count: usize,
}

impl std::ops::Deref for Numbers {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        &self.all[..self.count]
    }
}
