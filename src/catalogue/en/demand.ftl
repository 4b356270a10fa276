### What must be reached, and isn't.

score-under = the score is { $percent } of 100; --fail-under asks for { $least }
