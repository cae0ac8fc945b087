// Package kahoot writes the spreadsheet by which Kahoot! takes questions over.
// It is described by the template that Kahoot! offers for download: the header
// in row 8, a running number in column A, then the question, four answers, the
// time and the right answers. Reading is that of package xlsx, which knows the
// layout among others.
//
//	what            | in the spreadsheet
//	choice          | up to 4 answers; of more, the right ones and the first wrong ones are kept
//	truefalse       | a choice of True and False
//	question        | at most 120 characters, answers 75; longer ones are cut
//	time            | rounded up to 5, 10, 20, 30, 60, 90, 120 or 240 seconds; none becomes 20
//	right answers   | their numbers, as a text: Excel makes a number of 1,2
//	any other kind  | left out
//
// It cannot hold names, points, explanations and other feedback, hints, tags,
// categories, evidence, pictures, a fixed order, ways of marking, fractions,
// formatting, and that several options may be chosen where one is right. Each
// of these losses, and each cut, is an issue: Kahoot! itself would cut and
// round in silence, or refuse the file.
//
// The example that comes with the empty template, and what goes beyond the
// limits of Kahoot!, are reported when a file is read; the questions are kept
// as they are.
package kahoot
