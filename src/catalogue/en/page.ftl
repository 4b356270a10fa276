### What several reports, pages and tables say in the same words.

## What was read

# Stands for the name of a file that came in by a pipe.
standard-input = standard input
# Stands for the name of a proposal without files.
nothing = nothing
# A proposal of several files: the name of the first, and how many others there are.
first-and-more = { $first } and { $more } more
# Where something stands.
page-number = page { $page }
# Where something stands in a file whose text has lines and pages; the first half can be clicked in many programs.
line-on-page = { $file }:{ $line } (page { $page })
# The principles to which an assessment was limited, by their ids.
only-these = only { $ids }
could-not-be-opened = could not be opened
# Heads the table of files with their digests.
files-and-rules = Files and rules, by their SHA-256
# What a digest of rules stands beside, in a column of file names.
rules = Rules

## What a reader must not forget

# $rules: the first letters of the rules' digest.
reads-words = charterlint reads words; it doesn't know whether they are true. Version { $version }, rules { $rules }.

## Scores

# $percent: `46`, or `46–85` if criteria can't be evaluated.
of-100 = { $percent } of 100
no-score = no score
# $score: one of the two above.
score-and-coverage = { $score }, { $judged } of { $criteria } criteria assessed
no-score-since-nothing-judged = Nothing could be judged, so there is no score.
points-make-the-score = { $reached } of { $possible } points is { $percent } of 100: evidenced counts 3, committed 2, claimed 1, absent and contradicted 0, each times the criterion's weight, over the { $judged } criteria that could be judged.
# Follows the sentence above. $open: criteria that can't be evaluated.
open-criteria-make-a-range = Counting { $open ->
    [one] the one that couldn't be judged
   *[other] the { $open } that couldn't be judged
}, the score is { $least } if nothing speaks for what is asked there, which is what counts, and { $most } if all of it is evidenced.

## Verdicts, quotes and waivers

# What a quote is worth that says the opposite of what is asked. It stands where else `committed` or another verdict stands.
contradicts = contradicts
what-the-words-mean = What the words mean
# $owner: who answers for the waiver.
waived-with-reason = waived until { $day }: { $reason } ({ $owner })
# After some quotes, passages or findings that are shown: how many there are besides.
and-more = and { $count } more

## Scales

# Heads of columns: a mark, its name, and in which case it is given.
mark = Mark
name = Name
given-when = Given when
# Behind the words of a mark to which no verdict leads.
for-assessors-only = For assessors only.
# $source: who made the scale, and an address.
source = Source: { $source }

## Heads of columns in several tables

principle = Principle
criterion = Criterion
id = Id
question = Question
weight = Weight
verdict = Verdict

## What a bidder reserves or leaves out

# $kind: one of the words below, such as `condition`.
reservation-says = { $kind }: “{ $quote }”
reserved-exclusion = exclusion
reserved-own-terms = own terms
reserved-condition = condition
reserved-price = price not binding
reserved-validity = validity of the offer
reserved-assumption = assumption
