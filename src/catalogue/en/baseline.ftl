### What became of a baseline.

## Why the report isn't one that can be held against the baseline: how it was made differs

version-differs = version of charterlint: { $was } in the baseline, { $now } now
charter-differs = charter: { $was } in the baseline, { $now } now
# $was, $now: the first letters of the rules' digests.
rules-differ = rules: { $was } in the baseline, { $now } now

## Why a criterion can't be judged

criterion-is-gone = the charter doesn't have it any more
