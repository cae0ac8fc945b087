// Package h5p reads the questions of H5P content: a package (.h5p) or the
// content.json of one. Each content type documents its fields in the
// semantics.json of its library, see h5p.org/documentation/developers. Nothing
// is written: a package has to bring the libraries that play it.
//
// # Content types that become questions
//
//	MultiChoice         choice; radio buttons where it says so or one answer is right; one point for all: all or nothing
//	SingleChoiceSet     a choice for each of its questions, of which the first answer is the right one
//	TrueFalse           true or false
//	Blanks              gaps that are typed: *right/also right:tip*; all text blocks are one question
//	DragText            gaps to choose from all words and distractors
//	MarkTheWords        choice of words, where the text has at most 40 different ones and no word is right here and wrong there
//	Summary             a choice for each of its steps, of which the first statement is the right one
//	Essay               open question; keywords are the rubric, the sample solution with its introduction is the explanation; feedback on keywords: left out with a warning
//	Flashcards, Dialogcards   short answer, or an open question with the back as explanation
//	SortParagraphs      order
//	SimpleMultiChoice, OpenEndedQuestion (of Questionnaire)   poll, open question
//
// They are found at any depth in QuestionSet, Column, InteractiveBook,
// CoursePresentation, InteractiveVideo and every other type that holds others.
// Types that ask something and are not in the table are named as unsupported;
// texts, pictures and videos between questions are counted in one warning.
//
// # What becomes of the rest
//
//	tips                          hints; those of gaps with the gap's number
//	feedback when chosen          feedback of the option; when not chosen: left out with a warning
//	feedback on right and wrong   feedback of true and false
//	feedback by score             explanation where one covers all; else combined feedback: at 100, 50 and 0 percent
//	capitals and typing errors    as the content says: H5P minds capitals unless told otherwise
//	shuffling                     fixed where randomAnswers is off; never for types whose first answer is the right one
//	picture of a question         picture below the stem; videos and sounds are left out with a warning
//	pictures of answers and cards pictures in their texts
//	title of a question           name; "Untitled …" is none
//	subContentId                  id
//	title, language, licence      those of the bank
//	points, passing marks, buttons, labels of the player, feedback of whole sets   left out without a word
package h5p
