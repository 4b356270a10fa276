### Why a score can't be shown beside earlier ones. All follow the name of a file and a colon.

other-charter = its scores are of the charter { $charter }, so they can't be compared
other-rules = its scores were made with other rules, so they can't be compared; make it anew with `charterlint compare BIDS --write-reference FILE`
other-principles = its scores are of other principles, so they can't be compared
# $language: its code, such as `fr`.
other-language = its scores are of proposals in another language ({ $language }), so they can't be compared
no-score = this proposal has no score to compare
