### What the program says beside reports: on standard error, and where a command prints something of its own.
### Options (`--force`), commands, keys and names of files aren't translated. What the help says stands with the arguments.

## What stands before a message on standard error, with a colon behind it

error = error
warning = warning
note = note
not-reached = not reached
differs = differs
timing = timing
documents = documents

## Files and folders that can't be opened, read or written

standard-output = standard output
standard-output-unwritable = standard output can't be written
# $file: anything that was to be read or written.
unreadable = { $file }: can't be read
unwritable = { $file }: can't be written
folder-unreadable = { $folder }: this folder can't be read
exists-already = { $file } exists already; name another file, or overwrite it with --force
# These five stand behind the name of the file.
no-such-file = there is no such file; check the path
may-not-be-opened = it may not be opened; check its permissions
# What `-` stands for is said in the help.
pipe-or-device = it is a pipe or a device, which isn't opened by name; hand over what comes out of it as `-`
it-cannot-be-read = it can't be read: { $error }
too-large = this is larger than { $mib } MiB; if it really is a proposal, allow more with --max-size
too-large-to-look-into = it was not looked into: it is larger than { $mib } MiB
# Where in a file something couldn't be read.
on-line = line { $line }

## Names that there aren't

# $kind: what the name was taken for.
there-is-no = { $kind ->
        [charter] there is no charter `{ $name }`
        [command] there is no command `{ $name }`
        [criterion] there is no criterion `{ $name }`
        [criterion-or-principle] there is no criterion or principle `{ $name }`
        [format] there is no format `{ $name }`
        [level] there is no level `{ $name }`
        [principle] there is no principle `{ $name }`
       *[scale] there is no scale `{ $name }`
    }
# $names: ids with commas.
name-means-several = `{ $name }` may mean any of: { $names }
# In these three $fault is what was said before, beginning with the sentence above.
# $names: one to three names, joined by the sentence below.
did-you-mean = { $fault }; did you mean { $names }?
there-are = { $fault }; there are: { $names }
command-lists-all = { $fault } (`{ $command }` lists all)
one-or-other = { $one } or { $other }

## Arguments that can't be taken

no-such-language = --lang { $code }: there are no wordings in that language; there are: { $known }
tesseract-languages = languages look like eng, deu or eng+fra; `tesseract --list-langs` lists yours
form-of-a-report = it takes the form FORMAT=FILE, for example html=report.html
form-of-a-day = it takes a day in the form 2027-01-31
# $fault: which form a requirement takes.
requirement-in-quotes = { $fault } (in quotes, or the shell takes the `>`)
requirement-outside = --require { $id }: --principle limits the check to others; name its principle too, or drop the requirement
force-without-file = --force overwrites files, and none is named; name one with --output or --report
two-reports-in-one-file = { $file }: two reports can't go to one file
report-over-proposal = { $file } is the proposal itself; name another file for the report
nothing-for-a-terminal = { $format } is nothing for a terminal; name a file: --report { $format }=report.{ $format }
format-needs-a-file = --format { $format } is no text; name a file for it with --output

## check --open, check --watch

# $page: the path of a file.
page-is-shown = the report as a page: { $page }
page-is-written = there is no display to show it on; the report as a page: { $page }
no-temporary-folder = no folder for the page can be made
watch-needs-files = --watch takes files and folders; standard input doesn't change
watching = watching for changes; Ctrl+C ends it
nothing-can-be-watched = changes of files can't be watched here
# $reason: why there is no new one.
last-report-is-kept = the last report is kept: { $reason }
unreadable-just-now = { $file } can't be read just now

## The configuration

no-such-configuration = { $file }: there is no such configuration
configuration-unreadable = { $file }: it can't be read
configuration-too-large = { $file }: this is too large for a configuration
# $path lies elsewhere than the configuration of the working directory.
configuration-not-above = { $file } was not used, since { $path } is outside of its folder; --config { $file } uses it
# One that stands where the proposal does, and not where the program was started.
configuration-not-heeded = { $file } was not read: it comes with the files that are checked, and could change their result; --trust-config heeds it
configuration-not-utf-8 = { $file }: it can't be read as UTF-8 text
# Where the day comes from by which waivers are judged; it stands behind the day, also in reports.
by-the-clock = by the clock, in UTC
# Of rules that the configuration takes in.
rules-lead-out = { $folder } is outside of the configuration's repository; move the rules into it, or give them with --rules
# Of reports that the configuration asks for.
leads-out = { $file } leads out of the configuration's folder; name a file below it
no-such-folder = { $folder }: there is no such folder
part-of-the-proposal = { $place }: { $file } is a part of the proposal; name another file
no-report = { $file } exists already and is no report of charterlint; name another file

## Which documents are the proposal

no-proposal-in-repository = { $folder }: no proposal was found in this repository: no README, nothing in docs/ or proposal/, no PDF or Word file; name its documents, or write `documents = ["…"]` into charterlint.toml
# $files: some names, perhaps with how many others there are.
left-out = { $folder }: left out, standing elsewhere than proposals do: { $files }; `documents` in charterlint.toml takes them in
passed-over = { $folder }: passed over, being no documents: { $files }
# $names: with commas.
names-and-more = { $names } and { $more } more
pattern-not-understood = { $file }: documents: the pattern { $pattern } can't be understood: { $reason }
pattern-matches-nothing = { $file }:{ $line }: documents: no file matches { $pattern }; `*` stays within a folder, `**` goes over folders, and what git ignores is no file here
# $kinds: such as `Markdown, HTML, PDF`.
nothing-readable = { $folder }: no readable document in this folder or below; readable are { $kinds }
link-not-followed = { $link }: it leads out of the folder, and was not followed

## Rule files

no-rules-folder = --rules { $folder }: there is no such folder
no-rule-file = --rules { $folder }: there is no rule file (.toml) in this folder or below; see `charterlint rules help`
rule-file-unreadable = { $file }: this rule file can't be read as UTF-8 text

## check --timings

# Names of stages, at most 15 letters long.
stage-read = read
stage-files = look into files
stage-sentences = sentences
stage-find = find
stage-weigh = weigh
stage-verdicts = judge
stage-render = render
# A line of a table; the program sets the columns.
stage-took = { $stage } { $milliseconds } ms  { $rate } MB/s of text

## What a criterion asks: rules show, explain

asked-only-when-mentioned = Asked only of proposals that speak of it.
what-counts = What counts
what-does-not-count = What doesn't count
what-counts-in-files = What counts in a repository's files
where-it-comes-from = Where it comes from
what-to-write = What to write
# What stands before each of the two pieces of advice; they are best of the same length.
to-be-committed = to be committed
to-be-evidenced = to be evidenced
# $shows: what a check of files shows. $level: what a proposal is then.
file-shows = { $shows } ({ $level ->
        [contradicted] contradicts
        [absent] claimed
       *[other] { $level }
    })
title-and-address = { $title }, { $url }

## explain

# Perhaps the reason follows behind a colon.
in-this-proposal-it-is = In this proposal it is { $verdict }
evidence-strongest-first = Evidence, the strongest first
# Stands where else the strength of a quote stands.
says-the-opposite = says the opposite
turned-down = Considered but not counted
nothing-comes-near = Nothing in the proposal matches; `charterlint rules show` lists what is looked for.

## rules list, show and test

weight = (weight { $weight })
# $language: its code. $level: such as `committed`.
looked-for = Looked for in language { $language }: { $level }
# $place: file and line. $level, $got: words such as `committed`, in colour.
example-fails = { $place }: should be { $level }, but is { $got }
no-wording-matches = no wording matches it
examples-pass = All { $run } examples get the verdict that their authors say.
examples-fail = { $failed } of { $run } examples don't get the verdict that their authors say.
# The same where standard output is for programs.
examples-fail-in-short = { $failed } of { $run } examples fail
examples-left-out = { $count } more belong to criteria that no charter in this run has, and were not run.

# $files: each on a line of its own, with a line's end before it.
examples-in-the-old-form = `[[example]]` is the old form: write `[examples]` once, and under it `committed = ["…"]`, `absent = ["…"]` and so on{ $files }

## rules test --coverage

no-coverage-folder = --coverage { $folder }: there is no such folder
labels-unreadable = --labels { $folder }: can't be read
no-labels = --labels: there is no label for any of these documents; for bid.pdf they stand in bid.json, in that folder or in folders in it

## rules attack

attacked-folder = { $folder }: this is a folder; name one file of the proposal
nothing-to-attack = there is no file to attack

## scales

# Stands behind the words of a mark to which no verdict leads.
for-assessors-only = (for assessors only)

## config show

configuration-in-force = The configuration in force: { $file }
no-configuration = There is no { $file }, so the defaults are in force. `charterlint init` writes one.
# $default: what holds then.
not-set = not set: { $default }
table-not-set = not set: none

## init

written = written
left-alone = left alone
file-not-written = { $file }: it can't be written
now-write = Write the proposal under the headings of proposal.md, then run `charterlint check .`
# Heading and first comment of the proposal that is to be filled in.
proposal = Proposal
name-the-service = Name the service, the buyer and the bidder.

## compare

# Bids that are left out of the scores that are kept.
not-in-the-reference = { $count ->
    [one] 1 bid has no score or reads as no proposal, and isn't kept
   *[other] { $count } bids have no score or read as no proposal, and aren't kept
}
too-few-bids = a comparison takes two bids or more; name several files or folders, or one folder that holds them
# $reason: what the reader of the file says.
names-not-understood = { $file }: { $reason }
names-not-utf8 = { $file }: this is not UTF-8; save it again as “CSV UTF-8”
name-row-is-no-pair = { $file }:{ $line }: a row is a path and a name
named-twice = { $file }: { $path } has two names
# $path leads to both bids.
name-fits-two-bids = { $file }: { $path } could be { $one } or { $other }; write more of the path
# $paths: some paths, perhaps with how many others there are.
names-of-no-bid = { $file }: no bid is at { $paths }; bids are { $bids }
bids-without-name = { $file }: no name for { $bids }: { $count ->
    [one] it goes by its file
   *[other] they go by their files
}
two-bids-of-one-name = two bids are called { $name }; give each a name of its own

## diff

# $reasons: sentences on what differs.
not-assessed-alike = the two were not assessed alike, so a difference may be one of the rules, not of the proposal ({ $reasons }); assess both anew, or compare them all the same with --different-rules
# $old, $new: words such as `committed`.
got-worse = { $criterion } was { $old } and is { $new }
# $option: one that would have no effect.
both-are-reports = { $option }: both sides are reports, and are compared as they were assessed
assessed-as-the-report = { $option }: the proposal is assessed as the report was, which says these itself, and are compared as they were assessed

## baseline

baseline-written = Wrote { $file }: { $held } of { $all } criteria.
no-such-baseline = { $file }: there is no such baseline; `charterlint baseline write PATH` writes one
# $reasons: sentences on what differs.
baseline-written-otherwise = { $file }: it was written otherwise, so a difference may be one of the rules, not of the proposal ({ $reasons }); write it anew with `charterlint baseline write`, or check all the same with --different-rules
baseline-holds = The baseline holds: none of { $held } criteria is lost or weakened.
baseline-broken = { $broken ->
        [one] The baseline is broken: 1 criterion is lost or weakened.
       *[other] The baseline is broken: { $broken } criteria are lost or weakened.
    }
# Headings of criteria of which the same became.
lost = Lost
weakened = Weakened
improved = Improved – to keep it, write the baseline anew: charterlint baseline write PATH --force
same-by-other-words = The same level by other words
# What became of a statement; both stand behind its words.
statement-is-gone = is gone
statement-is-only = is only { $verdict } now: { $because }
and-more = and { $count } more

## verify

# The name of the report stands apart in colour.
report-holds = The report holds: { $report }
# $score: `46`, `46–85` where criteria can't be evaluated, or `none` where nothing could be judged.
what-follows = { $verdicts } verdicts, { $quotes } quotes and { $score ->
        [none] no score
       *[other] the score of { $score }
    } follow from { $files ->
        [one] 1 file
       *[other] { $files } files
    } and these rules.
# $charter: its title. $rules: the first letters of the rules' digest.
charter-rules-and-version = { $charter } · rules { $rules } · version { $version }
digest-of-the-report = SHA-256 of the report: { $digest }
pages-were-recognised = { $report }: pages of it were read by text recognition; give --ocr as it was given to `check`
charter-not-in-rules = the report names { $charter }, which these rules don't have; rules of your own are given with --rules
scale-not-in-rules = the report names { $scale }, which these rules don't have
repository-needed = { $report }: the report assessed a repository, with its files as evidence; give the repository's folder with --input
reference-needed = { $report }: its score is shown beside earlier ones; give their file with --reference ({ $file })
other-reference = { $file } isn't the file that the report names, or was changed
# What stands behind the name of a file that was given.
not-among-the-assessed = this file is not among those that the report assessed
# Notes below a report that holds.
report-not-utf-8 = it isn't the UTF-8 text that charterlint writes
passed-over-is-taken = what the report says of files that were passed over is taken as it stands: it can be told again only from their folder
waivers-are-taken = waivers, their reasons and days are taken as the report gives them, from { $file }; no verdict rests on them
was-unread = { $file }: it couldn't be read when the report was made; that can't be proved, and no verdict rests on it
has-another-name = { $then } is called { $now } here

## screen

no-folder-to-screen = { $folder }: there is no such folder; `charterlint check` takes single files
reuses-its-output = --reuse and --output name the same file; an interrupted run goes on without --reuse
output-is-a-document = { $file }: by its name this is a document of { $folder } itself; end it in .jsonl, or put it elsewhere
nothing-to-screen = { $folder }: no readable document in this folder or below
no-parquet = --format parquet isn't in this build
no-parquet-but = --format parquet isn't in this build; make it with `cargo install --path . --features parquet`, or give the lines of JSON to DuckDB, Polars or Spark, which read them too
too-few-columns = the table has fewer columns than it should
not-removable = { $file }: can't be removed
no-threads = no threads can be started
reuse-unreadable = --reuse { $file }: can't be read
not-opened-for-writing = { $file }: can't be opened for writing
another-run = { $file }: another run of charterlint is writing to it
line-of-something-else = { $file }: line { $line } is no result of `charterlint screen`; name another file, or begin anew with --force
line-made-otherwise = { $file }: line { $line } was made with another charter, language, version or other rules; name another file, or begin anew with --force
file-of-something-else = { $file }: this is no file of results of `charterlint screen`; name another, or overwrite it with --force
document-is-gone = { $file }: line { $line } is of { $document }, which isn't in the folder any more; name another file for the results, and give this one with --reuse
document-changed = line { $line } of the results is of { $before }, but at this place stands { $now } now, changed; name another file for the results, and give the old ones with --reuse to judge only what is new
other-document = line { $line } of the results is of { $before }, but at this place stands { $now } now; name another file for the results, and give the old ones with --reuse to judge only what is new
# Why there is no result for a document or a folder; both stand in its line of the results.
stumbled = charterlint stumbled over this document; that is a fault of the program, please report it
folder-cannot-be-read = this folder can't be read: { $error }
# While it runs, on a terminal: the bar, documents done and in all, documents a second, and two times.
progress = { $bar } { $done } of { $all } documents · { $rate } · { $gone } gone, { $left } to go
# In the end. $before: documents that an earlier run judged.
how-documents-came-out = { $judged } judged, { $failed } couldn't be read{ $before ->
        [0] {""}
       *[other] , { $before } were done before
    }{ $passed-over ->
        [0] {""}
       *[other] , { $passed-over } passed over, being no documents
    }
