//! Long rows as plain numbers, four bytes each, the lowest first: the built-in ones are there at once when the program starts.

use serde::{Deserialize, Deserializer, Serializer};

/// What can be written as a few numbers.
pub(in crate::rules) trait Flat: Sized {
    /// How many.
    const WIDTH: usize;

    /// Writes the numbers, [`Flat::WIDTH`] of them.
    fn to_numbers(&self, row: &mut impl FnMut(u32));

    /// Reads it from the numbers that [`Flat::to_numbers`] wrote.
    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self;
}

impl Flat for u32 {
    const WIDTH: usize = 1;

    fn to_numbers(&self, row: &mut impl FnMut(u32)) {
        row(*self);
    }

    fn from_numbers(next: &mut impl FnMut() -> u32) -> Self {
        next()
    }
}

pub(in crate::rules) fn serialize<T: Flat, S: Serializer>(
    row: &[T],
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(row.len() * T::WIDTH * 4);
    for item in row {
        item.to_numbers(&mut |number| bytes.extend(number.to_le_bytes()));
    }
    to.serialize_bytes(&bytes)
}

pub(in crate::rules) fn deserialize<'de, T: Flat, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    // borrowed: the row is made in one pass over the bytes as they lie in the program
    let bytes = <&[u8]>::deserialize(from)?;
    let items = bytes.chunks_exact(T::WIDTH * 4).map(|item| {
        let mut numbers = item.as_chunks::<4>().0.iter().copied();
        T::from_numbers(&mut || numbers.next().map_or(0, u32::from_le_bytes))
    });
    Ok(items.collect())
}
