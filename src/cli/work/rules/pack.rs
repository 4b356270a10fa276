//! The rules as a whole, and of them a charter or a scale.

use super::own_files::own_files;
use crate::cli::groups::{OwnRulesArgs, RulesArgs};
use crate::cli::names::{self, Kind};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::rules::{Charter, Errors, RulePack, Scale};

/// The rules: the built-in ones, with the user's own laid over them.
pub(crate) fn pack(args: &OwnRulesArgs) -> anyhow::Result<RulePack> {
    if args.folders.is_empty() {
        return Ok(RulePack::built_in());
    }
    RulePack::built_in()
        .with(own_files(&args.folders)?)
        .map_err(tidy)
}

/// The charter to check against.
pub(crate) fn charter(args: &RulesArgs) -> anyhow::Result<Charter> {
    charter_of(&pack(&args.own)?, args.charter_id())
}

/// The charter of that id.
pub(crate) fn charter_of(pack: &RulePack, id: &str) -> anyhow::Result<Charter> {
    pack.charter(id).map_err(|errors| {
        let ids: Vec<String> = pack.charters().map(|charter| charter.id).collect();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        // a broken charter isn't listed, but its errors say more than that it is unknown
        if errors.0.iter().any(|error| !error.file.is_empty()) || known.contains(&id) {
            return tidy(errors);
        }
        names::unknown(Kind::Charter, id, &known)
    })
}

/// The scale of that id.
pub(crate) fn scale(pack: &RulePack, id: &str) -> anyhow::Result<Scale> {
    pack.scale(id).map_err(|errors| {
        // a broken scale's errors name its file
        if errors.0.iter().any(|error| !error.file.is_empty()) {
            return tidy(errors);
        }
        let ids: Vec<String> = pack.scales().map(|scale| scale.id).collect();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        names::unknown(Kind::Scale, id, &known)
    })
}

/// Refuses a language without wordings: every verdict would be that it can't be evaluated.
pub(crate) fn check_language(charter: &Charter, language: Option<&str>) -> anyhow::Result<()> {
    match language {
        Some(code) if charter.lexicon(code).is_none() => {
            let known: Vec<&str> = charter
                .lexicons
                .iter()
                .map(|lexicon| lexicon.language.as_str())
                .collect();
            let known = known.join(", ");
            bail!(say::NoSuchLanguage { code, known }.to_string())
        }
        _ => Ok(()),
    }
}

/// Names files as the user does, without the mark that tells where the folder ends.
fn tidy(mut errors: Errors) -> anyhow::Error {
    errors
        .0
        .iter_mut()
        .for_each(|error| error.file = error.file.replacen("//", "/", 1));
    errors.into()
}
