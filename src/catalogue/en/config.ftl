### The configuration, `charterlint.toml`: its keys, and what is wrong in a file. Names of keys and tables aren't translated.

## What keys do; each sentence stands in a comment above its key

documents-about = The proposal's documents, as path patterns below this file's folder.
charter-about = The charter to check against, by its id; `charterlint charters` lists them.
rules-about = Folders of rule files to lay over the built-in ones, relative to this file.
require-about = What must be reached, or the exit code is 1: criteria or principles with a level.
fail-under-about = The exit code is 1 if the score is under this, of 100.
format-about = Form of the report on standard output.
report-format-about = Form of a report that is written besides.
report-file-about = Where it is written, below this file's folder. An earlier report there is replaced; another file is left alone.
waiver-criterion-about = A criterion that is let off: it fails no requirement until the waiver expires.
waiver-reason-about = Why.
waiver-owner-about = Who answers for it.
waiver-expires-about = The last day on which it holds. From the next day on the check fails until it is renewed or deleted.

## What holds where a key isn't set; each stands behind `not set:`

documents-are-found = found: README, docs/, proposal/, PDF and Word files
no-threshold = no threshold

## What is wrong in a file; each stands behind its name and the line

value-is-empty = `{ $key }` is empty; say something or leave it out
not-a-string = `{ $key }` is a string: { $key } = "…"
not-a-list-of-strings = `{ $key }` is a list of strings: { $key } = ["…"]
not-a-percentage = `{ $key }` is a whole number from 0 to 100
not-a-list-of-tables = `{ $key }` is a list of tables: [[{ $key }]]
# $table: the table in which the key stands; `top` outside of all tables.
no-such-key-but-near = { $table ->
        [top] there is no key `{ $key }`; did you mean `{ $near }`?
       *[other] there is no key `{ $key }` in [[{ $table }]]; did you mean `{ $near }`?
    }
# $known: all keys, with commas.
no-such-key = { $table ->
        [top] there is no key `{ $key }`; the keys are: { $known }
       *[other] there is no key `{ $key }` in [[{ $table }]]; the keys are: { $known }
    }
report-needs-format = a report needs `format = "…"`
report-needs-file = a report needs `file = "…"`: where it is written
waiver-needs-criterion = a waiver needs `criterion = "…"`
waiver-needs-reason = a waiver needs `reason = "…"`
waiver-needs-owner = a waiver needs `owner = "…"`: who answers for it
waiver-needs-expires = a waiver needs `expires = 2027-01-31`: the last day on which it holds
expires-is-no-date = `expires` is a date: expires = 2027-01-31
# $line: that of the waiver before.
waived-twice = { $criterion } is waived already on line { $line }; keep one of them
