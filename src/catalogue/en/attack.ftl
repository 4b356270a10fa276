### What attacks on a proposal with mere words bought.

# Behind the name of a file and a colon.
score-before = { $score } of 100 before any attack

## The table of attacks

# Heads of columns, explained by the last sentence of this group.
attack = attack
after = after
most = most
noticed = noticed
# What came of an attack: it stands out if it bought something.
holds = holds
bought = BOUGHT
# $most: points.
what-columns-mean = after: the score; most: the largest rise of a principle, of which { $most } points are let pass; noticed: new findings of the report

## What was bought

and-more-with-json = and { $count } more; `--format json` lists all
# Behind a verdict that rose: by which rule and pattern.
by-rule-and-pattern = by { $rule } `{ $pattern }`
nothing-can-be-bought = Nothing can be bought: all { $all } attacks fail.
# $most: points.
attacks-that-buy = { $count } of { $all } attacks buy a principle more than { $most } points.

## What each attack stands for: a sentence without a full stop, in a line of the table

charter-text = the charter's own text pasted in: what principles ask, and what criteria ask and why
advice = the reports' advice on what to write, pasted in instead of followed
requirements = what the criteria count as evidence, repeated with “we will”
promised-titles = the criteria's titles, each promised in a sentence
promised-advice = the advice repeated with “we will”
counted-list = what the criteria count as evidence, as bullets
keywords = the words of the rules strung together, one list for each criterion
keyword-bullets = the words of the rules as bullets, under the criteria's titles
empty-headings = each criterion's title as a heading with nothing under it
headings-with-a-phrase = each criterion's title as a heading with an empty phrase under it
hedged = every sentence of the text softened
negated = every sentence of the text denied, but for those that deny something themselves
repeated = the longest paragraph a hundred times more
boilerplate = a vendor's advertisement: fine words that fit every tender
rules-examples = the examples that the rules' own files give
phantom-annex = everything left to annexes that aren't there
status-matrix = a table that names everything that counts and refuses it or leaves it open
salted-criteria = what the criteria count as evidence, promised with empty words strewn in
links-to-nothing = links called what is looked for that lead nowhere
shuffled-anecdotes = the words of the rules in stories in which nobody does anything, out of order
