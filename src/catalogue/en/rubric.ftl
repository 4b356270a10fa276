### What is scored and how: the rubric that is published with a tender.

how-bids-are-scored = How bids are scored
# $charter: its title.
how-bids-are-scored-by = How bids are scored: { $charter }
what-scoring-rests-on = Each criterion is marked by the strongest statement that stands in the proposal, not by how often a thing is said. Words in headings, questions and quotations of the tender don't count. A criterion that doesn't apply to what is bought is left out of the score.
marks = Marks
criteria-and-weights = Criteria and weights
# $share: of all weights, in percent. It stands beside the title of a criterion.
weight-and-share = weight { $weight }, { $share }
# The same as a sentence.
weight-and-share-of-the-total = Weight { $weight }, { $share } of the total.
# Above a list of what counts as evidence for a criterion, and one of what doesn't.
what-counts = What counts
what-does-not-count = What doesn't count
# The same on a page.
what-counts-follows = What counts:
what-does-not-count-follows = What doesn’t count:
# Head of a column.
share = Share
# The foot of the page; a digest stands between these two.
rules = Rules
and-version = , charterlint { $version }
