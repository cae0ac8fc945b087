// Package blackboard reads and writes the text files by which Blackboard takes
// questions over: one question a line, its fields separated by TABs, the first
// of them the kind. The format is described in Blackboard's help under "Upload
// questions"; there is no other specification.
//
//	MC	Which river is the longest?	Nile	incorrect	Amazon	correct
//	FIB_PLUS	The [a] flows into the [b].	a	Drini	Drin		b	Adriatic	Adriatic Sea
//
// # What a file holds
//
//	field    | in Bellwork
//	MC       | choice of one; of several where several are right
//	MA       | choice of several
//	TF       | truefalse
//	FIB      | text; every field is an accepted answer
//	NUM      | number, with a tolerance
//	MAT      | match
//	ORD      | order
//	ESS, SR  | essay; the example is the rubric
//	OP       | poll with the five answers from "Strongly agree" to "Strongly disagree"
//	FIB_PLUS | gaps of text; an empty field separates the variables
//	JUMBLED_SENTENCE | gaps of choices, which all offer the same options
//	QUIZ_BOWL | text: the phrases, after any question word
//	FIL      | not taken over: students hand in a file
//
// Texts are HTML where they hold a tag or a character reference, else plain.
// Accepted answers are plain, and a star in them is a star.
//
// Blank lines are passed over. Where an editor has turned the TABs of a line
// into spaces, it is cut at runs of two spaces and more, with a warning. Quotes
// around a field are those of a spreadsheet program, and are taken away, if
// the field holds a comma or doubled quotes.
//
// A field that its kind has no use for is named, and a blank within code, a
// formula or an address refused. The blanks of a JUMBLED_SENTENCE may offer
// 1,000 answers together.
//
// # What it cannot hold
//
// Names, points, time limits, explanations and any other feedback, hints,
// tags, categories, evidence, pictures, a fixed order, ways of marking, units,
// capitals that matter, typing errors that are forgiven. Fractions become right
// and wrong; distractors of a match, wildcards and part-credit answers are left
// out; dates become blanks, and gaps
// of other kinds gaps of text. Polls with other answers and information
// texts are left out. Each of these is an issue.
package blackboard
