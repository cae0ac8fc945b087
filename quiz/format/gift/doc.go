// Package gift reads and writes GIFT, the text format in which teachers write
// questions by hand and which Moodle exports.
//
//	// [id:17] [tag:rivers]
//	::Vienna::Which river flows through Vienna? {
//		=Danube#Strauss wrote a waltz about it.
//		~Rhine
//		####It is 2,850 km long.
//	}
//
// It is documented in Moodle's manual and decided by Moodle's program
// (question/format/gift). Strict grammars refuse a third of real files, so this
// package follows the program: a file is cut at blank lines; the first { and
// the first } of a block hold the answers; what comes first in them decides
// about the kind.
//
// # Reading
//
//	line ends      LF, CRLF; a lone CR in files without others
//	charset        UTF-8, UTF-16; anything else as Windows-1252, with a warning
//	comments       lines that begin with //; [id:…] and [tag:…] in them are taken
//	$CATEGORY:     the category of the questions below; $course$, top and the like are left out
//	escapes        \= \~ \# \{ \} \: \\ and \n for a line break; any other backslash is one
//	text formats   [html] becomes Markdown, [markdown] is taken as it is, [plain] shows every sign;
//	               without a name, line breaks count and HTML is read where elements are closed
//	pictures       embedded ones (data:) and those beside the file are taken, for others there is a warning
//	{}             an essay                     no braces      a text without a question
//	{#…}           a number                     {…~…}          a choice; of one if there is a =
//	{=…->…}        a matching                   {T} {FALSE}    true or false
//	{=…}           a short answer               text behind }  the gap is shown as _____
//
// Where Bellwork goes further than Moodle, a warning says so: {true} in small
// letters, a decimal comma (of which Moodle makes any number), and gaps like
// {1:MC:=right~wrong}, which are no GIFT but which teachers write there. As in
// Moodle, empty answers are dropped, several = are several full answers, a *
// accepts every number, and a question that a blank line cuts in two is an
// error. Weights are taken as they are, of which Moodle knows a list; those of
// several right answers that miss 100 % by no more than 1 % (three times %33%)
// are made whole, with a warning. A weight behind = is text, as in Moodle, and
// a question that is a title alone asks by it, each with a warning.
//
// # Writing
//
// Texts that are words alone are written without a format, for people to read.
// All others are written as [html], not as [markdown]: Moodle's editors edit
// HTML, its formulas stand between \( and \), which Markdown would take apart,
// and Moodle's Markdown is another dialect.
//
//	single and multiple choice         yes, with fractions and feedback
//	true/false, essay, matching        yes; right sides of pairs without formatting
//	text, number                       yes, with fractions, feedback, wildcards, tolerances and ranges;
//	                                   of answers that differ in capitals alone the best, if they earn different fractions
//	info                               yes, without an explanation
//	date                               becomes a short answer that accepts its common spellings
//	order                              becomes a matching of places and items
//	poll                               becomes a choice in which every option is right
//	gaps                               one becomes a missing-word question, several a matching of gaps and answers
//	ids, tags                          in comments, which Moodle reads too
//	title, category, explanation       yes
//	points, time, hints, evidence      no
//	combined feedback, rubric          no
//	fixed order, scoring, case, typos,
//	unit, credit for close numbers     no
//	pictures                           in [html], as addresses that hold them, up to 5 MB in a question;
//	                                   those below a stem come into it
//	head of the set                    no
//
// Each loss is an issue.
package gift
