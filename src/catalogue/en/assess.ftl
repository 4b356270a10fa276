### Why criteria have no verdict, and what a reader should know of an assessment besides its verdicts.

## Why a criterion has no verdict.

nothing-it-is-asked-of = the proposal doesn't speak of what this criterion is asked of
nothing-could-be-read = nothing could be read
# $missing is a clause of missing.ftl.
nothing-found-in-what-was-read = nothing was found for it, but { $missing }
only-what-may-not-be-seen = what is found for it stands in text of which nobody can tell whether a reader sees it
# $languages are codes such as `ja`, with commas between.
no-wordings-for-languages = there are no wordings yet for the document's language ({ $languages })

## Findings. The file and the place stand before them.

# $missing is a clause of missing.ftl.
criteria-cannot-be-evaluated = { $missing }, so { $open ->
    [one] 1 criterion
   *[other] { $open } criteria
} for which nothing was found can't be evaluated: it may be said there
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

## What was handed in and not read. $names: the first names, with commas, perhaps with the next sentence.

names-and-more = { $names } and { $more } more
documents-hidden-by-gitignore = { $count ->
    [one] a document that a .gitignore hides wasn't read
   *[other] { $count } documents that a .gitignore hides weren't read
}: { $names }; name it to have it read
texts-elsewhere = { $count ->
    [one] a text that stands elsewhere than proposals do wasn't read
   *[other] { $count } texts that stand elsewhere than proposals do weren't read
}: { $names }; `documents` in charterlint.toml takes them in
media-not-looked-at = { $count ->
    [one] a picture, sound or film wasn't looked at
   *[other] { $count } pictures, sounds or films weren't looked at
}, so words in it count for nothing: { $names }
links-not-followed = { $count ->
    [one] a link that leads out of the folder wasn't followed
   *[other] { $count } links that lead out of the folder weren't followed
}: { $names }
devices-not-read = { $count ->
    [one] a pipe, a device or a link to nothing wasn't read
   *[other] { $count } pipes, devices or links to nothing weren't read
}: { $names }
# $files: the next sentences, with commas between.
not-read-as-proposal = not read as text of the proposal: { $files }
source-files = { $count ->
    [one] 1 source, data or build file
   *[other] { $count } source, data and build files
}
ignored-by-git = { $count } that git ignores
vendored-folders = { $count ->
    [one] 1 folder of others' work or of tools
   *[other] { $count } folders of others' work or of tools
}
templates = { $count ->
    [one] 1 template
   *[other] { $count } templates
}
hidden-files = { $count } hidden
owner-files = { $count ->
    [one] 1 lock file of an office program
   *[other] { $count } lock files of office programs
}
