//! The file of scores that the page's script saves and opens. Nothing in Rust writes or reads it: its shape stands here for its JSON Schema.

/// JSON Schema of the scores that the page saves and opens.
pub const SCHEMA: &str = include_str!("scores.schema.json");

#[cfg(test)]
mod tests {
    use crate::shape::SHA256;
    use schemars::JsonSchema;

    const SHAPE: &str = "charterlint.scores/1";

    /// What the bid room (`charterlint compare --report html=FILE`) saves and opens: assessors' scores, and what was settled.
    #[derive(JsonSchema)]
    #[schemars(title = "Scores of a bid room")]
    #[expect(dead_code, reason = "only its schema is wanted")]
    struct Scores {
        /// Name and number of this shape.
        #[schemars(extend("const" = SHAPE))]
        schema: String,
        /// Of the bids, criteria and marks that the scores belong to.
        #[schemars(pattern(SHA256))]
        comparison: String,
        /// Id of the scale of the marks.
        #[schemars(length(min = 1))]
        scale: String,
        /// The two who score.
        #[schemars(length(equal = 2))]
        assessors: Vec<Assessor>,
        /// What was settled, where both assessors had handed in.
        moderated: Vec<Settled>,
    }

    /// One who scores.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted")]
    struct Assessor {
        /// Empty where nobody was named.
        #[schemars(length(max = 80))]
        name: String,
        /// Those that were given.
        scores: Vec<Score>,
    }

    /// What an assessor says of a bid on a criterion.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted")]
    struct Score {
        /// Its id.
        #[schemars(length(min = 1))]
        criterion: String,
        /// Its name in the bid room.
        #[schemars(length(min = 1))]
        bid: String,
        /// One of the scale's; empty in a draft without one.
        mark: String,
        /// Why.
        #[schemars(length(max = 5000))]
        reason: String,
        /// False for a draft.
        handed_in: bool,
    }

    /// What both settled on for a bid and a criterion.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted")]
    struct Settled {
        /// Its id.
        #[schemars(length(min = 1))]
        criterion: String,
        /// Its name in the bid room.
        #[schemars(length(min = 1))]
        bid: String,
        /// One of the scale's.
        #[schemars(length(min = 1))]
        mark: String,
        /// Why.
        #[schemars(length(min = 1, max = 5000))]
        reason: String,
    }

    #[test]
    fn the_schema_is_made_of_the_shape() {
        let file = "src/render/comparison/room/scores.schema.json";
        crate::schema::is_of_written::<Scores>(SHAPE, file);
    }
}
