### Why two reports of a proposal can't be compared without more ado: how they were made differs.

version-differs = version of charterlint: { $old } before, { $new } after
charter-differs = charter: { $old } before, { $new } after
# $old, $new: the first letters of the rules' digests.
rules-differ = rules: { $old } before, { $new } after
# $old, $new: one of the three below.
principles-differ = principles: { $old } before, { $new } after

all-principles = all principles
# $principles: their ids, with commas.
only-these = only { $principles }
only-so-many = only { $count } of them
