//! Prepares the built-in rules. `build.rs` calls it.

use super::error::Errors;
use super::file::{FileId, Loaded, RuleFile};
use super::pack::{Prepared, RulePack};
use std::error::Error;

/// Prepares pairs of a path below `rules` and a text.
///
/// # Errors
/// A path where no rule file stands, or all that is wrong in the first broken file or in the charters, with paths and lines.
pub(crate) fn prepare(texts: Vec<(String, String)>) -> Result<Prepared<Vec<u8>>, Box<dyn Error>> {
    let mut files: Vec<(FileId, RuleFile)> = Vec::new();
    let mut read = Vec::new();
    for (name, text) in texts {
        let path = format!("rules/{name}");
        let id =
            FileId::of_path(&name).ok_or_else(|| format!("{path} is no place for a rule file"))?;
        let loaded = Loaded::read(&id, path, text).map_err(Errors::sorted)?;
        files.push((id.clone(), loaded.file.clone()));
        read.push((id, loaded));
    }
    let pack = RulePack::of_read(read);
    let mut charters = Vec::new();
    for info in pack.charters() {
        let charter = pack.charter(&info.id)?;
        charters.push((info.id, charter.lexicons));
    }
    Ok(Prepared::write(&files, &charters)?)
}
