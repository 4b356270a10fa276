//! Streams that unpack to far more than any real one: found before the interpreter unpacks them.

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Name, Object, Stream};
use hayro_syntax::{Filter, Pdf};
use std::io::{Read, copy, sink};

/// Most that one step of unpacking can multiply.
const FACTOR: u64 = 1_032;
/// Most steps of unpacking.
const STEPS: usize = 3;

/// Looks at all streams but pictures, which aren't unpacked at all. `largest`: how far one may unpack, in bytes.
pub(super) fn look_for(pdf: &Pdf, largest: u64) -> Result<(), String> {
    for object in pdf.objects() {
        if let Object::Stream(stream) = object
            && !is_picture(&stream)
            && unpacks_too_far(&stream, largest)
        {
            return Err(format!(
                "a part of it unpacks to more than {} MiB, which no proposal does; --max-expansion allows more",
                largest >> 20
            ));
        }
    }
    Ok(())
}

fn is_picture(stream: &Stream) -> bool {
    let kind = stream.dict().get::<Name>(&b"Subtype"[..]);
    kind.is_some_and(|kind| kind.as_ref() == b"Image")
}

fn unpacks_too_far(stream: &Stream, largest: u64) -> bool {
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
    if steps > STEPS
        || steps > 1
            && filters
                .iter()
                .any(|filter| !matches!(filter, Filter::FlateDecode))
    {
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
