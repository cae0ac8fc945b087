// Package qti12 reads and writes IMS Question & Test Interoperability 1.2: as
// single documents (questestinterop), in the dialect of Canvas and in packages
// of it, in Common Cartridges (.imscc), and in the pools and tests that
// Blackboard exports, also in the older ones that are no QTI at all (POOL).
//
// QTI 1.2 is specified in "IMS Question & Test Interoperability: ASI XML
// Binding Specification", version 1.2, by 1EdTech; the subset of Common
// Cartridge in "Common Cartridge Profile", version 1.1. What Canvas adds (the
// metadata question_type, names of feedback such as general_fb, the file
// assessment_meta.xml) is written down nowhere but in what it exports.
//
// # Reading
//
// A document is read item by item, so its size is bounded by the file alone.
// An item that is damaged is left out, and reading goes on at the next one.
// What an item is, its metadata say (of Canvas, Common Cartridge, Blackboard,
// D2L); else its responses tell:
//
//	one response_lid              choice; truefalse if its two labels say so; order if it is Ordered
//	several, same labels          match; response_grp counts as response_lid
//	response named in the stem    gaps: [name] belongs to response_name
//	one response_str              text with a key, essay without
//	one response_num or Decimal   number
//	several of other sorts        gaps
//	none                          info
//
// The key are the answers for which a rule sets or adds a positive score, of
// whatever scale: the best answer is the whole. A rule that asks for several
// labels and against others is the key of a multiple response. A choice without
// any key becomes a poll, with a warning; one whose key names nothing that is
// there stays a choice without a key, which is an error.
//
//	in the file                         in Bellwork
//	item ident, title                   id, name of the question; the title "Question" is none
//	points_possible, qmd_weighting, …   points; else the highest score, if that is not 100
//	duration                            time limit
//	section titles                      category; with several quizzes the quiz comes first
//	general_fb                          explanation; so is what is shown whatever was answered
//	correct_fb, general_incorrect_fb    combined feedback
//	<label>_fb, displayfeedback         feedback on the option or accepted answer
//	hint, solution                      hints, explanation; of an essay the rubric
//	shuffle="No"                        fixed order
//	varsubstring                        a text with wildcards around it
//	case="Yes" on every answer          capitals matter
//	vargte and varlte                   a range; around a varequal in its middle, a tolerance
//	pictures, equation images           pictures of the bank, formulas
//	xml:lang, assessment_meta.xml       language, title and description of the bank
//
// In a Common Cartridge the whole copy of a quiz (non_cc_assessments) is read
// and not the reduced one, and what a question bank repeats of a quiz is taken
// once. That a section takes some of its questions only is said, and all are
// read.
//
// Not read, with an issue that names it: calculated, file_upload, hot_spot and
// categorization questions, quiz bowls, sounds and films, rubrics, objectives, feedback on
// single pairs of a matching, and references to banks that are not in the file.
// Not read and not mentioned, because it is about giving the test and not about
// the questions: dates, attempts, passwords, time limits of a whole quiz, and
// the wish to shuffle all questions.
//
// # Writing
//
// [Encode] writes a package that Canvas imports as "QTI .zip file". Other
// programs that know QTI 1.2 read it too.
//
//	kind       as                                  what is lost
//	choice     multiple_choice, multiple_answers   fractions of one's own; ways of marking
//	truefalse  true_false
//	text       short_answer                        wildcards, part marks, capitals, typing errors
//	number     numerical, exact or range           part marks, unit, distance
//	date       short_answer                        it becomes spellings of the date
//	match      matching
//	order      matching of places and items        that it is an order
//	gaps       multiple_dropdowns if all are choices, else fill_in_multiple_blanks
//	essay      essay                               rubric, combined feedback
//	poll       multiple_choice worth nothing       that it is an opinion
//	info       text_only                           explanation, combined feedback
//
// Hints, tags, categories, evidence, time limits and the feedback on partly
// right responses are lost for every kind; of the bank its licence, source and
// reading. Bellwork's own ids stand in metadata of their own (bellwork_id):
// the idents that Canvas sees are made from the bank's content, since Canvas
// takes two questions with one ident for the same.
package qti12
