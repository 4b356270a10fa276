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
