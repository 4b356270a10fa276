### What the files of a repository make of what a text says.

## What came of a claim.

# $name is something that rules know, such as `MIT`; $file is a file's name.
name-stands-in-file = { $name } stands in { $file } as well
# $shown is what the file is, such as the licence `GPL-3.0`.
text-says-other-than-file = the text says { $name }; { $file } is { $shown }
# $said-in is the file that says it.
file-says-other-than-file = { $said-in } says { $name }; { $file } is { $shown }
# $files are kinds of files of files.ftl, joined by the next sentence.
no-trace-in-files = no trace of { $name } in { $files }
either-files = { $files } or { $others }
linked-file-is-not-there = the text links { $target }, which isn't there

## What it means for a statement: steps that follow the quote, as those of evidence.ftl. $claim is one of the sentences above.

confirmed = confirmed: { $claim }
raised-by-files = raised to evidenced by the files
contradicted = contradicted: { $claim }
lowered-for-broken-link = lowered to committed: what it links isn't there
