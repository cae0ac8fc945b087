// Package aiken reads and writes Aiken, the simplest of the formats that
// teachers type by hand: single choices in lines of plain text.
//
//	Which river flows through Vienna?
//	A. Danube
//	B. Rhine
//	ANSWER: A
//
// There is no specification beside Moodle's documentation and program
// (question/format/aiken); what is said about Moodle here is what that does.
//
// # Reading
//
// What Moodle reads without a complaint is read in the same way: every line
// that begins with a capital letter and a full stop or bracket is an option,
// whatever the letter; blank lines and lines of one character say nothing. The
// rest is read where its meaning is plain, with a warning each:
//
//	a stem of several lines               joined; Moodle keeps the last line
//	an option of several lines            joined, if the letters go on below
//	a)  (a)  A:  A -  or A and a space    options, if the letters follow one another
//	A. Lincoln was … above options A, B   a stem
//	A．  Ａ）  ANSWER：A                   full width, as keyboards of East Asia write it
//	options A, C, D                       the key goes by the letter; Moodle counts places, and so does the
//	                                      key here where a letter stands twice or none is an A
//	1.  2)  Question 3:                   left out in front of questions that are numbered in turn
//	Answer: b, ANS: B, ANSWER: (B)        the key
//	ANSWER: A,B                           a choice of several options; Moodle takes the first letter
//	ANSWER: Danube                        the option that says so; Moodle takes the first letter
//	EXPLANATION: or FEEDBACK: …           the explanation, without a warning
//
// A letter that no option has is an error, where Moodle would make a question
// that nobody can answer. Each error costs one question. Files that are not
// UTF-8 are read as Windows-1252, with a warning.
//
// # Writing
//
//	single choice                   yes; parts of the points are not kept, and of several right options the first
//	true/false                      as a choice between True and False
//	every other kind                left out
//	stem, options                   without markup and on one line; a stem that looks like an option or key begins with "Question:"
//	explanation, feedback, hints    no: Moodle would read an EXPLANATION: line as a question
//	title, category, tags, points,
//	time, pictures, fixed order     no
//	ids                             no: questions are numbered when the file is read
//	head of the set                 no
//
// Each loss is an issue.
package aiken
