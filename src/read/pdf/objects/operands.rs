//! What stands before an instruction and belongs to it.

use hayro_font::kurbo::Affine;
use hayro_syntax::content::Instruction;
use hayro_syntax::object::{Name, Object};

/// The first numbers among operands; no instruction that matters here takes more.
pub(crate) fn numbers<'o, 'a: 'o>(operands: impl Iterator<Item = &'o Object<'a>>) -> Numbers {
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

/// Some numbers. They need no place of their own in memory, since nearly each instruction has some.
#[derive(Default)]
pub(crate) struct Numbers {
    all: [f64; 8],
    count: usize,
}

impl std::ops::Deref for Numbers {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        &self.all[..self.count]
    }
}

/// The name among the operands at this place.
pub(crate) fn name<'o, 'c>(instruction: &Instruction<'o, 'c>, at: usize) -> Option<&'o Name<'c>> {
    match instruction.operands().nth(at)? {
        Object::Name(name) => Some(name),
        _ => None,
    }
}

/// Six operands as a matrix.
pub(crate) fn matrix(instruction: &Instruction) -> Option<Affine> {
    let parts = numbers(instruction.operands());
    let parts: [f64; 6] = parts.get(..6)?.try_into().ok()?;
    Some(Affine::new(parts))
}
