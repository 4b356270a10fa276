//! Files of translated words: in which languages there are some, as their paths tell.

use super::reader::{How, Reader};
use std::collections::BTreeMap;

const PLACES: &[&str] = &[
    "**/{locale,locales,i18n,l10n,lang,langs,languages,translations,intl,messages}/**",
    "**/*.{po,xliff,xlf,arb,resx}",
    "**/messages{_,-,.}*.{properties,json,yml,yaml}",
    "**/values-*/strings.xml",
    "**/*.lproj/*.strings",
];

pub(super) const READER: Reader = Reader::new("translations", PLACES, How::Paths(read));

/// Endings of files that hold words.
const HOLD_WORDS: [&str; 16] = [
    "json",
    "yml",
    "yaml",
    "po",
    "properties",
    "js",
    "ts",
    "php",
    "xliff",
    "xlf",
    "arb",
    "resx",
    "xml",
    "strings",
    "ftl",
    "toml",
];

/// The two-letter codes of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// One path for each language, the first; sorted by language.
fn read(paths: &[&str]) -> Vec<(usize, String)> {
    let mut languages: BTreeMap<String, usize> = BTreeMap::new();
    for (at, path) in paths.iter().enumerate() {
        if let Some(language) = language(path) {
            languages.entry(language).or_insert(at);
        }
    }
    languages
        .into_iter()
        .map(|(language, at)| (at, language))
        .collect()
}

/// The language of a file: from its name, else from its folder (`fr.json`, `messages_fr.properties`, `fr/LC_MESSAGES/a.po`).
fn language(path: &str) -> Option<String> {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.')?;
    if !HOLD_WORDS.contains(&ending.to_ascii_lowercase().as_str()) {
        return None;
    }
    // the name before the folder, which may be that of the source language
    let in_name = [Some(stem), region(stem), stem.rsplit(['.', '_']).next()];
    let in_folders = folders.rsplit('/').take(3).map(|folder| {
        folder
            .trim_start_matches("values-")
            .trim_end_matches(".lproj")
    });
    in_name
        .into_iter()
        .flatten()
        .chain(in_folders)
        .find_map(code)
}

/// What stands before a region at the end of a name: `messages_pt_BR` has `pt_BR`.
fn region(stem: &str) -> Option<&str> {
    let start = stem.len().checked_sub("pt_BR".len())?;
    let before = stem.get(..start)?;
    before
        .ends_with(['_', '-', '.'])
        .then(|| stem.get(start..))
        .flatten()
}

/// `fr`, `pt-BR`, `zh_Hant` as the code of a language.
fn code(name: &str) -> Option<String> {
    let (language, region) = name.split_once(['-', '_']).unwrap_or((name, "XX"));
    let is_region = (2..=4).contains(&region.len())
        && region.chars().all(|letter| letter.is_ascii_alphanumeric());
    let language = language.to_ascii_lowercase();
    (language.len() == 2 && is_region && CODES.split(' ').any(|known| known == language))
        .then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_from_paths() {
        for (path, expected) in [
            ("src/locales/fr.json", Some("fr")),
            ("config/locales/devise.es.yml", Some("es")),
            ("locale/cy/LC_MESSAGES/django.po", Some("cy")),
            ("res/values-iu/strings.xml", Some("iu")),
            ("ios/zh-Hant.lproj/Main.strings", Some("zh")),
            ("src/messages_pt_BR.properties", Some("pt")),
            ("src/messages_fr.properties", Some("fr")),
            ("i18n/index.js", None),
            ("lang/readme.md", None),
        ] {
            assert_eq!(language(path).as_deref(), expected, "{path}");
        }
    }
}
