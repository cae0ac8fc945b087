// Package fields turns a question into the fields of a plain form, and what was
// typed into them back into the question.
//
// One description of each kind serves both ways: it binds every field to its
// place in the question. Filling a form reads what was typed into that place and
// keeps the typed text for the form, readable or not. A field that came back as
// it was shown changes nothing, and what has no field stays as it was, so that a
// question that nobody changed is the same to the letter.
//
// The name of a field is its path in the question, as in the issues that
// [quiz.Bank.Check] finds: options[1].text. So an issue belongs to the field of
// that name. The name of a list, options, carries the number of its rows.
package fields
