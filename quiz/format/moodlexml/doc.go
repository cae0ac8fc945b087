// Package moodlexml reads and writes Moodle XML, the format in which Moodle
// exports question banks whole.
//
// It is specified in Moodle's documentation ("Moodle XML format") and by
// Moodle's question/format/xml. A file is a <quiz> of <question> elements, whose
// type says what else they hold. Texts are HTML, with the pictures beside them
// in base64. A question of the type category says where the questions that
// follow belong.
//
// # What is held
//
//	| ours                  | Moodle XML                                                    |
//	| --------------------- | ------------------------------------------------------------- |
//	| choice                | multichoice, single or not                                    |
//	| truefalse             | truefalse; without a key it is read as a poll                 |
//	| text                  | shortanswer                                                   |
//	| number                | numerical: a range is a value with a tolerance, * any number  |
//	| match                 | matching; rights are shown in menus there, without formatting |
//	| gaps                  | cloze (package cloze), without units                          |
//	| essay                 | essay; the rubric is the information for graders              |
//	| info                  | description                                                   |
//	| date                  | becomes a shortanswer                                         |
//	| poll                  | becomes a multichoice, all options right, worth nothing; read back as a poll |
//	| order                 | left out: Moodle has it from 4.4 on                           |
//	| title                 | the name; without a title it is the beginning of the stem     |
//	| id, category, tags    | idnumber, category, tags                                      |
//	| points                | defaultgrade; of gaps their weights, if the points divide evenly |
//	| explanation           | generalfeedback                                               |
//	| combined              | of choices and matches                                        |
//	| hints                 | not of essays and descriptions                                |
//	| media                 | a paragraph of the class bellwork-media below the stem        |
//	| time limit, evidence, typos, distance, scoring | lost                                 |
//	| head of the bank, reading | lost                                                      |
//
// Not read are calculated questions (their numbers are drawn anew for each
// student), ordering, gapselect, the kinds in which things are dragged onto
// pictures, and those of plug-ins: each is named in the issues and left out.
//
// Moodle has a list of the shares of points that answers can earn (halves to
// tenths, and a few more). Others are written as they are; importing such a
// file, Moodle asks to be told to take the nearest.
//
// # What is dropped without a word
//
// Moodle's own sentences for whole responses ("Your answer is correct.", "Your
// answer is partially correct.", "Your answer is incorrect."), its description
// of default categories, penalties, the numbering of options, the standard
// instruction, the number of right responses in feedback, what hints clear, the
// size of an essay's field and its limits of words, on which side a unit stands,
// and that a match keeps its order.
//
// # Damage
//
// Files that other programs or people wrote are often no XML. An & or a < that
// stands for itself is escaped on the way in, letters that are no UTF-8 are read
// as Windows-1252, and characters that XML forbids become spaces, each with a
// warning. A question that even so is no XML is left out, and reading goes on
// with the next <question>, also where the one before it is not closed. Document
// types are passed over; a file's own entities are not expanded, and refused.
//
// A file has at most 64 MB and 50,000 questions, a question 24 MB with its
// pictures, a text 4 MB with the pictures that stand in it as data: addresses.
package moodlexml
