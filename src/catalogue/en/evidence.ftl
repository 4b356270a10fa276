### Why a statement counts as it does, why one doesn't count, and why a document is no proposal.

## Why a statement got its strength: steps that follow the quote, in small letters and without a full stop.

# $strength is a word of the scale here and below: claimed, committed or evidenced.
# $heading is a heading, a lead-in or a head cell, or its beginning.
read-under = read under “{ $heading }”
# $question is a heading, a question or a requirement, or its beginning.
answers = answers “{ $question }”
as-an-answer = { $strength } as an answer
# Also said of statements that don't count.
denied-by = denied by “{ $words }”
# $title is a heading, a lead-in or a head cell, or its beginning.
excluded-under = says the opposite: stands under “{ $title }”
# $answer is the answer, or its beginning.
refused-by-answer = says the opposite: the answer is “{ $answer }”
claimed-by-answer = claimed: the answer is “{ $answer }”, and says no more
says-the-opposite = says the opposite
words-are-general = claimed: the words are general
strength-by-words = { $strength } by “{ $words }”
plain-statement = { $strength } as a plain statement
lowered-to-claimed = lowered to claimed by “{ $words }”
strength-by-link = { $strength } by the link to { $target }
# $words are those of the link, or their beginning.
raised-by-linked-artefact = raised to evidenced by the linked artefact “{ $words }”
# $target is an address.
raised-by-address = raised to evidenced by the artefact { $target }
raised-by-commands = raised to evidenced by the commands “{ $commands }”
# $words name a place in the documents: “see Annex C”.
raised-by-place = raised to evidenced by what stands where “{ $words }” points
points-to-no-proof = nothing that proves it was found where “{ $words }” points
# $target is the address of a file.
link-leads-nowhere = not raised by the link to { $target }: it isn't among the files
raised-by-artefact = raised to evidenced by the artefact “{ $words }”
raised-by-figure = raised to evidenced by the figure “{ $words }”
raised-by-date = raised to evidenced by the date “{ $words }”
raised-by-client = raised to evidenced by the client “{ $words }”
raised-by-certificate = raised to evidenced by the certificate “{ $words }”

## Why a statement doesn't count; it follows the quote.

# $pattern is a pattern of the rules, as its author wrote it.
sentence-says-otherwise = the sentence also says `{ $pattern }`
in-a-quotation = stands in a quotation
of-somebody-else = said of somebody else, not of the bidder or its offer: “{ $words }”
deed-of-the-buyer = done by the buyer's people, not by the bidder: “{ $words }”
no-longer-so = it was so once, or came to nothing: “{ $words }”
not-plainly-denied = a denial stands by, but not plainly of this and of the offer: “{ $words }”
point-of-a-checklist = a point of a checklist says what is asked for, not what the bidder does
heading-says-nothing = a heading says nothing by itself
head-of-column-says-nothing = the head of a column says nothing by itself
head-of-row-says-nothing = the head of a row says nothing by itself
program-text-says-nothing = program text says nothing by itself
entry-of-contents = an entry of a table of contents
item-not-ticked = an item that isn't ticked, in a list that ticks others
left-to-be-filled-in = something in it was left to be filled in
a-question = a question, not a statement
in-a-specification = stands in a buyer's specification
nobody-speaks-as-bidder = stands in a text in which nobody speaks as the bidder
charters-own-words = the charter's own words, not the bidder's
in-a-list-of-key-words = stands in a list of key words
crowds-with-others = so much is said in so few words, and nowhere else, that it is a list of what is asked for
a-slogan = one of many short sentences that say nothing in particular
same-frame-over-and-over = the same sentence over and over, with other words put in
explains-a-word = explains a word, and offers nothing
said-over-and-over = said before, and over and over
# $title is a heading, a lead-in or a head cell, or its beginning.
not-offered-under = not offered: stands under “{ $title }”
left-to-the-buyer = left to the buyer: stands under “{ $title }”
how-things-are-today = tells of how things are today, not of the offer: stands under “{ $title }”
# $answer is the answer, or its beginning.
requirement-answered = a requirement says what is asked for; what counts is its answer “{ $answer }”
requirement-not-answered = a requirement that nobody answered
answer-not-understood = a requirement answered by a code that nobody explains: “{ $answer }”
answer-says-nothing = an answer counts for the requirement that it answers
may-not-be-seen = nobody can tell whether a reader sees it, or the words on which it rests
nothing-to-verify-stands-by = the words say nothing unless something that can be verified stands by them
advertisement = advertisement that fits every tender: “{ $words }”
buyers-requirement = the buyer's requirement, not the bidder's statement: “{ $words }”

## Why a document is no proposal: findings. All but $sentences may be 0.

reads-as-specification = this does not read as a proposal but as a buyer's specification: of { $sentences } sentences { $buyer } lay down what a contractor must do and { $own } speak as the bidder; what is asked for is offered by nobody, so nothing in it counts
reads-as-call-for-bids = this does not read as a proposal but as a buyer's call for bids: of { $sentences } sentences { $inviting } invite or instruct bidders; what is asked for is offered by nobody, so nothing in it counts
reads-as-thesis = this does not read as a proposal but as a thesis or the plan of one: of { $sentences } sentences { $thesis } speak of it, its supervisor or its examination; its verdicts are those of a bid in the same words
reads-as-annual-report = this does not read as a proposal but as a company's report to its shareholders: of { $sentences } sentences { $accounts } speak of shareholders, boards and yearly accounts; its verdicts are those of a bid in the same words
reads-as-news = this does not read as a proposal but as a text for readers, such as news: of { $sentences } sentences { $reader } address the reader and none speaks as the bidder; what is told of others is offered by nobody, so nothing in it counts
reads-as-text-for-readers = this does not read as a proposal but as a text for users or readers, such as a manual, a readme, terms or news: of { $sentences } sentences { $reader } address the reader, { $own } speak as the bidder and { $project } speak of a project
