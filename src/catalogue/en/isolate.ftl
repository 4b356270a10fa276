### Why a file couldn't be read in a process of its own, or a page not by text recognition.

## Text recognition; what is said stands behind the name of the file and the page

# $program: its name, `tesseract`.
program-not-started = `{ $program }` can't be started: { $error }
# $status: as the system tells it, such as `exit status: 1`.
program-ended = `{ $program }` ended with { $status }
# $limit: what sets the limit, such as `--max-time`.
page-took-too-long = it took longer than { $seconds } s; { $limit } allows more

## The process that reads

reader-failed = { $file }: it made the reader fail; please report it, with the file if you may
# These two stand behind what couldn't be done, as the system's errors do.
no-pipe = it has no pipe
message-too-long = a message is too long
