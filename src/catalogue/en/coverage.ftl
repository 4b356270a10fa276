### What the patterns of the rules find in documents.

never-find-anything = Never find anything in these documents
find-what-labels-call-absent = Find something where the labels say absent, the most often first
# Behind a pattern that never finds anything.
matches-turned-down = matches { $count }, all turned down
# Behind a pattern that finds too much. $absent: documents in which labels say absent; $decides: those in which it decides the verdict.
absent-and-decides = absent in { $absent } of { $documents } documents, decides in { $decides }
patterns-that-find-something = { $said } of { $patterns } patterns find something in { $documents } documents, { $silent } never do.
no-labels = There are no labels for them; `--labels DIR` tells which patterns find too much.
patterns-that-are-too-wide = { $wide } find something where the labels of { $documents } documents say absent.
# $documents: their names.
left-out = Left out, since nothing could be read or there are no wordings for the language: { $documents }.

## Patterns that serve one document

find-in-one-document-only = Find something in one document only
decide-in-one-document-only = Find something in several, and decide a verdict in one only
# Behind a pattern.
and-decides-there = { $document }, and decides there
one-of-those-documents = { $document }, one of { $documents }
of-one-document-only = { $speak } of them find something in one document only, { $decide } decide a verdict in one only.
