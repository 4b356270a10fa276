### Findings on criteria that are let off for a time. The place in the configuration stands before them.

waiver-expired = the waiver of { $criterion } expired on { $expires }: renew it or delete it
# $verdict is a word such as `committed`.
waiver-not-needed = the waiver of { $criterion } isn't needed, for the criterion is { $verdict }: delete it
