//! A licence's text: which one of the SPDX list it is, and whether the Open Source Initiative approved it.

mod sketch;

use super::lines;
use super::reader::{How, Reader, Reading};
use crate::document::Span;
use sketch::{SIZE, alike, sketch};
use spdx::detection::TextData;
use spdx::text::LICENSE_TEXTS;
use std::cmp::Reverse;

const PLACES: &[&str] = &[
    "{licen[cs]e,copying,unlicen[cs]e}",
    "{licen[cs]e,copying,unlicen[cs]e}{.,-,_}*",
    "licenses/*.txt",
];

pub(super) const READER: Reader = Reader {
    most: FILES,
    ..Reader::new("any licence file", PLACES, How::Text(read))
};

/// Licences that are opened at most: comparing one with all that are known takes its time.
const FILES: usize = 12;

/// Bytes that a licence takes at most; the GPL takes 35,000.
const MOST: usize = 120_000;
/// How much of 100 must be alike, so that a text is a licence.
const ALIKE: u32 = 90;
/// Bytes of known licences that a text is compared with word for word: those first whose sketches are most like its own.
const COMPARED: usize = 110_000;
/// How much of 100 less than the best a sketch may be like the text's, so that its licence is compared.
const NEAR: usize = 25;

/// The sketches of all licences, made when charterlint is built: the position in the list, then the numbers, the last repeated up to the full size.
static SKETCHES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/licences.bin"));

fn read(_: &str, text: &str) -> Result<Vec<Reading>, String> {
    let Some(title) = lines::all(text).next() else {
        return Err("it is empty".into());
    };
    // comparing takes time by length, and no licence is as long
    if text.len() > MOST {
        return Err("it is too long for a licence and was not compared with any".into());
    }
    let span = title.span;
    // its own word, before it is compared with hundreds of others
    if let Some(reading) = tagged(text) {
        return Ok(vec![reading]);
    }
    let Some((name, alike)) = nearest(text) else {
        return Err("the list of licences can't be read".into());
    };
    if alike >= ALIKE {
        let how = format!("{alike} of 100 alike");
        return Ok(vec![identified(name, span, &how)]);
    }
    Ok(vec![reserved(text).unwrap_or_else(|| Reading {
        span,
        says: "unknown".into(),
        note: format!("no licence of the SPDX list; the nearest is {name}, {alike} of 100 alike"),
    })])
}

/// A text that gives no rights away.
fn reserved(text: &str) -> Option<Reading> {
    let reserves = |line: &Reading| line.says.to_lowercase().contains("all rights reserved");
    let line = lines::all(text).find(reserves)?;
    Some(Reading {
        span: line.span,
        says: "closed all-rights-reserved".into(),
        note: "no licence of the SPDX list, and all rights are reserved".into(),
    })
}

/// A text that names its licence itself, in the way of SPDX.
fn tagged(text: &str) -> Option<Reading> {
    let line = lines::all(text).find(|line| line.says.contains("SPDX-License-Identifier:"))?;
    let (_, expression) = line.says.split_once("SPDX-License-Identifier:")?;
    let name = expression.split_whitespace().next()?;
    spdx::license_id(name)?;
    Some(identified(name, line.span, "as it says itself"))
}

fn identified(name: &str, span: Span, how: &str) -> Reading {
    let approved = spdx::license_id(name).is_some_and(spdx::LicenseId::is_osi_approved);
    let (says, approval) = if approved {
        (format!("{name} osi-approved"), "approved")
    } else {
        (name.to_owned(), "not approved")
    };
    Reading {
        span,
        says,
        note: format!("{name} ({how}), {approval} by the Open Source Initiative"),
    }
}

/// The licence that a text is most like, with how much of 100 is alike. Of equals the first by name: the list's own order is chance.
fn nearest(text: &str) -> Option<(&'static str, u32)> {
    let near = near(text);
    let text = TextData::new(text);
    let mut best: Option<(u32, &str)> = None;
    let mut bytes = 0;
    for (name, known) in near {
        bytes += known.len();
        if bytes > COMPARED && best.is_some() {
            break;
        }
        // ten thousandths, so that near ones differ
        let alike = ten_thousandths(TextData::new(known).match_score(&text));
        let better = best
            .is_none_or(|(most, first)| alike > most || (alike == most && shorter(name, first)));
        if better {
            best = Some((alike, name));
        }
    }
    best.map(|(alike, name)| (name, alike / 100))
}

/// The licences that a text may be, by their sketches; the most likely first.
fn near(text: &str) -> Vec<(&'static str, &'static str)> {
    let own = sketch(text);
    let mut near: Vec<(Reverse<usize>, usize)> = SKETCHES
        .chunks_exact((SIZE + 1) * 4)
        .map(|row| {
            let mut numbers = row.chunks_exact(4).map(number);
            let at = numbers.next().unwrap_or_default() as usize;
            let mut known: Vec<u32> = numbers.collect();
            known.dedup();
            (Reverse(alike(&own, &known)), at)
        })
        .collect();
    // of sketches that are as alike the first in the list
    near.sort_unstable();
    let most = near.first().map_or(0, |(Reverse(alike), _)| *alike);
    near.into_iter()
        .take_while(|(Reverse(alike), _)| alike + NEAR >= most)
        .filter_map(|(_, at)| LICENSE_TEXTS.get(at).copied())
        .collect()
}

fn number(bytes: &[u8]) -> u32 {
    bytes.try_into().map_or(0, u32::from_le_bytes)
}

/// Of two names of one text the one to tell: the shorter, then the first.
fn shorter(name: &str, other: &str) -> bool {
    (name.len(), name) < (other.len(), other)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 10,000
fn ten_thousandths(share: f32) -> u32 {
    (share.clamp(0.0, 1.0) * 10_000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIT: &str = "The MIT License (MIT)\n\nCopyright (c) 2024 Somebody\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n";

    #[test]
    fn a_licence_is_told_from_its_text() {
        let read = |text: &str| read("LICENSE", text).expect("text").remove(0);
        assert_eq!(read(MIT).says, "MIT osi-approved");
        assert_eq!(
            read(include_str!("../../../../LICENSE")).says,
            "Apache-2.0 osi-approved"
        );
        assert_eq!(
            read("SPDX-License-Identifier: EUPL-1.2\n").says,
            "EUPL-1.2 osi-approved"
        );
        assert_eq!(
            read("Copyright 2024 Folio & Fern. All rights reserved.\n").says,
            "closed all-rights-reserved"
        );
    }
    #[test]
    fn a_licence_of_the_list_is_told_from_its_own_text() {
        let mut wrong = Vec::new();
        for (name, text) in LICENSE_TEXTS.iter().step_by(11) {
            // several names share a text
            let Some((told, alike)) = nearest(text) else {
                continue;
            };
            let told = LICENSE_TEXTS.iter().find(|(other, _)| *other == told);
            if alike < 99 || told.is_none_or(|(_, other)| other != text) {
                wrong.push(format!("{name}: {:?} {alike}", told.map(|(name, _)| name)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
