//! Text recognition by the program `tesseract`, if it is installed.

use crate::catalogue::say::isolate as say;
use crate::read::{Picture, Recogniser, Word};
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PROGRAM: &str = "tesseract";
/// How often the program is asked whether it has ended.
const BEAT: Duration = Duration::from_millis(10);
/// How long it may take to name its languages, and how many bytes that may be; and how many the words of a page.
const PATIENCE: Duration = Duration::from_secs(10);
const LISTED: u64 = 64 << 10;
const PAGE: u64 = 64 << 20;

/// Why no text recognition can work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRecognition {
    /// The program isn't there.
    #[error(
        "the program `{PROGRAM}` isn't installed; on Debian and Ubuntu `apt-get install tesseract-ocr` does it, on macOS `brew install tesseract`; or run text recognition on the file by other means"
    )]
    NotInstalled,
    /// It doesn't know a language.
    #[error(
        "`{PROGRAM}` has no data for {language:?}; it has {known}; on Debian and Ubuntu others come with `apt-get install tesseract-ocr-LANG`"
    )]
    Language {
        /// The language.
        language: String,
        /// Those that it knows, with commas.
        known: String,
    },
}

/// Whether text recognition can work in a language, or in several joined by `+`: to be asked before anything is read.
///
/// # Errors
/// The program `tesseract` isn't installed, or lacks the data of a language.
pub fn check_recognition(language: &str) -> Result<(), NoRecognition> {
    let listed = listed().ok_or(NoRecognition::NotInstalled)?;
    // the first line is a heading
    let known: Vec<&str> = listed.lines().skip(1).map(str::trim).collect();
    match language.split('+').find(|part| !known.contains(part)) {
        Some(part) => Err(NoRecognition::Language {
            language: part.to_owned(),
            known: known.join(", "),
        }),
        None => Ok(()),
    }
}

/// What the program says of its languages; `None` if it isn't there, or says nothing in time.
fn listed() -> Option<String> {
    let mut program = Command::new(PROGRAM)
        .arg("--list-langs")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let from = program.stdout.take()?;
    let answer = thread::spawn(move || {
        let mut answer = Vec::new();
        // what was said until an error is looked at all the same
        let _ = from.take(LISTED).read_to_end(&mut answer);
        answer
    });
    let start = Instant::now();
    while program.try_wait().ok()?.is_none() {
        if start.elapsed() >= PATIENCE {
            let _ = program.kill();
            let _ = program.wait();
            return None;
        }
        thread::sleep(BEAT);
    }
    let answer = answer.join().ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// Asks `tesseract`, page by page.
pub(super) struct Tesseract {
    pub(super) language: String,
    /// Longest time for a page.
    pub(super) time: Duration,
    /// What allows more time.
    pub(super) limit: String,
    /// What to do when a page begins.
    pub(super) begins: Box<dyn Fn()>,
}

impl Recogniser for Tesseract {
    fn words(&self, picture: &Picture) -> Result<Vec<Word>, String> {
        (self.begins)();
        let mut program = Command::new(PROGRAM)
            .args(["stdin", "stdout", "-l", &self.language])
            .args(["--dpi", &picture.dpi.to_string()])
            .args(["--oem", "1", "--psm", "3", "-c", "tessedit_create_tsv=1"])
            // more threads make it slower, and the order of their sums shows in the result
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                let program = PROGRAM;
                say::ProgramNotStarted { program, error }.to_string()
            })?;
        let table = self.talk(&mut program, picture)?;
        Ok(words(&table))
    }
}

impl Tesseract {
    /// Gives the picture to the program and takes its answer, or ends it when the time is over.
    fn talk(&self, program: &mut Child, picture: &Picture) -> Result<String, String> {
        let (to, from) = (program.stdin.take(), program.stdout.take());
        thread::scope(|scope| {
            scope.spawn(move || {
                let head = format!("P5\n{} {}\n255\n", picture.width, picture.height);
                if let Some(mut to) = to {
                    // if it doesn't want all of it, its exit code tells
                    let _ = to.write_all(head.as_bytes());
                    let _ = to.write_all(&picture.grey);
                }
            });
            let answer = scope.spawn(move || {
                let mut answer = Vec::new();
                from.map(|from| from.take(PAGE).read_to_end(&mut answer));
                answer
            });
            let ended = self.wait(program);
            let answer = answer.join().unwrap_or_default();
            ended.map(|()| String::from_utf8_lossy(&answer).into_owned())
        })
    }

    fn wait(&self, program: &mut Child) -> Result<(), String> {
        let start = Instant::now();
        loop {
            match program.try_wait() {
                Ok(Some(status)) if status.success() => return Ok(()),
                Ok(Some(status)) => {
                    let (program, status) = (PROGRAM, status.to_string());
                    return Err(say::ProgramEnded { program, status }.to_string());
                }
                Err(error) => return Err(error.to_string()),
                Ok(None) if start.elapsed() >= self.time => {
                    let _ = program.kill();
                    let _ = program.wait();
                    let told = say::PageTookTooLong {
                        seconds: self.time.as_secs(),
                        limit: &self.limit,
                    };
                    return Err(told.to_string());
                }
                Ok(None) => thread::sleep(BEAT),
            }
        }
    }
}

/// The words of the program's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
fn words(table: &str) -> Vec<Word> {
    const LINE: &str = "4";
    const WORD: &str = "5";
    let mut words = Vec::new();
    let mut line = (0.0, 0.0);
    for row in table.lines() {
        let cells: Vec<&str> = row.splitn(12, '\t').collect();
        let [level, .., left, top, width, height, _, text] = cells.as_slice() else {
            continue;
        };
        let number = |cell: &str| cell.parse::<u32>().map(f64::from).unwrap_or_default();
        if *level == LINE {
            line = (number(top) + number(height), number(height));
        } else if *level == WORD && !text.trim().is_empty() {
            words.push(Word {
                text: text.trim().to_owned(),
                left: number(left),
                base: line.0,
                width: number(width),
                height: line.1,
            });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_on_their_lines() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t22\t50\t30\t96.5\tWe\n\
            5\t1\t1\t1\t1\t2\t70\t22\t90\t38\t91\tpublish\n\
            5\t1\t1\t1\t1\t3\t170\t22\t9\t38\t91\t \n\
            nonsense\n";
        let words = words(table);
        let said: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(said, ["We", "publish"]);
        assert!(
            words
                .iter()
                .all(|word| (word.base, word.height) == (60.0, 40.0))
        );
    }
}
