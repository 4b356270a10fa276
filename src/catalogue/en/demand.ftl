### What must be reached, and isn't.

# $score: `46`, or `46–57` if criteria can't be evaluated.
score-under = the score is { $score } of 100; { $least } is required
no-score = nothing could be judged, so there is no score; { $least } is required
# $least and $most: the score if nothing speaks for the criteria that can't be evaluated, and if all of them are evidenced.
score-unsure = the score is { $least }–{ $most } of 100: { $unjudged } criteria can't be evaluated, and if nothing speaks for them it is { $least }; { $threshold } is required
# $verdict and $least: words such as `claimed`.
criterion-under = { $criterion } is { $verdict }; { $least } is required
# $reason: why the criterion couldn't be judged.
criterion-under-because = { $criterion } is { $verdict }; { $least } is required: { $reason }
# $place: file and line of the configuration.
waiver-expired = the waiver of { $criterion } expired on { $day } ({ $place }): reach what is asked, renew it or delete it
