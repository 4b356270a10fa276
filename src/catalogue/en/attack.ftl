### What each attack stands for, in a sentence without a full stop; a line of a table.

charter-text = the charter's own text pasted in: what principles ask, and what criteria ask and why
advice = the reports' advice on what to write, pasted in instead of followed
requirements = what the criteria count as evidence, repeated with “we will”
promised-titles = the criteria's titles, each promised in a sentence
promised-advice = the advice repeated with “we will”
counted-list = what the criteria count as evidence, as bullets
keywords = the words of the rules strung together, one list for each criterion
keyword-bullets = the words of the rules as bullets, under the criteria's titles
empty-headings = each criterion's title as a heading with nothing under it
headings-with-a-phrase = each criterion's title as a heading with an empty phrase under it
hedged = every sentence of the text softened
negated = every sentence of the text denied, but for those that deny something themselves
repeated = the longest paragraph a hundred times more
boilerplate = a vendor's advertisement: fine words that fit every tender
