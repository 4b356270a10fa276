//! Parses the built-in rules once, when charterlint is built, so that the program starts without reading TOML.
//! A broken rule file stops the build with its path and line.

#[path = "src/rules/file.rs"]
#[allow(dead_code, missing_docs, unreachable_pub)]
mod file;

use file::{FileId, RuleFile};
use sha2::{Digest, Sha256};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("rules");
    println!("cargo::rerun-if-changed=rules");
    let mut paths = Vec::new();
    list(&root, &mut paths)?;
    paths.sort();
    let mut files: Vec<(FileId, RuleFile)> = Vec::new();
    for path in paths {
        let name = path
            .strip_prefix(&root)?
            .to_string_lossy()
            .replace('\\', "/");
        let text = fs::read_to_string(&path)?;
        let id =
            FileId::of(&name).ok_or_else(|| format!("rules/{name} is no place for a rule file"))?;
        let file = file::parse(&id, &text).map_err(|faults| describe(&name, &text, &faults))?;
        files.push((id, file));
    }
    let bytes = postcard::to_stdvec(&files)?;
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    fs::write(folder.join("rules.sha256"), digest)?;
    fs::write(folder.join("rules.bin"), bytes)?;
    Ok(())
}

fn list(folder: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}

fn describe(name: &str, text: &str, faults: &[file::Fault]) -> String {
    let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    faults
        .iter()
        .map(|(at, message)| format!("rules/{name}:{}: {message}", line(*at)))
        .collect::<Vec<_>>()
        .join("\n")
}
