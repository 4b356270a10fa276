### What verdicts mean, a sentence each, in the legends of reports.

evidenced-means = Says concretely what is or will be done, with something that can be verified.
committed-means = Says concretely, without hedge, what is or will be done.
claimed-means = Says it in general, softened, or as an option.
absent-means = Nothing in the text addresses it.
contradicted-means = The text says the opposite.
not-applicable-means = The proposal isn't about what the criterion is asked of.
cannot-evaluate-means = It could not be read or judged; that is not the same as absent.
