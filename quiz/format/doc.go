// Package format knows every way to write question sets down that Bellwork
// reads or writes, and tells from a file's content which one it is. Endings of
// file names count only where the content leaves it open: a text of plain
// sentences is a GIFT file of descriptions if it is called so.
//
// Each format is a package of its own below this one, with
//
//	func Decode(io.Reader) (quiz.Bank, []quiz.Issue, error)
//	func Encode(io.Writer, *quiz.Bank) ([]quiz.Issue, error)
//
// and a table in its documentation of what it holds. Adding one takes a line
// in the list here, and a sign in the detection.
package format
