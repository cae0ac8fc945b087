// Package text2qti reads and writes text2qti, Markdown for question sets that
// Geoffrey Poore's program of that name turns into QTI for Canvas, and reads
// the task lists in which other Markdown holds questions.
//
//	Quiz title: Rivers
//
//	Title: the longest
//	Points: 2
//	1.  Which river of Europe is the longest?
//	... It ends in the Caspian Sea.
//	*a) Volga
//	b)  Danube
//	... The second.
//
// text2qti is specified by its documentation and program (version 0.7.1); for
// task lists there are habits, of which those of quizdown and mkdocs-quiz are
// written down. What a file is its own lines say: one with task items and no
// line of text2qti's is read as a task list.
//
// # Reading text2qti
//
//	a) *a)                      single choice; True and False alone: true/false
//	[ ] [*]                     choice of several
//	*                           short answer; a * in it is a letter, no wildcard
//	= 5, 1 +- 0.1, 1 +- 5%, []  number
//	____                        essay
//	^^^^                        left out: Bellwork takes no files
//	... + -                     explanation and feedback; ! is a part of the explanation
//	Title: Points:              name and points
//	Text title: Text:           information
//	Quiz title: description:    title and description
//	shuffle answers:            whether options keep their order; the other options say nothing here
//	GROUP pick: points …:       all questions are kept, with the points of the group and a warning
//	% COMMENT <!-- -->          dropped
//	{.python .run}              never run: an error stands in its place
//	HTML within Markdown        as far as our Markdown goes; the rest is named
//	pictures                    those beside the file; of others their alternative text
//
// Where text2qti refuses the whole file, each error costs one question. Read
// with a warning: lines that are not indented but belong to the text above,
// options that are indented, several right options, a number with a point and
// no margin. Read without one: 1) for 1., a. for a), [x] for [*], ± for +-.
// Accepted answers that differ in case or accents alone become one.
//
// # Reading task lists
//
//	heading, numbered or any paragraph   stem; a heading that only counts becomes the name
//	heading right above options          stem, whatever follows
//	headings above                       category
//	- [ ] - [x]                          choice; of several if several are right
//	1. [ ] 1. [x]                        single choice; beside such lists all - are choices of several (quizdown)
//	1. in a file of the kind above       order (quizdown)
//	> before the list                    hint (quizdown)
//	> after it, "Explanation:"           explanation
//	> within an option                   feedback
//	<quiz> … </quiz>                     a question, with its explanation after --- or the list; [[gap]] (mkdocs-quiz)
//	front matter                         title, description, shuffle_answers
//
// Text without options is left out with a warning, but for what stands before
// the first question.
//
// # Writing
//
// Sets are written as text2qti.
//
//	single choice       yes, with one right option; parts of the points are not kept
//	choice of several   yes, if all options weigh alike
//	true/false          yes
//	text                yes; full answers alone, wildcards as letters, no feedback on an answer, no case, no typos
//	number              yes; one, no feedback on it, no unit, no distance; ends nearer to 0 than 0.0001 are moved there
//	date                as text
//	gaps                one gap: as a question of its kind, with a line in its place; several: as essay
//	essay               yes, without its rubric
//	order, match, poll  as essay, with the key in the explanation
//	info                yes, without an explanation
//	title, explanation  yes
//	points              whole and half ones
//	combined feedback   on right and wrong responses to what is no essay
//	fixed order         if all questions have it
//	hints, tags, category, time, evidence, pictures    no
//	ids                 no: questions are numbered when the file is read
//	head of the set     title and description
//
// Each loss is an issue.
package text2qti
