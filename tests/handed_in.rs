//! What is handed in: a folder, its files named one by one, an archive. Nothing of it vanishes, and what can't be read raises no score.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;

const OFFER: &str = "# Offer\n\nWe interviewed 14 residents in March 2025 and changed the form after it. We will publish the source code under the EUPL.\n";
const ANNEX: &str = "# Annex\n\nAll personal data stays encrypted at rest and in transit. We will not publish the test data.\n";
const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 nothing";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n nothing";

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    home
}

fn run(home: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = Command::cargo_bin("charterlint").expect("built");
    let command = command.current_dir(home).args(arguments);
    command.output().expect("run")
}

/// The report of a check.
fn report(home: &Path, paths: &[&str]) -> Value {
    let mut arguments = vec!["check", "--format", "json"];
    arguments.extend(paths);
    let output = run(home, &arguments);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).expect(&told)
}

fn findings(report: &Value, kind: &str) -> Vec<String> {
    let findings = report["findings"].as_array().expect("findings");
    let of_kind = findings.iter().filter(|finding| finding["kind"] == kind);
    of_kind
        .map(|finding| format!("{}: {}", finding["file"], finding["message"]))
        .collect()
}

fn names(report: &Value) -> Vec<&str> {
    let inputs = report["inputs"].as_array().expect("inputs");
    inputs
        .iter()
        .map(|input| input["name"].as_str().expect("a name"))
        .collect()
}

/// Verdicts by criterion.
fn verdicts(report: &Value) -> Vec<(String, String)> {
    let principles = report["principles"].as_array().expect("principles");
    let criteria = principles
        .iter()
        .flat_map(|principle| principle["criteria"].as_array().expect("criteria"));
    criteria
        .map(|one| (one["id"].to_string(), one["verdict"].to_string()))
        .collect()
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("whole").into_inner()
}

#[test]
fn a_folder_and_its_files_named_one_by_one_are_judged_alike() {
    for more in [
        &[("b/annex.md", ANNEX.as_bytes())][..],
        &[("b/annex.doc", OLD_OFFICE), ("c.txt", ANNEX.as_bytes())],
        &[("b.pdf", b"%PDF-1.7 torn"), ("c", ANNEX.as_bytes())],
        &[("b.zip", &packed(&[("annex.md", ANNEX.as_bytes())]))],
    ] {
        let files = [&[("a.md", OFFER.as_bytes())][..], more].concat();
        let home = folder(&files);
        let whole = report(home.path(), &["."]);
        let named: Vec<String> = files.iter().map(|(name, _)| format!("./{name}")).collect();
        let one_by_one = report(
            home.path(),
            &named.iter().map(String::as_str).collect::<Vec<_>>(),
        );
        assert_eq!(whole, one_by_one, "{named:?}");
    }
}

#[test]
fn what_is_no_document_is_told_and_opens_nothing() {
    let home = folder(&[
        ("a.md", OFFER.as_bytes()),
        ("logo.png", PICTURE),
        ("data.json", b"{}"),
        ("~$a.docx", b"\x05Ann"),
        (".hidden.md", ANNEX.as_bytes()),
    ]);
    let report = report(home.path(), &["."]);
    assert_eq!(names(&report), ["./a.md"]);
    assert_eq!(report["total"]["least"], report["total"]["most"]);
    let told = findings(&report, "counted").join("\n");
    for part in [
        "logo.png",
        "1 source, data or build file",
        "1 hidden",
        "1 lock file",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    // somebody who names a picture means it
    let named = self::report(home.path(), &["a.md", "logo.png"]);
    assert_ne!(named["total"]["least"], named["total"]["most"]);
    // and nobody a lock file that came in with others
    let named = self::report(home.path(), &["a.md", "~$a.docx"]);
    assert_eq!(named["total"]["least"], named["total"]["most"]);
}

#[test]
fn a_document_is_told_by_its_content_and_opens_what_would_be_absent() {
    for (name, bytes) in [
        ("annex.doc", OLD_OFFICE),
        ("annex.dat", OLD_OFFICE),
        ("annex.png", b"%PDF-1.7 torn"),
        ("annex.msg", OLD_OFFICE),
        ("annex.7z", b"7z\xBC\xAF\x27\x1C"),
        ("annex.pages", b"PK\x03\x04"),
        (
            "annex.pdf",
            b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n",
        ),
    ] {
        let home = folder(&[("a.md", OFFER.as_bytes()), (name, bytes)]);
        let alone = report(home.path(), &["a.md"]);
        let both = report(home.path(), &["."]);
        assert!(
            !findings(&both, "unread").is_empty() && !findings(&both, "incomplete").is_empty(),
            "{name}"
        );
        assert!(
            verdicts(&both)
                .iter()
                .all(|(_, verdict)| verdict != "\"absent\""),
            "{name}"
        );
        let points = |report: &Value, key: &str| report["total"][key].as_u64().expect("a score");
        assert!(
            points(&both, "least") <= points(&alone, "percent"),
            "{name}"
        );
        assert!(points(&both, "most") > points(&alone, "percent"), "{name}");
    }
}

#[test]
fn a_document_that_a_gitignore_hides_is_named() {
    let home = folder(&[
        ("README.md", OFFER.as_bytes()),
        (".gitignore", b"annex.pdf\nbuild\n"),
        ("annex.pdf", b"%PDF-1.7"),
        ("build/a.o", b"x"),
        ("node_modules/a/README.md", ANNEX.as_bytes()),
        ("docs/old.doc", OLD_OFFICE),
    ]);
    let report = report(home.path(), &["."]);
    assert_eq!(names(&report), ["./README.md", "./docs/old.doc"]);
    let told = [
        findings(&report, "passed-over"),
        findings(&report, "counted"),
    ]
    .concat()
    .join("\n");
    for part in [
        "a document that a .gitignore hides wasn't read: annex.pdf",
        "1 that git ignores",
        "1 folder of others' work",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn an_archive_is_read_as_the_folder_that_it_was_made_of() {
    let files: [(&str, &[u8]); 4] = [
        ("a.md", OFFER.as_bytes()),
        ("sub/annex.md", ANNEX.as_bytes()),
        ("sub/logo.png", PICTURE),
        ("inner.zip", &packed(&[("c.txt", ANNEX.as_bytes())])),
    ];
    let home = folder(&files);
    let archive = folder(&[("bid.zip", &packed(&files))]);
    let (folder, zip) = (
        report(home.path(), &["."]),
        report(archive.path(), &["bid.zip"]),
    );
    assert_eq!(verdicts(&folder), verdicts(&zip));
    assert_eq!(
        names(&zip),
        [
            "bid.zip",
            "bid.zip › a.md",
            "bid.zip › inner.zip",
            "bid.zip › inner.zip › c.txt",
            "bid.zip › sub/annex.md"
        ]
    );
    assert!(
        findings(&zip, "counted")
            .join("\n")
            .contains("bid.zip › sub/logo.png")
    );
    let held = |name: &str, report: &Value| {
        let inputs = report["inputs"].as_array().expect("inputs").clone();
        let mut named = inputs.into_iter().filter(|one| one["name"] == name);
        named.next().expect("an input")["sha256"].clone()
    };
    assert_eq!(held("bid.zip › a.md", &zip), held("./a.md", &folder));
    // what is made of it can be proved, and nothing was written
    fs::write(
        archive.path().join("report.json"),
        run(archive.path(), &["check", "--format", "json", "bid.zip"]).stdout,
    )
    .expect("written");
    let proved = run(
        archive.path(),
        &["verify", "report.json", "--input", "bid.zip"],
    );
    assert!(
        proved.status.success(),
        "{}",
        String::from_utf8_lossy(&proved.stderr)
    );
    let left: Vec<PathBuf> = fs::read_dir(archive.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

/// An archive, and what is told of it.
fn lying() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let offer = ("a.md", OFFER.as_bytes());
    let mut locked = packed(&[offer, ("b.md", ANNEX.as_bytes())]);
    // the flag of what is locked, in both headers of the second file
    let places = |bytes: &[u8], mark: &[u8]| -> Vec<usize> {
        let windows = bytes.windows(mark.len()).enumerate();
        windows
            .filter(|(_, window)| *window == mark)
            .map(|(at, _)| at)
            .collect()
    };
    let (local, central) = (
        places(&locked, b"PK\x03\x04")[1],
        places(&locked, b"PK\x01\x02")[1],
    );
    locked[local + 6] |= 1;
    locked[central + 8] |= 1;
    let mut doubled = packed(&[offer, ("b.md", ANNEX.as_bytes())]);
    for at in places(&doubled, b"b.md") {
        doubled[at] = b'a';
    }
    let mut overlapping = zip::ZipWriter::new(Cursor::new(Vec::new()));
    overlapping
        .start_file("a.md", SimpleFileOptions::default())
        .expect("begun");
    overlapping.write_all(OFFER.as_bytes()).expect("written");
    overlapping
        .shallow_copy_file("a.md", "b.md")
        .expect("copied");
    let mut linked = zip::ZipWriter::new(Cursor::new(Vec::new()));
    linked
        .start_file("a.md", SimpleFileOptions::default())
        .expect("begun");
    linked.write_all(OFFER.as_bytes()).expect("written");
    linked
        .add_symlink("b.md", "/etc/hostname", SimpleFileOptions::default())
        .expect("linked");
    let inner = packed(&[("in.zip", &packed(&[("deep.md", ANNEX.as_bytes())]))]);
    vec![
        ("locked", locked, "b.md: it is locked with a password"),
        ("doubled", doubled, "a.md: the archive has it twice"),
        (
            "overlapping",
            overlapping.finish().expect("whole").into_inner(),
            "its parts overlap",
        ),
        (
            "linked",
            linked.finish().expect("whole").into_inner(),
            "bid.zip › b.md",
        ),
        (
            "nested twice",
            packed(&[offer, ("mid.zip", &inner)]),
            "in.zip: this is a zip file, which isn't read",
        ),
        ("torn", packed(&[offer])[..40].to_vec(), "broken or cut off"),
    ]
}

#[test]
fn archives_that_lie_are_told() {
    for (kind, bytes, told) in lying() {
        let home = folder(&[("bid.zip", &bytes), ("z.md", OFFER.as_bytes())]);
        let output = run(home.path(), &["check", "bid.zip", "z.md"]);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("UTF-8");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = told.replace(": ", ":");
        let said = said.replace(": ", ":");
        assert!(said.contains(&told), "{kind}: {said}");
        assert!(!said.contains("deep.md"), "{kind}: {said}");
    }
}

/// What archives in an archive unpack to counts together, so that none of them makes a mountain of a molehill.
#[test]
fn archives_in_an_archive_share_a_limit() {
    let long = "We will publish the source code. ".repeat(20_000);
    let inner = packed(&[("long.txt", long.as_bytes())]);
    let named: Vec<String> = (0..9).map(|nth| format!("{nth}.zip")).collect();
    let files: Vec<(&str, &[u8])> = named.iter().map(|name| (name.as_str(), &*inner)).collect();
    let home = folder(&[("bid.zip", &packed(&files))]);
    let output = run(
        home.path(),
        &[
            "check",
            "bid.zip",
            "--max-expansion",
            "2",
            "--format",
            "json",
        ],
    );
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("unpacks to more than"), "{told}");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let read = names(&report);
    let read = read.iter().filter(|name| name.ends_with("long.txt"));
    assert_eq!(read.count(), 3);
}

#[test]
fn bids_in_an_archive_are_compared() {
    let bids = packed(&[
        ("bids/acme/offer.md", OFFER.as_bytes()),
        ("bids/acme/annex.md", ANNEX.as_bytes()),
        ("bids/zeta.md", ANNEX.as_bytes()),
        ("bids/old.doc", OLD_OFFICE),
    ]);
    let home = folder(&[("bids.zip", &bids)]);
    let output = run(home.path(), &["compare", "bids.zip", "--format", "json"]);
    let comparison: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let names: Vec<&str> = comparison["bids"]
        .as_array()
        .expect("bids")
        .iter()
        .map(|bid| bid["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, ["acme", "old", "zeta"]);
}

#[cfg(unix)]
#[test]
fn links_pipes_and_devices_are_told_and_not_opened() {
    use std::os::unix::fs::symlink;
    let secret = folder(&[("secret.md", ANNEX.as_bytes())]);
    let home = folder(&[("a.md", OFFER.as_bytes())]);
    symlink(secret.path().join("secret.md"), home.path().join("b.md")).expect("linked");
    symlink("nowhere", home.path().join("c.md")).expect("linked");
    let pipe = std::process::Command::new("mkfifo")
        .arg(home.path().join("d.md"))
        .status();
    assert!(pipe.expect("run").success());
    let report = report(home.path(), &["."]);
    assert_eq!(names(&report), ["./a.md"]);
    let told = findings(&report, "passed-over").join("\n");
    for name in ["b.md", "c.md, d.md"] {
        assert!(told.contains(name), "{name}: {told}");
    }
    let named = run(home.path(), &["check", "d.md"]);
    assert_eq!(named.status.code(), Some(2));
    let output = run(home.path(), &["screen", ".", "--output", "lines.jsonl"]);
    assert!(output.status.success());
    let lines = fs::read_to_string(home.path().join("lines.jsonl")).expect("written");
    assert!(
        !lines.contains("b.md") && !lines.contains("encrypted"),
        "{lines}"
    );
    // what is forced replaces a link, and leaves alone what it leads to
    symlink(
        secret.path().join("secret.md"),
        home.path().join("out.json"),
    )
    .expect("linked");
    let forced = run(
        home.path(),
        &[
            "check", "a.md", "--format", "json", "--force", "-o", "out.json",
        ],
    );
    assert!(forced.status.success());
    let kept = fs::read_to_string(secret.path().join("secret.md")).expect("there");
    assert_eq!(kept, ANNEX);
    assert!(!home.path().join("out.json").is_symlink());
}
