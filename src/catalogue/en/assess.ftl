### Why criteria have no verdict, and what a reader should know of an assessment besides its verdicts.

## Why a criterion has no verdict.

nothing-it-is-asked-of = the proposal doesn't speak of what this criterion is asked of
nothing-could-be-read = nothing could be read
# $missing is a clause of missing.ftl.
nothing-found-in-what-was-read = nothing was found for it, but { $missing }
# $languages are codes such as `ja`, with commas between.
no-wordings-for-languages = there are no wordings yet for the document's language ({ $languages })

## Findings. The file and the place stand before them.

# $missing is a clause of missing.ftl.
criteria-cannot-be-evaluated = { $missing }, so { $open ->
    [one] 1 criterion
   *[other] { $open } criteria
} for which nothing was found can't be evaluated: it may be said there
# $folder: the folder that was handed in; $all: the files and folders in it.
several-bids = this looks like bids of several bidders: { $count } of the { $all } files and folders in { $folder } could each be a bid of its own. All of it was assessed as one proposal, so its score is nobody's. For one result a bid: charterlint compare { $folder }
# $language is a code such as `ja`.
no-wordings-for-document = not judged: there are no wordings yet for its language ({ $language }); `--lang` names another
# $verdict is a word such as `contradicted`.
says-the-opposite = { $criterion }: the proposal says the opposite, and is judged { $verdict }

# $answer is a code such as `CU`; $answers tells how often it stands there.
answer-not-understood = { $answers ->
    [one] 1 requirement is answered “{ $answer }”, and nothing tells what that stands for: it doesn't count
   *[other] { $answers } requirements are answered “{ $answer }”, and nothing tells what that stands for: they don't count, beginning here
}

## Statements that look like evidence and say nothing. Of several the place is that of the first.

statements-copied = { $statements ->
    [one] 1 statement doesn't count: is the charter's, its criteria's or their advice's own words
   *[other] { $statements } statements don't count: are the charter's, its criteria's or their advice's own words, beginning here
}
statements-stuffed = { $statements ->
    [one] 1 statement doesn't count: is a list of key words
   *[other] { $statements } statements don't count: are a list of key words, beginning here
}
statements-repeated = { $statements ->
    [one] 1 statement doesn't count: is said over and over, and counted once
   *[other] { $statements } statements don't count: are said over and over, and counted once, beginning here
}
text-is-thin = thin text: { $met } criteria are met, { $single } of them by one statement alone, with { $words } words of text for each; real bids write more about less, so ask what stands behind these statements
places-unfilled = { $places ->
    [one] a place was left to be filled in; what stands around it doesn't count
   *[other] { $places } places were left to be filled in, beginning here; what stands around them doesn't count
}
