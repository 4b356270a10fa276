### The report on one proposal, in all formats for people.

## Headings

to-know-about-this-assessment = Before you rely on this report
read-this-first = Read this first
principles = Principles
evidence = Evidence
held-against-the-files = What the text says, held against the files
reservations = Reservations and exclusions
reservations-counted = { $count ->
    [one] 1 reservation or exclusion
   *[other] { $count } reservations and exclusions
}
reservations-may-lead-to-rejection = Check each against the tender: a reservation on one of its basic terms may lead to rejection.
other-gaps = Other gaps, in the same order
other-gaps-counted = Other gaps, in the same order ({ $count })
# $source: what told the day, such as an option of the command line.
waivers-on = Waivers on { $day } ({ $source })
# A group of test cases in JUnit XML: the findings.
about-this-assessment = about this assessment

## Whether it is enough, and what follows

# In the place of `required and fails: 1 of 3`.
requirements-met = { $count ->
    [one] Requirement met
   *[other] All { $count } requirements met
}
requirements-fail = { $failed } of { $count } { $count ->
    [one] requirement fails
   *[other] requirements fail
}
# $message: what isn't reached. $origin: who asks for it, such as `--require` or a file with its line.
not-reached-asked-by = { $message } ({ $origin })
# Where one requirement is told alone: the title of an annotation, the beginning of a message, the head of a column, a rule.
requirement = Requirement
requirements = Requirements
requirement-fails = Requirement failed
requirements-are-asked-for = What is asked of the proposal as a whole, on the command line or in the configuration.
# The column beside the one above: the least verdict that is enough.
required = Required
# In the column: whether what is required is reached.
reached = met
not-reached = failed
waived = waived
# $origin: who asks for it.
required-by = met; required by { $origin }
# Stands where else a requirement does: its last day is over.
waiver-of = waiver of { $criterion }
# $because: clauses with semicolons.
decision-and-why = { $decision }: { $because }
decision-no-bid = No bid
decision-not-ready = Not ready
decision-improve-first = Improve first
decision-ready = Ready: nothing contradicted, no weak principle, little one sentence away
# $scores: names with numbers.
each-of-100 = { $scores } (of 100)
# $made: the day on which they were kept.
earlier-scores = { $count } earlier bids (kept { $made }): { $lowest } to { $highest } of 100, median { $median }
lower-than-this = { $lower } of { $count } are lower than this one
# Clauses that follow `not ready: ` and the like.
required-and-contradicted = { $criterion } is required, and the proposal says the opposite
requirements-not-reached = { $count ->
    [one] 1 requirement fails
   *[other] { $count } requirements fail
}
criteria-contradicted = { $count ->
    [one] 1 criterion is contradicted
   *[other] { $count } criteria are contradicted
}
points-one-sentence-away = { $points } points are one sentence away
principles-weak = { $count ->
    [one] 1 principle is weak
   *[other] { $count } principles are weak
}
criteria-not-assessed = { $count ->
    [one] 1 criterion could not be assessed
   *[other] { $count } criteria could not be assessed
}

## What to improve first

improve-first = What to improve first
# $count: how many improvements there are in all.
improve-first-of = What to improve first (5 of { $count })
# $place: such as `line 79`.
you-say = You say “{ $quote }” ({ $place }).
# The short report: what speaks against a criterion, or may. $verdict: such as `evidenced`.
# $criteria: titles with places, perhaps with how many others there are.
contradicted-are = { $count ->
    [one] Contradicted
   *[other] { $count } contradicted
}: { $criteria }
may-contradict = { $place } may contradict this (currently: { $verdict })
where-the-rest-is = The whole report: --full · as a page: --open · not right? charterlint explain ID
no-proposal = does not read as a proposal
files-show = The files show “{ $quote }” ({ $place }).
settle-the-contradiction = Correct or withdraw it.
drop-these-words = Instead of “{ $words }”, say who does it and by when.
say-how = Say how, by whom and by when: the answer alone is only a claim.
too-general = Too general to be a commitment: say who does what, and by when.
add-who-and-when = Add who does it and by when.

## What was assessed, and how it came out

# Behind the score, which stands before it in a colour of its own: `41 of 100, 12 of 14 criteria assessed`.
and-coverage = , { $judged } of { $criteria } criteria assessed
# $language: its code, such as `en`.
language = language { $language }
# Files of a repository that are cited as evidence.
files-as-evidence = { $count ->
    [one] 1 file as evidence
   *[other] { $count } files as evidence
}
# $configuration: the file by which it was assessed; $keys: what stands in it, such as "charter, require".
by-configuration = by { $configuration } ({ $keys })
# $marks: how often each mark of the scale is reached.
scale-and-marks = Scale { $scale }: { $marks }
met-and-judged = Met: committed or evidenced, of those assessed. Assessed: of those that apply.
# At most 14 columns wide.
met-of = { $met } of { $judged } met
no-gaps = No gaps: every criterion that could be assessed is evidenced. Good work!

## Verdicts, quotes and advice

# $verdict: of the criterion; what the files deny stands in $reason.
contradicted-by-the-files-and-judged = Contradicted by the files: { $reason }. “{ $quote }” { $criterion } is judged { $verdict }.
opposite-and-judged = The proposal says the opposite: “{ $quote }” { $criterion } is judged { $verdict }.
contradicted-by-the-files = Contradicted by the files: { $reason }.
proposal-says-the-opposite = The proposal says the opposite.
# $quote: with quotation marks, and where it stands.
quote-says-the-opposite = says the opposite: { $quote }
quote-is-contradicted = contradicted, { $reason }: { $quote }
# $advice: whole sentences. $worth: what following it adds, such as `+9.5`.
advice-and-worth = { $advice } ({ $worth } of 100)
and-more-unconfirmed = and { $count } more unconfirmed
# Before the words of the text and those of a file that contradict each other, one below the other.
said = said
shown = shown

## What statements rest on

# $count: of statements that rest on something.
proofs-to-check = Proofs to check ({ $count })
proofs-to-check-about = What the evidence rests on. An assessor goes and looks; what isn't found raises nothing.
# $points: such as `12.4`.
points-unchecked = { $points } of 100 points rest on proofs of which nobody has looked whether they are there.
proofs-not-found = { $count ->
    [one] 1 wasn't found and raises nothing.
   *[other] { $count } weren't found and raise nothing.
}
# Heads of columns. What is known: found in the inputs, not found, can't be known.
what-is-known = What is known
proof = Proof
kind-of-proof = Kind
statement = Statement
# The name of a sheet.
proofs = Proofs

## Waivers

waived-until = waived until { $day }
waiver-expired = expired on { $day }: renew it or delete it
waiver-not-needed = not needed, for the criterion is { $verdict }: delete it

## The comment on a pull request

sections-left-out = Some sections were left out: a comment ends at 65,536 characters. Another format has them all.

## Heads of the table of principles

score = Score
# How well a principle is met: strong, fair, weak.
fit = Fit
# Criteria that are committed or evidenced.
met = Met
judged = Assessed

## Heads of the compliance matrix

# The kind of a row: a finding or a criterion.
row = Row
level = Level (0 to 3)
quote = Quote
place = Place
why-this-level = Why this level
quotes-found = Quotes found
what-to-write = What to write
# People fill in these columns.
assessors-score = Assessor's score
assessors-reason = Assessor's reason
moderated-score = Moderated score

## The workbook

# Names of sheets: at most 31 characters, without any of : \ / ? * [ ].
compliance-matrix = Compliance matrix
scale = Scale
about = About
# The workbook's title among its properties.
compliance-matrix-of = Compliance matrix: { $proposal }
# The sheet is the one named `about` above.
requirements-to-read-first = { $count ->
    [one] Not enough: 1 requirement fails; see the sheet “About”
   *[other] Not enough: { $count } requirements fail; see the sheet “About”
}
findings-to-read-first = { $count ->
    [one] Read first: 1 finding on the sheet “About”
   *[other] Read first: { $count } findings on the sheet “About”
}
# In the place of a scale's title where none was asked for.
levels-of-charterlint = Levels of charterlint
from-the-verdict = From the verdict
# In the place of the verdicts from which a mark comes.
for-assessors-only = for assessors only
# Names of lines on the sheet `about`.
the-score = The score
charter = Charter
how-it-comes-about = How it comes about
# Before the principles to which the assessment was limited.
only = Only
files = Files
# The foot of a printed page. Spreadsheets fill in both numbers.
page-of-pages = Page { $page } of { $pages }

## The page: its head

report-of-charterlint = Report of charterlint
skip-to-the-report = Skip to the report
# The list of links to the parts of the page.
contents = Contents
what-to-mend = What to improve
about-short = About
# Behind a number that stands out: the score.
out-of-100 = of 100
judged-of-all = { $judged } of { $criteria } criteria assessed.
nothing-judged-is-not-silence = Nothing could be assessed; that is not the same as “does not say”.
not-all-could-be-read = Not all of the proposal could be read: what is missing may stand there. If it doesn't, the score is the lower number.
others-leave-it-open = The others could not be assessed: if nothing speaks for them the score is the lower number, if all are evidenced the upper one.
score-covers-everything = The score covers everything that applies.
what-the-marks-mean = What the marks mean

## The page: what to read first

# Behind a criterion and a colon.
by-files-and-judged = contradicted by the files, judged { $verdict }
by-words-and-judged = says the opposite, judged { $verdict }

## The page: what to mend

order-of-improvements = In this order: what is required and fails, what is contradicted, what is one sentence away, what is missing, what is to be proved; in each what adds most to the score of 100 first.
nothing-to-mend = Nothing: every criterion that could be assessed is evidenced. Good work!
nothing-to-advise = Nothing could be judged, so there is nothing to advise.
then-in-this-order = Then, in the same order
advice-stands-with-the-evidence = What to write stands with the evidence of each.

## The page: principles

scores-of-principles = Score of each principle out of 100, with its fit: strong from 67, fair from 33. Met: committed or evidenced, of those assessed. Assessed: of those that apply.

## The page: evidence

own-words-are-highlighted = The proposal’s own words are highlighted; what stands around them is grey.
# What opens the reasons for which a quote counts as it does. $strength: `committed` or another verdict.
why-this-strength = Why { $strength }
why-the-opposite = Why the opposite
# The names of a rule and a pattern follow.
found-by-rule = found by rule
and-pattern = , pattern
# Before advice.
to-reach = To be { $verdict } ({ $worth }):

## The page: the score

how-the-score-comes-about = How the score comes about
what-counts-nowhere = What is not applicable counts nowhere; what could not be judged leaves the score open.
strongest-statement-decides = The strongest statement that stands decides; many mentions never beat one good piece. A score is a reading aid, no award: require the criteria that matter rather than a number.
points-by-principle = Points by principle
points-reached = Reached
points-possible = Possible
points-of-100 = Of 100
all-principles = All

## The page: about the report

about-this-report = About this report
same-files-same-report = The same files and rules give the same report, byte for byte; nothing left the machine on which it was made. What could not be read is named at the top.
