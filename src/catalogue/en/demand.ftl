### What must be reached, and isn't.

score-under = the score is { $percent } of 100; { $least } is required
no-score = nothing could be judged, so there is no score; { $least } is required
# $lowest: the score if each criterion that can't be evaluated got nothing.
score-unsure = the score is { $percent } of 100, but { $unjudged } criteria can't be evaluated; if nothing speaks for them it is { $lowest }; { $least } is required
# $verdict and $least: words such as `claimed`.
criterion-under = { $criterion } is { $verdict }; { $least } is required
# $reason: why the criterion couldn't be judged.
criterion-under-because = { $criterion } is { $verdict }; { $least } is required: { $reason }
# $place: file and line of the configuration.
waiver-expired = the waiver of { $criterion } expired on { $day } ({ $place }): reach what is asked, renew it or delete it
