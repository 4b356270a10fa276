//! Whether bytes are no text.

/// Text in an old encoding has few control characters; a program or a picture has many.
pub(in crate::read) fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let control = head
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0C | 0x1B))
        .count();
    control * 50 > head.len()
}
