//! What goes out: to standard output, to standard error, to a file.

use anstream::{AutoStream, ColorChoice};
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::render::{self, Page, Style};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::ffi::OsString;
use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// Columns between which a page is set, however wide the terminal is.
const WIDTHS: (usize, usize) = (60, 160);
/// Columns of a page with things side by side, at most.
const WIDEST: usize = 200;
const USUAL_WIDTH: usize = 80;

/// What stays as it is in the address of a folder.
const FOLDER: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':');

/// How standard output shows text. What goes to a file or another program is always the same: 80 columns, UTF-8, no colour.
pub(crate) fn style() -> Style {
    // a file or another program gets the same wherever it runs
    if !io::stdout().is_terminal() {
        return Style {
            colour: colour(),
            ..Style::default()
        };
    }
    let width =
        terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
    Style {
        width: width.clamp(WIDTHS.0, WIDTHS.1),
        colour: colour(),
        unicode: unicode(),
        links: links(),
        ..Style::default()
    }
}

/// The same for what stands side by side: it takes all the columns there are, within reason.
pub(crate) fn wide_style() -> Style {
    let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let style = style();
    Style {
        width: match columns {
            Some(columns) if io::stdout().is_terminal() => columns.clamp(WIDTHS.0, WIDEST),
            _ => style.width,
        },
        ..style
    }
}

/// Writes to standard output. A reader that has seen enough and went away (`| head`) is nothing wrong.
pub(crate) fn print(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context(say::StandardOutputUnwritable)
        }
        _ => Ok(()),
    }
}

/// Writes a page to standard output.
pub(crate) fn print_page(page: Page) -> anyhow::Result<()> {
    print(page.finish().as_bytes())
}

/// Writes to a file. An existing one is replaced only if `force` says so.
///
/// It is written beside and comes to stand under its name when it is whole; what stood there, be it a link, is replaced and never written into.
pub(crate) fn write_file(path: &Path, bytes: &[u8], force: bool) -> anyhow::Result<()> {
    let unwritable = || {
        let file = path.display();
        say::Unwritable { file }.to_string()
    };
    // what isn't there is made under its own name in one step, so that no file can come between
    if !force {
        return match create(path, bytes) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let file = path.display();
                anyhow::bail!(say::ExistsAlready { file }.to_string())
            }
            written => written.with_context(unwritable),
        };
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = create(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // nobody needs half of it
        let _ = fs::remove_file(&beside);
    }
    written.with_context(unwritable)
}

/// Writes a new file; what couldn't be written whole is taken away again.
fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes);
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Says something on standard error, safely: file names and messages may hold anything.
/// If even that fails there is nobody left to tell.
pub(crate) fn complain(kind: &dyn Display, message: &dyn Display) {
    let message = message.to_string();
    let _ = writeln!(io::stderr().lock(), "{kind}: {}", render::lines(&message));
}

/// Empties the screen, where there is one.
pub(crate) fn clear() -> anyhow::Result<()> {
    if io::stdout().is_terminal() {
        print(b"\x1b[2J\x1b[3J\x1b[H")?;
    }
    Ok(())
}

/// Whether standard output takes colour: as the user says, else as the environment says, else if it is a terminal that can.
fn colour() -> bool {
    let choice = AutoStream::choice(&io::stdout());
    // what others call CLICOLOR_FORCE; who asks for none gets none
    let forced = set("FORCE_COLOR").is_some_and(|value| value != "0" && value != "false")
        && set("NO_COLOR").is_none()
        && ColorChoice::global() == ColorChoice::Auto;
    forced || matches!(choice, ColorChoice::Always | ColorChoice::AlwaysAnsi)
}

/// Where links lead on from, if the terminal opens them.
fn links() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    let here = here.to_str()?.replace('\\', "/");
    let slash = if here.starts_with('/') { "" } else { "/" };
    let here = utf8_percent_encode(&here, FOLDER);
    // the name of the machine keeps a terminal from opening files of another one
    let host = set("HOSTNAME").unwrap_or_default();
    let host = host
        .to_str()
        .filter(|name| is_name(name))
        .unwrap_or_default();
    supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
        .then(|| format!("file://{host}{slash}{here}/"))
}

/// Whether a text can be the name of a machine.
fn is_name(text: &str) -> bool {
    let may = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    text.bytes().all(may)
}

/// A variable of the environment that says something.
fn set(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether the locale is one of UTF-8. Windows terminals don't tell and can.
fn unicode() -> bool {
    // the first that is set holds, as for every program
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty());
    let locale = locale.map(|locale| locale.to_string_lossy().to_lowercase());
    cfg!(windows)
        || locale.is_some_and(|locale| locale.contains("utf-8") || locale.contains("utf8"))
}
