// Package csv reads question sets from text files of separated values, with
// all layouts of package sheet, and writes Bellwork's template. There is no
// standard for what such a file holds; RFC 4180 describes its quotes.
//
// # Reading
//
// The delimiter is a comma, semicolon, TAB or bar: the one with which most of a
// layout is found, or the one that a first line such as sep=; gives. Cells may
// stand in quotes and hold line ends; a quote inside that is not doubled is
// taken for itself, and one that is never closed too, with a warning. Letters
// are those of UTF-8, UTF-16 or Windows-1252. Rows are counted as spreadsheet
// programs show them, empty ones included, and a file with more than 1,000
// columns, 100,000 rows or 2,000,000 cells is refused.
//
// # The template
//
// The first row names the columns, in any order; only question has to be
// there, and one that holds answers. A row holds a question:
//
//	type     | question, options and correct
//	choice   | options: one answer a cell. correct: the number of the right one
//	         | (2), its letter (B) or its text
//	multiple | the same with several right ones: 1; 3
//	truefalse| correct: true or false
//	text     | correct: what is to be typed, several with semicolons between:
//	         | Tirana; Tiranë. A * stands for any characters, \* for itself
//	number   | correct: 109, 109 ± 2 or 100..120
//	date     | correct: 2008, 2008-02, 2008-02-17 or 2014-08-25/2014-08-31
//	order    | options: the items in the right order
//	match    | options: a pair a cell, Tirana = Albania. Only = Greece for one
//	         | that belongs to nothing; \= for a sign of the left side
//	essay    | correct: the rubric, for the teacher
//	poll     | options: the answers to choose from
//	info     | nothing: the question is a text to read
//
// Without a type, a row with options is a choice, and one without is a card.
// In choice, multiple, text and number, correct can give each option or
// accepted answer its share of the points, by its number: 1:100%; 3:50%; 4:-25%.
// What is not named earns nothing.
//
//	column   | holds
//	option1 … option10 | see above; more where a question has more
//	points   | the weight of the question; empty: 1
//	time     | seconds in a live session: 20, 20 sec or 1:30; empty: as usual
//	feedback | the explanation, shown once the question is closed
//	image    | the name of a file beside this one
//	tags     | rivers; towns
//	category | Geography / Europe
//
// Further columns are written only where a question needs them, and can always
// be added: hint1, hint2, …; feedback1, feedback2, …, for each option, accepted
// answer, or true and false; feedback correct, feedback partial and feedback
// incorrect, for the whole response; scoring (lenient or all-or-nothing); unit
// and distance of numbers and dates; case (yes) and typos of texts; fixed order
// (yes); title; id; evidence section, evidence quote and evidence source; and
// markup, which is markdown where the texts of the row are Markdown. Other rows
// are plain: a star in them is a star.
//
// A file is written in UTF-8 with a byte order mark, commas and CRLF. A cell
// that begins with = + - @, TAB or a carriage return gets an apostrophe before
// it, so that it cannot be a formula; reading takes it away.
//
// # What it cannot hold
//
// Pictures, and everything about the set as a whole: its id, title,
// description, language, licence, source and reading. A text with one gap
// becomes a question with a blank, one with several gaps is left out. Each of
// these is an issue.
package csv
