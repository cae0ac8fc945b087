// Package native reads and writes Bellwork's own question sets: YAML for
// people, JSON for programs, one schema in two spellings. Whatever the model
// holds, this format holds; reading what was written gives an equal bank.
//
// The format is described for editors by questions/bellwork.schema.json, which
// a file names in its first line:
//
//	# yaml-language-server: $schema=bellwork.schema.json
//	bellwork: 1
//	id: rivers
//	title: Rivers
//	questions:
//	  - id: longest
//	    kind: text
//	    stem: Which river of Europe is the longest?
//	    accept: [{text: Volga}]
//
// # Reading
//
// Both spellings become the same tree of nodes, each with its line and column
// and with the text exactly as written. What a text means is decided by the
// field it stands in, never by YAML: an option "No" is a text, the date 2008
// is not a number, and 2008-02 stays a month. Every problem is found in one
// pass. Files are UTF-8 of at most [MaxSize] bytes, in YAML [MaxYAML]; a byte
// order mark and any line ends are tolerated.
//
// Of YAML, the following is refused because it hides what a file holds: several
// documents, anchors and aliases, merge keys, tags, and keys that are not texts.
// Files with more values than a bank could need are refused before they are
// parsed, and at most 1,000 issues of a file are shown.
//
// # Pictures
//
// A text refers to a picture as ![words](map.png), and a question shows those
// of its field media below the stem. Two places can hold the pictures:
//
//   - the folder of the file, for people. While the file is read they are taken
//     into the bank, and what refers to them then names them by their content:
//     media/<hash>.png.
//   - the field files of the bank, where each stands in base64 under that path.
//     This is how banks are written, so that they are whole in one file.
//
// Nothing is fetched from elsewhere. Package media says which pictures can be
// used.
//
// # What a bank holds when there are issues
//
// A question whose fields cannot be read is left out of the bank and stands in
// the issues. A question that can be read but is not sound (no key, say) stays
// in the bank. A caller that wants sound questions only asks for those:
// [quiz.Bank.Sound].
package native
