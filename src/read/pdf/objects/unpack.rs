//! Unpacks the parts of a file, unless they unpack to far more than any real one.

use crate::read::pdf::limits::{PAGE_BYTES, too_much};
use flate2::read::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Stream};
use std::borrow::Cow;
use std::io::{Read, copy, sink};

/// Most that one step of unpacking can multiply.
const FACTOR: u64 = 1_032;
/// Most steps of unpacking.
const STEPS: usize = 3;

/// What a part says; `None` if it is broken or unpacks to more than `largest` bytes.
pub(crate) fn unpack<'a>(stream: &Stream<'a>, largest: u64) -> Option<Cow<'a, [u8]>> {
    if unpacks_too_far(stream, largest) {
        return None;
    }
    stream.decoded_data().ok()
}

/// Whether a part unpacks to more than `largest` bytes; found out without keeping what it says. Pictures aren't unpacked at all.
pub(crate) fn unpacks_too_far(stream: &Stream, largest: u64) -> bool {
    let filters = stream.filters();
    let packed = |filter: &&Filter| {
        matches!(
            filter,
            Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode
        )
    };
    let steps = filters.iter().filter(packed).count();
    if steps == 0 {
        return false;
    }
    let data = stream.raw_data();
    // most parts are so small that they stay below the limit whatever they say: no need to unpack them twice
    let most = (0..steps).fold(data.len() as u64, |size, _| size.saturating_mul(FACTOR));
    if most <= largest {
        return false;
    }
    let is_flate = |filter: &Filter| matches!(filter, Filter::FlateDecode);
    // steps that can't be counted one through the other, and more than any program takes, aren't trusted
    if steps > STEPS || steps > 1 && !filters.iter().all(is_flate) {
        return true;
    }
    let flates = filters.iter().filter(|filter| is_flate(filter)).count();
    runs_over(&data, flates, largest)
}

/// Whether more than `largest` bytes come out where data are unpacked so many times.
fn runs_over(data: &[u8], times: usize, largest: u64) -> bool {
    let mut unpacked: Box<dyn Read + '_> = Box::new(data);
    for _ in 0..times {
        unpacked = Box::new(ZlibDecoder::new(unpacked));
    }
    let mut counted = unpacked.take(largest + 1);
    // a broken stream unpacks to what stands before the fault; that much has gone through by then
    let _ = copy(&mut counted, &mut sink());
    counted.limit() == 0
}

/// The instructions of a page, unless there are too many: then the reason why it isn't read.
pub(crate) fn page_instructions(page: &Dict, largest: u64) -> Result<Vec<u8>, String> {
    let parts: Vec<Stream> = match page.get::<Stream>(&b"Contents"[..]) {
        Some(stream) => vec![stream],
        None => page
            .get::<Array>(&b"Contents"[..])
            .map(|parts| parts.iter::<Stream>().collect())
            .unwrap_or_default(),
    };
    let mut instructions = Vec::new();
    for part in parts {
        if unpacks_too_far(&part, largest) {
            return Err(format!(
                "a part of it unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                largest >> 20
            ));
        }
        if instructions.len() > PAGE_BYTES {
            return Err(too_much());
        }
        if let Some(more) = unpack(&part, largest) {
            instructions.extend_from_slice(&more);
            // an instruction may end with its part, and the next one begin at once
            instructions.push(b' ');
        }
    }
    if instructions.len() > PAGE_BYTES {
        return Err(too_much());
    }
    Ok(instructions)
}
