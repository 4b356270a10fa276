### Two reports on a proposal, before and after a change of it.

## How the score changed

score-as-before = { $score } of 100, as before
# $old and $new: `46`, or `46–85` if criteria can't be evaluated. $change: of the lower number, with its sign, such as `+7`.
score-changed = { $old } → { $new } of 100 ({ $change })
no-score-as-before = no score, as before
no-score-now = { $old } of 100 before, no score now
no-score-before = no score before, { $new } of 100 now
coverage-as-before = { $judged } of { $criteria } criteria assessed, before and after
coverage-changed = { $old-judged } of { $old-criteria } criteria assessed before, { $new-judged } of { $new-criteria } after
# Sentences that say in what the assessments differ follow, one a line.
not-assessed-alike = The two were not assessed alike, so a difference may be one of the rules, not of the proposal:

## What became of each principle

# Above the names of both, on a page.
changes-of-a-proposal = What changed in a proposal
# Heads of columns of the table of principles that changed. Under the last: how many criteria changed in which way.
before = Before
after = After
difference = Change
criteria = Criteria
# Behind a number of criteria.
counted-lost = lost
counted-weakened = weakened
counted-unjudged = can't be assessed any more
counted-gained = gained
counted-strengthened = strengthened
counted-otherwise = assessed otherwise

## Headings of criteria whose verdict changed in the same way

lost = Lost
weakened = Weakened
cannot-be-judged-any-more = Can't be assessed any more
gained = Gained
strengthened = Strengthened
judged-otherwise = Assessed otherwise
same-by-other-words = Same verdict, different words

## The rest

moved-and-counts-as-before = Moved, counts as before
# $criteria: their ids.
only-in-the-report-before = Only in the report before: { $criteria }
only-in-the-report-after = Only in the report after: { $criteria }
all-the-same-by-the-same-words = All { $all } criteria have the same verdict, for the same reasons in the same words.
all-the-same = All { $all } criteria have the same verdict.
some-the-same = { $same } of { $all } criteria have the same verdict.
