//! Shapes of numbers: `9` stands for a digit, `A` for a capital letter, `X` for either, `-` for a mark or space that must stand there,
//! `~` for one that may; any other character for itself.

/// The letters and digits of a number that begins a text, without the marks between them, and its bytes; `None` if the text has another shape.
pub(super) fn match_shape(text: &str, shape: &str) -> Option<(Vec<u8>, usize)> {
    let bytes = text.as_bytes();
    let mut letters = Vec::new();
    let mut at = 0;
    for wanted in shape.bytes() {
        let found = bytes.get(at).copied();
        let is_mark = |byte: u8| matches!(byte, b' ' | b'-' | b'.' | b'/');
        match (wanted, found) {
            (b'9', Some(byte)) if byte.is_ascii_digit() => letters.push(byte),
            (b'A', Some(byte)) if byte.is_ascii_uppercase() => letters.push(byte),
            (b'X', Some(byte)) if byte.is_ascii_uppercase() || byte.is_ascii_digit() => {
                letters.push(byte);
            }
            (b'-', Some(byte)) if is_mark(byte) => {}
            (b'~', Some(byte)) if is_mark(byte) => {}
            (b'~', _) => continue,
            (wanted, Some(byte)) if wanted == byte && !b"9AX-".contains(&wanted) => {}
            _ => return None,
        }
        at += 1;
    }
    Some((letters, at))
}

/// The digits among some letters.
pub(super) fn digits(letters: &[u8]) -> Vec<u32> {
    let digits = letters.iter().filter(|byte| byte.is_ascii_digit());
    digits.map(|byte| u32::from(byte - b'0')).collect()
}
