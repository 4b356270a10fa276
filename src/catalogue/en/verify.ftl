### The first thing in a report that isn't so: what the report says, and what is so. Each sentence stands behind the place in the report, such as `open-source/licence`.

# The place, where no part of the report can be named.
the-report = the report
# Stands where a value should be and none is.
nothing = nothing
# A text of the report as it is shown; of a long one a part, with dots where something is left out.
quoted = “{ $text }”

## Shape and version

# $reason: as the reader of JSON tells it.
not-written-so = charterlint doesn't write it so: { $reason }
older-shape = the report was made by an older version of charterlint (its shape is { $stated }); run `charterlint check` again
other-shape = the report says { $stated }, this version writes { $known }
other-version = the report says { $stated }, this is charterlint { $own }; verify it with the version that wrote it

## Rules

other-rules = the report was made with other rules (SHA-256 { $stated }) than these ({ $known }); rules of your own are given with --rules
no-such-principle = the charter has no principle `{ $principle }`

## Files

no-digest = the report gives no SHA-256 of this file, and doesn't say why it couldn't be read
unnamed-file = the report quotes { $file }, which they don't name
several-of-this-content = the report assessed several files of this content; give each of them with --input
# $digest: in the report. $other: that of the file, whose name is like that in the report.
file-changed = the file is not the one that was assessed (SHA-256 { $digest } in the report, { $other } of { $file })
file-not-given = none of the files given is the one that was assessed (SHA-256 { $digest }); give it with --input

## Values and lists

# $stated: what the report says, $derived: what is so. $authority: whose word that is.
value-differs = { $authority ->
        [rules] the report says { $stated }, the rules give { $derived }
        [file] the report says { $stated }, the file has { $derived }
        [verdicts] the report says { $stated }, the verdicts come to { $derived }
       *[charterlint] the report says { $stated }, charterlint says { $derived }
    }
# $difference: the sentence above, in which both values look alike.
difference-does-not-show = { $difference }; they differ in white space or in what doesn't show
# $item, $stated, $right: a quote, a name or an id.
left-out = the report leaves out { $item }
added = the report adds { $item }
other-number-of-items = the report lists { $stated } items, there are { $derived }
other-order = the report has another order: { $stated } stands where { $right } belongs
# $id: that of a principle or a criterion.
unknown-id = the report has { $id }, which the rules don't give
other-ids = the report has other ones than the rules give
not-what-is-written = it is not what charterlint writes

## What isn't at hand, so that nothing said of it is proved.

configuration-not-at-hand = the report was made with { $file }, which isn't at hand: name it (--config), or take the report's word for it (--trust-config)
folders-not-at-hand = the report tells what was passed over in a folder, and no folder is at hand: name it (--input), or take the report's word for it (--trust-config)
