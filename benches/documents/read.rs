//! Prints what is read of a document, for `compare.py`: the text as JSON, with what was left out on purpose. With `--count` behind
//! the file only how many blocks there are.
#![allow(clippy::print_stdout)]

use charterlint::read;
use std::fs;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let document = read::read(&path, &fs::read(&path)?)?;
    // for measuring: nothing is printed that takes time of its own
    if std::env::args().nth(2).as_deref() == Some("--count") {
        println!("{}", document.blocks.len());
        return Ok(());
    }
    let blocks: Vec<_> = (0..document.blocks.len())
        .map(|at| {
            let block = &document.blocks[at];
            let marker = block.marker.as_deref().unwrap_or_default();
            let page = document.page(block.span).unwrap_or(1);
            serde_json::json!({ "page": page, "text": format!("{marker} {}", document.block_text(at)) })
        })
        .collect();
    let left_out: Vec<_> = document
        .left_out
        .iter()
        .map(|words| serde_json::json!({ "place": words.place, "text": words.text, "reason": words.reason }))
        .collect();
    let unread: Vec<_> = document
        .unread
        .iter()
        .map(|unread| format!("{}: {}", unread.place, unread.reason))
        .collect();
    let read = serde_json::json!({
        "blocks": blocks, "left_out": left_out, "unread": unread,
    });
    println!("{read}");
    Ok(())
}
