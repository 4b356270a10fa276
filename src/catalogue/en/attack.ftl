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
