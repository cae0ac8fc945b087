// Package sheet reads question sets that are laid out in rows and columns, and
// writes Bellwork's own layout. It does not know files: packages csv and xlsx
// cut them into a [Grid] of cells and write the grid that [Template] makes.
//
// # Recognising a layout
//
// No name of a file counts, only what stands in the cells. Among the first 20
// rows that are not empty, the header is the first whose titles name a
// question, and an answer, options or a kind. Titles are compared without
// case, accents, punctuation, numbering ("2. Question Type:") and notes
// ("(optional)", "- max 120 characters"); they may be English, German,
// Spanish, French, Italian, Portuguese, Dutch, Polish, Russian or Vietnamese.
// The titles together tell the program, and with it what its cells mean:
//
//	layout               | told by                                        | right answers
//	Bellwork's template  | type, question, option1, correct               | number, letter, text or fractions
//	Blooket              | Question #, Question Text, Answer 1 …          | numbers
//	ClassQuiz            | Question, 1st Answer …; title, description above | numbers; none: a poll
//	Kahoot!              | Question, Answer 1 …, Time limit               | numbers
//	Wayground (Quizizz)  | Question Text, Question Type, Option 1 …       | numbers
//	Socrative            | Question Type, Question, Answer A …            | letters, one a column
//	Gimkit, Quizalize    | a right answer, then incorrect ones            | the first
//	Moodle CSV plug-ins  | questionname, questiontext, A, B …, Answer 1   | letters; texts are HTML
//	Brightspace          | rows that begin with NewQuestion, Option, …    | weights
//	TinyQuiz             | no header; answers in rows below the question  | 1 beside the answer
//	terms, definitions   | no header; two columns throughout              | see below
//	any other table      | a question and its answers                     | number, letter or text
//
// Where nothing says the kind, a row with options is a choice, one with only an
// answer is a card: a short answer is to be typed, a long one is shown later.
// What comes with an empty template (an example, a row of instructions) is
// passed over with a warning, columns that are not known too. Any other filled
// cell below the header is read, or named in an issue: one in a column without
// a title, a second value where one counts, what a kind of question has no use
// for, a row without a question. Titles may be spread over two rows. In a table
// of no known program, a row of one cell above the header is the title of the
// set; what else stands there is named.
//
// Where a table has columns for options and none says the kind, a row with a
// key but no options is an error, and one with only a question is left out with
// a warning, for it is most likely a heading. In a list of terms and
// definitions, a row that is no pair is named and the others are read.
//
// # Right answers
//
// In a table of no known program a right answer can be the text of an option
// (the very same, then without regard to case and accents), a letter, or a
// number from 1; several have a comma, semicolon, bar, slash, space or "and"
// between them. If two of these readings lead to different options, as where
// the options are numbers, none is taken: the question stays without a key,
// and a warning names the cell. 1.3 is read as 1 and 3, which spreadsheet
// programs mangle so, unless it is the text of an option. Numbers count from 0
// if a 0 stands among them and none is the number of the last option, with a
// warning.
//
// # Cells
//
// A workbook shows numbers, dates and percentages in another form than it
// stores them. Questions and answers are read as shown, times, points and
// numbers of right answers as stored. An apostrophe before = + - @, TAB or a
// carriage return is taken away: [Guard] puts it there, so that no spreadsheet
// program takes a text for a formula.
//
// Numbers are spelled with a decimal point; one that is spelled otherwise, or
// may hold thousands (1.000), is read as students' are, with a warning. Of
// dates in digits with slashes or dashes the day comes first, unless one of the
// column can only be read with the month first: then it does in all of them. A
// warning says how a date was read that nothing decides.
//
// Pictures are named with an address, or not at all: a warning says which
// question misses one.
package sheet
