// Package anki reads decks of Anki and writes notes as text that Anki imports.
//
// Anki has no specification beside its manual and its source:
// docs.ankiweb.net/exporting.html, docs.ankiweb.net/importing/text-files.html,
// and proto/anki/import_export.proto of github.com/ankitects/anki. Three things
// are read, told apart by their content:
//
//   - Packages (.apkg, .colpkg): a ZIP with a database and media. The database
//     is collection.anki21b (compressed), collection.anki21 or collection.anki2,
//     the newest one that is there: beside a newer one, the older ones hold a
//     card that asks to update Anki.
//   - Such a database by itself, without pictures.
//   - Notes as text: cells between tabs (or what "#separator:" says), with lines
//     like "#html:true", "#deck column:3" above them. Nothing says what they are
//     in old files; then the first column is the front and the second the back.
//
// What is written is notes as text, of the types Basic and Cloze.
//
// # What becomes of a note
//
// A note makes one question, that of its first card, with what the card's
// template shows around the fields.
//
//	front and back           short answer, where the back is one plain line of at most 40 characters;
//	                         else an open question with the back as its explanation: nobody types
//	                         half a page in the words of another
//	more fields              explanation
//	{{type:Field}}           what is typed
//	{{hint:Field}}           hint
//	{{c1::answer::hint}}     gap that is typed, with its hint in brackets behind it; all deletions of a
//	                         note are gaps of one question; an inner one is part of the outer one;
//	                         a note whose deletions nobody could type (formulas, pictures) is an open question
//	fields named Question,   choice; the key is a letter, a number from 1, the text of an option, a 0 or 1
//	Option 1 … (A …), Correct  for each option, or the right option itself beside Wrong 1 …
//	deck A::B                category; none for the deck Default; for cards in a filtered deck their home
//	tags                     tags, with spaces for underscores; a path stays one tag, shortened to its inner end
//	pictures                 pictures, of packages
//	[$]…[/$], [latex], \(…\) formulas
//	[sound:…]                left out, with a warning
//	image occlusion          not taken over, with a warning
//	note id, guid            id of the question: the note's number; in text, guids of our own making
//	scheduling, styles, other cards of a note   left out without a word
//
// # What is written
//
//	short answer             Basic, with the key as back; several accepted answers leave the first full one;
//	                         explanation, feedback, case and typos are lost
//	open question            Basic, with the explanation as back; the rubric is lost
//	gaps                     Cloze; other gaps than typed ones with one answer change; options become the hint
//	choice, true or false,   Basic, with what there is to choose from on the front and the key on the back:
//	number, date, order, match  they change into short answers or open questions
//	poll, info               left out
//	category, tags           deck and tags; those with signs that Anki uses itself are lost
//	ids                      guid, "bank/question"
//	points, time, name, hints, evidence, pictures, combined feedback, head of the bank   lost
package anki
