//! Rich text, token by token.

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// A control word and its number.
    Word(&'a str, Option<i32>),
    /// A control sign, such as `~` or `*`.
    Sign(u8),
    /// A byte of text, written as two hexadecimal digits.
    Byte(u8),
    /// Bytes of text.
    Text(&'a [u8]),
}

/// The tokens of a file, or of a part of one.
#[derive(Clone)]
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Goes to the end of the group that is open; returns what was left of it.
    pub(super) fn rest_of_group(&mut self) -> &'a [u8] {
        let start = self.at;
        let mut depth = 1_usize;
        let mut end = start;
        while depth > 0 {
            end = self.at;
            match self.next() {
                Some(Token::Open) => depth += 1,
                Some(Token::Close) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
        // the group is left to be closed
        self.at = end;
        &self.bytes[start..end]
    }

    fn control(&mut self) -> Token<'a> {
        let rest = &self.bytes[self.at..];
        let letters = rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        if letters == 0 {
            return self.sign();
        }
        let word = std::str::from_utf8(&rest[..letters]).unwrap_or_default();
        let (number, digits) = number(&rest[letters..]);
        // one space ends the word, and is no text
        let space = usize::from(rest.get(letters + digits) == Some(&b' '));
        self.at += letters + digits + space;
        if word == "bin" {
            self.skip_binary(number);
        }
        Token::Word(word, number)
    }

    /// Bytes of a picture or the like follow; braces among them are none.
    fn skip_binary(&mut self, length: Option<i32>) {
        let skip = length.and_then(|skip| usize::try_from(skip).ok());
        self.at = self
            .at
            .saturating_add(skip.unwrap_or(0))
            .min(self.bytes.len());
    }

    fn sign(&mut self) -> Token<'a> {
        let Some(&sign) = self.bytes.get(self.at) else {
            return Token::Text(&[]);
        };
        self.at += 1;
        if sign == b'\'' {
            let digits = self.bytes.get(self.at..self.at + 2);
            let byte = digits
                .and_then(|digits| std::str::from_utf8(digits).ok())
                .and_then(|digits| u8::from_str_radix(digits, 16).ok());
            if let Some(byte) = byte {
                self.at += 2;
                return Token::Byte(byte);
            }
        }
        match sign {
            b'\\' | b'{' | b'}' => Token::Text(&self.bytes[self.at - 1..self.at]),
            sign => Token::Sign(sign),
        }
    }
}

/// The number behind a control word, and its bytes; none if there are no digits, or more than a number has.
fn number(rest: &[u8]) -> (Option<i32>, usize) {
    let sign = usize::from(rest.first() == Some(&b'-'));
    let digits = rest[sign..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if digits == 0 {
        return (None, 0);
    }
    let length = sign + digits;
    let number = std::str::from_utf8(&rest[..length]).unwrap_or_default();
    (number.parse().ok(), length)
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        // ends of lines and zeros are no text wherever they stand
        while matches!(self.bytes.get(self.at)?, b'\r' | b'\n' | 0) {
            self.at += 1;
        }
        let first = self.bytes[self.at];
        self.at += 1;
        Some(match first {
            b'{' => Token::Open,
            b'}' => Token::Close,
            b'\\' => self.control(),
            _ => {
                let start = self.at - 1;
                let rest = &self.bytes[self.at..];
                let length = rest
                    .iter()
                    .take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0))
                    .count();
                self.at += length;
                Token::Text(&self.bytes[start..self.at])
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_all_kinds() {
        let tokens: Vec<_> = Tokens::new(b"{\\b1 a\\'e9\\~\\{\\li-20\\bin3 }}}z}\\").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("b", Some(1)),
                Token::Text(b"a"),
                Token::Byte(0xE9),
                Token::Sign(b'~'),
                Token::Text(b"{"),
                Token::Word("li", Some(-20)),
                Token::Word("bin", Some(3)),
                Token::Text(b"z"),
                Token::Close,
                Token::Text(b""),
            ]
        );
    }
}
