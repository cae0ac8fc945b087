// Package lint warns about habits of item writing that give a key away or
// leave a student alone with a mark. It never judges facts.
//
// The rules follow the common guidelines for multiple-choice items (Haladyna,
// Downing and Rodriguez, 2002): options of equal length, no "all of the above",
// negative words that stand out, items that do not answer each other.
//
//	key-longest        the right option is clearly the longest one
//	key-position       the right option always stands in the same place
//	all-of-the-above   an option refers to the other options
//	negative-stem      the question turns on a negative word that does not stand out
//	key-given-away     another question's stem names the key
//	overlap            two accepted numbers claim the same responses
//	few-options        a guess is right half of the time
//	no-explanation     nothing is said once the question is closed
//	no-evidence        nothing shows where the answer stands
//
// Each rule is a pure function in a file of its own, with its heuristic and its
// numbers. A rule that cannot be sure stays silent: a warning that is wrong too
// often is not read. Words are those of English banks; a bank in another
// language gets the rules that do not depend on words.
package lint
