// Package cloze reads and writes the syntax for embedded answers, also known
// as Cloze: a text with gaps in braces.
//
//	The capital is {1:SHORTANSWER:=Paris#Right.~%50%Paname~*#No.}, and {2:MC:=France~Spain} …
//
// It is specified in Moodle's documentation ("Embedded Answers (Cloze)
// question type") and by Moodle's question/type/multianswer, which this
// package follows. Codecs of files that hold such texts use it: Moodle XML,
// and GIFT, in which teachers write gaps although GIFT has none.
//
// A gap is {weight:TYPE:alternatives}. Alternatives are divided by ~; each is
// the text of an answer, perhaps with a # and feedback behind it, and with =
// (right) or a percentage (%50%) before it. A backslash stands before }, ~, #
// and " where they mean themselves. The text is HTML, so gaps hold character
// references, and an answer can be HTML again once they are resolved.
//
//	| type                                    | here                                             |
//	| --------------------------------------- | ------------------------------------------------ |
//	| MULTICHOICE, MC, …_V, …_H               | a choice in a fixed order                        |
//	| MULTICHOICE_S, MCS, …_VS, …_HS          | a choice                                         |
//	| SHORTANSWER, SA, MW                     | a text                                           |
//	| SHORTANSWER_C, SAC, MWC                 | a text in which case matters                     |
//	| NUMERICAL, NM                           | a number, value:tolerance; * is any number       |
//	| MULTIRESPONSE, MR, MRH, MRS, MRHS       | a choice if one answer is right, else unsupported |
//	| REGEXP, RX, … of a plug-in              | unsupported                                      |
//
// Whether options are shuffled is said for each gap there and for the whole
// question here; a question keeps its order where all of its choices do. Gaps
// have weights there and count alike here; unequal ones earn a warning. On the
// way out a date becomes a text, and units, distances and allowances for typing
// errors are left out.
package cloze
