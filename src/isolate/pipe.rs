//! Messages between processes: a length of eight bytes, and as many bytes.

use crate::catalogue::say::isolate as say;
use std::io::{self, ErrorKind, Read, Write};

pub(super) fn send(to: &mut impl Write, message: &[u8]) -> io::Result<()> {
    to.write_all(&(message.len() as u64).to_le_bytes())?;
    to.write_all(message)?;
    to.flush()
}

/// The next message; `None` if the other side has ended. One of more than `most` bytes is an error, and no memory is given for it.
pub(super) fn receive(from: &mut impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::Error::new(
            ErrorKind::InvalidData,
            say::MessageTooLong.to_string(),
        ));
    }
    // it grows with what comes, for the length may be a lie
    let mut message = Vec::new();
    from.take(length).read_to_end(&mut message)?;
    if message.len() as u64 == length {
        Ok(Some(message))
    } else {
        Err(ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_through_and_long_or_cut_ones_do_not() {
        let mut pipe = Vec::new();
        send(&mut pipe, b"one").expect("written");
        send(&mut pipe, b"").expect("written");
        let mut from = pipe.as_slice();
        assert_eq!(
            receive(&mut from, 3).expect("a message"),
            Some(b"one".into())
        );
        assert_eq!(receive(&mut from, 3).expect("a message"), Some(Vec::new()));
        assert_eq!(receive(&mut from, 3).expect("the end"), None);
        assert!(receive(&mut pipe.as_slice(), 2).is_err());
        assert!(receive(&mut &pipe[..10], 3).is_err());
    }
}
