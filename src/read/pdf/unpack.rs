//! Unpacks the parts of a file, unless they unpack to far more than any real one.

use flate2::read::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use std::borrow::Cow;
use std::io::{Read, copy, sink};

/// Most that one step of unpacking can multiply.
const FACTOR: u64 = 1_032;
/// Most steps of unpacking.
const STEPS: usize = 3;

/// What a part says; `None` if it is broken or unpacks to more than `largest` bytes.
pub(super) fn unpack<'a>(stream: &Stream<'a>, largest: u64) -> Option<Cow<'a, [u8]>> {
    if unpacks_too_far(stream, largest) {
        return None;
    }
    stream.decoded_data().ok()
}

/// Whether a part unpacks to more than `largest` bytes; found out without keeping what it says. Pictures aren't unpacked at all.
pub(super) fn unpacks_too_far(stream: &Stream, largest: u64) -> bool {
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
    let most = (0..steps).fold(data.len() as u64, |size, _| size.saturating_mul(FACTOR));
    if most <= largest {
        return false;
    }
    let only_flate = filters
        .iter()
        .all(|filter| matches!(filter, Filter::FlateDecode));
    if steps > STEPS || steps > 1 && !only_flate {
        return true;
    }
    let mut unpacked: Box<dyn Read + '_> = Box::new(&*data);
    for filter in &filters {
        if matches!(filter, Filter::FlateDecode) {
            unpacked = Box::new(ZlibDecoder::new(unpacked));
        }
    }
    let mut counted = unpacked.take(largest + 1);
    // a broken stream unpacks to what stands before the fault; that much has gone through by then
    let _ = copy(&mut counted, &mut sink());
    counted.limit() == 0
}
