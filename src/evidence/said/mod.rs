//! The three ways in which something is said: in the words of a wording, as the answer to what they ask, and by where a link leads.

mod answered;
mod linked;
mod matched;
