// Package classquiz reads quizzes that ClassQuiz exports (.cqa), and the JSON
// of quizzes of ClassQuiz and Kahoot!. Nothing is written: both take
// spreadsheets, which package kahoot and its siblings write.
//
// A .cqa file is a quiz as compressed JSON, followed by its pictures:
//
//	gzip({"title", "description", "questions": [{"question", "time", "type", "answers", "image": 0}]})
//	C7 C7 C7 00, then for each picture C6 C6 C6 00, its number in digits, C5 C5 00, its bytes
//
// as classquiz/routers/eximport.py of github.com/mawoka-myblock/ClassQuiz
// writes it. The number is that of the question; -1 is the cover.
//
//	ClassQuiz       here
//	ABCD            choice; where several answers are right, each of them is
//	CHECK           choice of several, all or nothing
//	RANGE           number within a range
//	TEXT            short answer; capitals matter if they do for one answer
//	ORDER           order
//	VOTING          poll
//	SLIDE           info
//	time            time limit
//	cover, colours, pictures of answers   left out; the latter with a warning
//
// Kahoot! has no format for exchange beside its spreadsheet, but answers with
// JSON, which people keep:
//
//	{"kahoot": {"title", "description", "questions": [{"type", "question", "time", "pointsMultiplier", "choices": [{"answer", "correct"}]}]}}
//
//	quiz                    choice, or true or false; where several answers are right, each of them is
//	multiple_select_quiz    choice of several, all or nothing
//	open_ended              short answer
//	jumble                  order
//	slider                  number
//	survey                  poll
//	content                 info
//	others                  named as unsupported
//	time (milliseconds)     time limit
//	pointsMultiplier        points, at least 1
//	pictures, videos        left out with a warning: the file only holds addresses
package classquiz
