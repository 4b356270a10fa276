### Bids side by side: the comparison as text and as a workbook, and the bid room, a page in which assessors score.

## What holds for all

# The title: how many bids there are.
bids-side-by-side = { $count } bids side by side
names-no-winner = charterlint reads words; it doesn't know whether they are true. It names no winner: a score is a reading aid, and people decide.
version-and-rules = Version { $version }, rules { $rules }.
# The buyer's own file that said what is asked.
with-configuration = configuration { $configuration }
# Where something stands in a file.
line-number = line { $line }
line-after-page = page { $page }, line { $line }

## Why a comparison can't be written in a format

assessors-need-a-scale = assessors need a scale
there-is-no-bid = there is no bid
row-cannot-be-written = a row can't be written: { $error }
table-cannot-be-finished = the table can't be finished: { $error }

## Headings

must-haves = Must-haves
not-read-or-judged = Not read or judged
criterion-by-criterion = Criterion by criterion
what-sets-bids-apart = What sets the bids apart most
what-no-bid-commits-to = What no bid commits to
passages-shared = Passages that bids share word for word

## Scores and verdicts as text

# Heads of narrow columns.
bid = Bid
score = Score
judged = Judged
scores-rest-on-uneven-counts = The bids weren't judged on equally many criteria, so mind what their scores stand for: some criteria may not apply to a bid, or couldn't be judged.
# The marks that stand for verdicts, as a legend.
marks-of-verdicts = ● evidenced  ◑ committed  ◔ claimed  ○ absent  ✗ contradicted  – not applicable or not judged
# After a verdict, before a quote.
but-says-the-opposite = but says the opposite:
# Of the bids that could be judged on a criterion.
claimed-by = claimed by { $claimed } of { $judged }

## What must be reached

# $least: a verdict, such as `committed`.
criterion-at-least = { $criterion } at least { $least }
score-at-least = score at least { $score }
reached-by-all = reached by all
# $bids: their numbers, with what they reached instead.
not-reached-by = not reached by { $bids }
# A score that is below the threshold only if what couldn't be evaluated counts against the bid.
lowest-score = { $score }; { $lowest } if nothing speaks for the { $unjudged } that can't be evaluated

## What bids share

# $one and $other: bids by their numbers.
share-of-two-bids = { $one } and { $other }: { $words } words in { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
}, { $percent } % of the shorter bid
# The same in the bid room, where bids have names.
share-of-two-named-bids = { $one } and { $other }: { $words } words, { $percent } % of the shorter bid
words-counted = { $count } words
passages-in-most-bids = { $count ->
    [one] 1 passage
   *[other] { $count } passages
} in most bids, most likely the buyer's own words; not counted above
# After pairs of bids that share passages.
and-more-pairs = and { $count } more (pairs)
and-more-in-other-formats = and { $count } more (all of them with --format json or xlsx)
and-more-passages = and { $count } more, all of them with --format json or xlsx

## The workbook

# The title among its properties.
title-of-the-workbook = Bids side by side
# Names of sheets: at most 31 characters, without any of : \ / ? * [ ].
sheet-overview = Overview
sheet-apart = Apart
sheet-common-gaps = Common gaps
sheet-must-haves = Must-haves
sheet-shared-passages = Shared passages
sheet-not-read-or-judged = Not read or judged
# Heads of columns.
score-of-100 = Score of 100
# The score if all that can't be evaluated is evidenced.
score-at-most = At most
of-criteria = Of criteria
must-haves-not-reached = Must-haves not reached
below-threshold = Below threshold
quote-of-bid = { $bid }: quote
spread = Spread
bids-that-claim-it = Bids that claim it
bids-judged = Bids judged
required = Required
at-least = At least
criterion-not-reached = Criterion not reached
passage = Passage
words = Words
in-most-bids = In most bids
file = File
line = Line
page = Page
text = Text
whole-document = Whole document
where = Where
why = Why
# What stands in columns such as `in-most-bids`.
yes = yes
no = no
# By what all bids were judged.
judged-by = { $charter }, rules { $rules }, charterlint { $version }

## The bid room: its head

bid-room-of-charterlint = Bid room of charterlint
skip-to-the-matrix = Skip to the matrix
read-where-each-bid-stands = Read where each bid stands, with its own words. charterlint names no winner: its words and scores are a reading aid, and people decide.
scoring-needs-script = Scores, moderation and letters need script, which this browser doesn’t run. The matrix and all quotes are here without.
# The list of links to the parts of the page, and these.
parts-of-the-page = Parts of the page
matrix = Matrix
quotes = Quotes
moderation = Moderation
letter = Letter
about = About

## The bid room: who scores

who-scores = Who scores
first-assessor = First assessor
second-assessor = Second assessor
# Three choices follow.
you-are = You are
the-first-assessor = the first assessor
the-second-assessor = the second assessor
the-moderator = the moderator
save-scores = Save scores (JSON)
save-as-csv = Save as CSV
open-scores = Open scores

## The bid room: the matrix

not-all-could-be-read = Not all could be read or judged: “could not read” is never “does not say”
by-principle = By principle
scores-are-a-reading = charterlint’s reading of each principle, of 100, with how many of its criteria could be judged. These are not the assessors’ scores.
figures-rest-on-uneven-counts = The bids weren’t judged on equally many criteria, so mind what the figures stand for: some criteria may not apply to a bid, or couldn’t be judged.
overall = Overall
all-reached = all reached
# Before what a bid misses of the required.
not-reached = not reached:
criterion-could-not-be-judged = { $criterion } couldn’t be judged
criterion-is = { $criterion } is { $verdict }
more-not-reached = { $count } more
below-the-threshold = below the threshold
# Beside a verdict that isn't enough.
marked-as-required = required

## The bid room: quotes

own-words-are-highlighted = The bids’ own words are highlighted; what stands around them is grey.
on-this-scale = on this scale { $mark } · { $label }
# After what a quote is worth; the name of a rule follows.
by-rule = , by rule
no-statement-found = No statement was found in what could be read.

## The bid room: the panel in which a bid is scored on a criterion

close = Close
your-mark = Your mark
your-reason = Your reason
hand-in = Hand in
take-back = Take back
moderated-mark = Moderated mark
reason-for-it = Reason for it
settle = Settle
undo = Undo
bid-before = ← Bid before
next-bid = Next bid →
criterion-before = Criterion before
next-criterion = Next criterion

## The bid room: moderation

scores-stand-here-once-both-are-in = Both assessors’ scores stand here once both are handed in, and not before. Where they differ, settle on one and say why.
# Three choices follow.
show = Show
show-what-is-open = what differs and isn’t settled
show-what-differs = all that differs
show-what-both-scored = all that both have scored
scores-to-moderate = Scores to moderate
scores-of-both-assessors = Scores of both assessors, the widest apart first
how-far-the-panel-is = How far the panel is
progress-by-bid = Progress by bid
what-agreed-means = Agreed: both gave the same mark, or it was settled. Order by name; the sum is no award.

## The bid room: a letter

letter-to-an-unsuccessful-bidder = Letter to an unsuccessful bidder
what-the-letter-is-made-from = Made from the panel’s agreed marks and reasons and the bidder’s own words. Of the preferred bid it says only on what it was marked higher: no quote, no reason, nothing of its content. Read it before you send it.
letter-to = To
bidders-name = Bidder’s name
bid-that-the-panel-prefers = Bid that the panel prefers
procurement-with-reference = Procurement, with reference
signed-by = Signed by
give-the-preferred-marks = Give the preferred bid’s marks beside theirs
copy-as-text = Copy as text
save-as-text = Save as text
save-as-html = Save as HTML
print = Print
the-letter = The letter

## The bid room: about the page

about-this-page = About this page
everything-stays-here = Everything stays in this file and in your browser: the page asks nothing of the network, and its policy forbids it. Scores are kept by the browser where it allows that; a file that you save is the record. “Blind” is a courtesy of the page between colleagues, not a lock: who searches the browser’s store finds what stands in it.
what-the-verdicts-mean = What the verdicts mean
what-the-marks-mean = What the marks mean
# Name tables that can be wider than the page.
marks = Marks
files = Files
what-was-read = What was read
