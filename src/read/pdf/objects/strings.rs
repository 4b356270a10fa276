//! Strings with steps between them, as most text is set. They are read in one go: object by object takes several times as long.

use std::ops::Range;

/// Most digits that a number keeps exactly.
const DIGITS: usize = 15;

/// An element of an array of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Element<'s> {
    /// Codes of letters.
    Codes(&'s [u8]),
    /// How far to go back, in thousandths of the font's size.
    Back(f64),
}

/// The array of text that was read last; its memory is used again for the next one.
#[derive(Default)]
pub(crate) struct TextArray {
    codes: Vec<u8>,
    elements: Vec<Kept>,
}

/// An element; codes by their range among all of them.
enum Kept {
    Codes(Range<usize>),
    Back(f64),
}

impl TextArray {
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.elements.iter().map(|element| match element {
            Kept::Codes(range) => Element::Codes(&self.codes[range.clone()]),
            Kept::Back(back) => Element::Back(*back),
        })
    }

    /// Reads what stands between the brackets of an array. `false` if anything in it is out of the ordinary: then nothing of it counts.
    pub(crate) fn read(&mut self, mut data: &[u8]) -> bool {
        self.codes.clear();
        self.elements.clear();
        while let Some(first) = data.first() {
            let rest = match first {
                b' ' | b'\n' | b'\r' | b'\t' => Some(&data[1..]),
                b'(' => self.string(|codes| literal(&data[1..], codes)),
                b'<' => self.string(|codes| hexadecimal(&data[1..], codes)),
                _ => number(data).map(|(back, rest)| {
                    self.elements.push(Kept::Back(back));
                    rest
                }),
            };
            let Some(rest) = rest else { return false };
            data = rest;
        }
        true
    }

    fn string<'d>(
        &mut self,
        read: impl FnOnce(&mut Vec<u8>) -> Option<&'d [u8]>,
    ) -> Option<&'d [u8]> {
        let start = self.codes.len();
        let rest = read(&mut self.codes)?;
        self.elements.push(Kept::Codes(start..self.codes.len()));
        Some(rest)
    }
}

/// Takes the codes of a string in brackets; returns what follows it.
fn literal<'d>(data: &'d [u8], codes: &mut Vec<u8>) -> Option<&'d [u8]> {
    let (mut at, mut open) = (0, 0);
    loop {
        let mut code = *data.get(at)?;
        at += 1;
        match code {
            b'(' => open += 1,
            b')' if open == 0 => return Some(&data[at..]),
            b')' => open -= 1,
            b'\\' => {
                let length;
                (code, length) = escaped(&data[at..])?;
                at += length;
            }
            // the ends of lines of other systems count as one code
            b'\r' => return None,
            _ => {}
        }
        codes.push(code);
    }
}

/// The code that stands behind a backslash, and how many bytes it takes.
fn escaped(data: &[u8]) -> Option<(u8, usize)> {
    let first = *data.first()?;
    if let b'(' | b')' | b'\\' = first {
        return Some((first, 1));
    }
    // fewer digits, and letters such as n, are rare enough for the slow way
    let octal = |letter: &u8| matches!(letter, b'0'..=b'7').then(|| letter - b'0');
    let digits = data.get(..3)?;
    let [high, middle, low] = [octal(&digits[0])?, octal(&digits[1])?, octal(&digits[2])?];
    (high < 4).then_some((high << 6 | middle << 3 | low, 3))
}

/// Takes the codes of a string of hexadecimal digits; returns what follows it.
fn hexadecimal<'d>(data: &'d [u8], codes: &mut Vec<u8>) -> Option<&'d [u8]> {
    let mut pairs = data.chunks_exact(2);
    let mut length = 0;
    for pair in pairs.by_ref() {
        // what was taken for a pair is the end and the byte behind it
        if pair[0] == b'>' {
            return Some(&data[length + 1..]);
        }
        codes.push(digit(pair[0])? << 4 | digit(pair[1])?);
        length += 2;
    }
    (pairs.remainder() == b">").then_some(&[])
}

const fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}

/// A number, and what follows it.
fn number(data: &[u8]) -> Option<(f64, &[u8])> {
    let negative = data.first() == Some(&b'-');
    let mut at = usize::from(negative);
    let (mut value, mut digits, mut parts) = (0.0, 0, 1.0);
    let mut is_whole = true;
    while let Some(letter) = data.get(at) {
        match letter {
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(letter - b'0');
                digits += 1;
                if !is_whole {
                    parts *= 10.0;
                }
            }
            b'.' if is_whole => is_whole = false,
            b' ' | b'\n' | b'\r' | b'\t' | b'(' | b'<' => break,
            _ => return None,
        }
        at += 1;
    }
    // more digits would be rounded in another way than the object reader rounds
    let sign = if negative { -1.0 } else { 1.0 };
    (1..=DIGITS)
        .contains(&digits)
        .then(|| (sign * value / parts, &data[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::content::UntypedIter;
    use hayro_syntax::object::Object;

    /// What the object reader makes of an array.
    fn slowly(array: &str) -> Vec<String> {
        let content = format!("[{array}] TJ");
        let mut instructions = UntypedIter::new(content.as_bytes());
        let instruction = instructions.next().expect("an instruction");
        let Some(Object::Array(array)) = instruction.operands().next() else {
            panic!("no array");
        };
        array
            .iter::<Object>()
            .map(|object| match object {
                Object::String(words) => format!("{:?}", Element::Codes(words.as_bytes())),
                Object::Number(back) => format!("{:?}", Element::Back(back.as_f64())),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn what_is_read_in_one_go_is_what_the_object_reader_reads() {
        let mut array = TextArray::default();
        for text in [
            "(We) -250 (test) 12.5(it)",
            "<0041>-3<00420043> .5 <>",
            "(a\\(b\\)c\\\\) (d(e)f) ()",
            "(\\000\\101\\3777)",
            "",
            " \n(x)\t-7 4. -.25\r\n",
            "(a\nb)",
        ] {
            assert!(array.read(text.as_bytes()), "{text}");
            let read: Vec<String> = array
                .elements()
                .map(|element| format!("{element:?}"))
                .collect();
            assert_eq!(read, slowly(text), "{text}");
        }
    }

    #[test]
    fn what_is_out_of_the_ordinary_is_left_to_the_object_reader() {
        let mut array = TextArray::default();
        for text in [
            "(a\\1)",
            "(a\\400)",
            "(a\\n)",
            "(a\\\nb)",
            "(a\rb)",
            "(open",
            "<0>",
            "<00 41>",
            "<41",
            "/Name",
            "1 % (x)\n",
            "--3",
            "1.2.3",
            "+4",
            "-",
            "1234567890123456",
            "[(x)]",
            "true",
        ] {
            assert!(!array.read(text.as_bytes()), "{text}");
        }
    }
}
