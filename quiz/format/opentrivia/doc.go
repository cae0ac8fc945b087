// Package opentrivia reads collections of open trivia: what the Open Trivia
// Database (opentdb.com) answers, the text files of OpenTriviaQA, and the
// flashcards that el-cms keeps as JSON. Which of them a file is, its content
// tells. Nothing is written: a JSON answer is no format to keep questions in.
//
// # Open Trivia Database
//
// The answer of its API, described at opentdb.com/api_config.php:
//
//	{"response_code": 0, "results": [{"type": "multiple", "difficulty": "easy", "category": "History",
//	  "question": "…", "correct_answer": "…", "incorrect_answers": ["…", "…", "…"]}]}
//
// A list of such questions without the object around it is read too. Texts come
// with HTML entities unless another encoding was asked for; percent signs
// (url3986, urlLegacy) and base64 are recognised over the file as a whole.
//
// # OpenTriviaQA
//
//	#Q Which city hosted the 2014 World Judo Championships?
//	^ Chelyabinsk
//	A Kazan
//	B Chelyabinsk
//
// The key is given as a text. Questions and options may go on over several
// lines; before the line with the key nothing is an option, so that a line of a
// question may start with "A". Files in Windows-1252 are common.
//
// # el-cms
//
//	[{"category_id": 3, "lang": "en", "tags": ["judo"], "question": "…", "answer": 0, "answers": ["…"], "source": "…"}]
//
// With one answer, which is the rule, a question is a flashcard: a short answer
// is typed, a long one is the explanation of an open question.
//
// # What becomes of it
//
//	question, options, key   choice; true or false where the options are just these
//	no wrong answers         flashcard, as above
//	category                 category, cut at ": "
//	difficulty, tags         tags
//	lang                     language of the bank, where all questions agree
//	source                   source of the evidence
//	order of the options     not kept: the API puts the right one first
//	category_id, token       passed over
//
// An option that stands there twice is taken once, and a key that is none of
// the options is added to them, each with a warning. The licence of the data
// (CC BY-SA 4.0 for the first two) is not in the files and has to be given.
package opentrivia
