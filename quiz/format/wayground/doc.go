// Package wayground writes the spreadsheet by which Wayground, once Quizizz,
// takes questions over. It is described by the template that Wayground offers
// for download: the header in row 1, then the question, its kind, five
// options, the right ones, the time, the address of a picture and an
// explanation. Reading is that of package xlsx, which knows the layout among
// others.
//
//	what           | in the spreadsheet
//	choice         | Multiple Choice, or Checkbox where several may be chosen; up to 5 options
//	truefalse      | Multiple Choice of True and False
//	text           | Fill-in-the-Blank; up to 5 accepted answers
//	number, date   | Fill-in-the-Blank with the key as it is usually spelled
//	essay          | Open-Ended
//	poll           | Poll; up to 5 options
//	time           | seconds; empty where the question says nothing
//	explanation    | Answer explanation
//	any other kind | left out
//
// Of more options, the right ones and the first wrong ones are kept. Accepted
// answers with wildcards or for part of the points are left out. It cannot hold
// names, points, feedback on responses and options, hints, tags, categories,
// evidence, pictures, a fixed order, ways of marking, fractions, capitals that
// matter, typing errors that are forgiven, units, rubrics and formatting. Each
// of these is an issue.
//
// What Wayground has and Bellwork does not, such as Draw, is left out with an
// issue when a file is read. Pictures are addresses on the web, which are named
// and not fetched.
package wayground
