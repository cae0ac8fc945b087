// Package rules runs the processing rules of QTI items: the template rules
// that draw the numbers of a question before it is shown, and the response
// rules that say what a response earns and which feedback it gets.
//
// It works on elements by the names of QTI 2.x. Rules cannot loop, so a run
// ends after as many steps as the item has elements; a [Budget] bounds all
// runs of a file together. What the package does not know (custom operators,
// areas, records) ends a run with an error that names it, and the caller does
// without the rules: a score is never guessed.
//
// Draws come from a fixed seed, so that reading the same file twice gives the
// same question.
package rules
