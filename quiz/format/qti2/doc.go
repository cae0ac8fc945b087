// Package qti2 reads QTI 2.0, 2.1, 2.2 and 3.0 (Question and Test
// Interoperability, of 1EdTech, formerly IMS), and writes packages of QTI 2.1.
// It is what testing systems such as TAO, Inspera, OpenOlat and Onyx exchange,
// and what textbook publishers deliver.
//
// Specifications:
// https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html (2.1),
// https://www.imsglobal.org/question/qtiv2p2p4/ (2.2) and
// https://www.imsglobal.org/spec/qti/v3p0/impl (3.0).
//
// # Reading
//
// A file is a package (a ZIP with a manifest), an item, or XML with several
// items in it. Elements go by their local names in whatever namespace; those of
// QTI 3 are renamed to those of QTI 2 first, so there is one reader. A package
// is read in the order of its tests; then come the items that no test names;
// without a manifest, every XML file that is an item. One item that is broken
// or of a kind that Bellwork lacks is left out and named.
//
//	choiceInteraction        choice, true/false where the two options say so, poll without a key
//	hottextInteraction       choice; the words to choose stand out in the text
//	inlineChoiceInteraction  gaps
//	textEntryInteraction     text or number where it stands apart from the text, else gaps; essay without a key
//	gapMatchInteraction      gaps, each a list of all the texts
//	several of these         gaps, where each asks for one thing; else left out as "composite"
//	extendedTextInteraction  essay; rubric blocks for markers and the right answer become the rubric
//	orderInteraction         order
//	matchInteraction         match, where the choices of one set have one partner each
//	associateInteraction     match; what a pair names first stands on the left
//	sliderInteraction        number
//	none                     info
//
// A gap within code or a link takes the code away around it, with a warning; one
// within a formula leaves the question out.
//
// All others are left out by their names: hotspots and the other graphical
// ones, upload, drawing, media and custom interactions.
//
// What is right is found in this order: the correctResponse; the mapping where
// the score is read from it; for words and numbers also the rules that compare
// with them (stringMatch, equal with its tolerance, equalRounded, ranges). The
// rules of scoring are run (package rules) on different answers. What each
// option earns becomes its fraction of what the best one earns; of several
// options, what the mapping gives of the most it can give. Where only exactly
// the key earns something, the scoring is all or nothing. A choice whose key
// stands in the rules alone becomes a poll, and the warning names the option.
//
// Feedback is placed by looking after which answers it is shown: after one
// option, after right, partly right or wrong responses, after all of them (the
// explanation), or after a button was pressed (the hints, as infoControl). What
// only special answers show is left out with a warning. Where the rules use what
// is not known here (custom operators, say), the names of the pieces decide.
//
// Numbers that a template draws for each student are drawn once, always alike;
// a template that needs another program leaves the item out.
//
//	points       MAXSCORE, else the normalMaximum of SCORE, else what the right answer earns,
//	             times the weight in the test
//	time limit   of an item in the test; one for several items is reported
//	category     the titles of sections; one section around everything is none
//	passages     rubric blocks of sections become info texts; shared stimuli and included
//	             files stand before the question
//	pictures     img and object, relative to the item's file, in the package or the address itself
//	formulas     presentation MathML becomes TeX
//	capitals     matter in the words of QTI 2 unless it says otherwise, in QTI 3 not
//
// Quietly left out, because Bellwork has rules of its own: how a test is
// navigated, attempts, outcome processing and feedback of a test, the mixing of
// sections, minimum choices of one, weights of pairs and gaps, the all-or-nothing
// marking of orders, pairs and gaps, sizes, styles, lengths of fields, titles of
// feedback, catalogues for assistive programs.
//
// # Writing
//
// A package holds a manifest, one test, one item for each question, and the
// pictures. It is valid against imsqti_v2p1.xsd and imscp_v1p1.xsd.
//
//	holds            how
//	choice           match_correct for one right option or all-or-nothing, map_response for fractions
//	true/false       the options true and false
//	text             mapping, with caseSensitive
//	number           rules with equal and its tolerance, or a range
//	order, match     match_correct; map_response, each pair an equal share
//	gaps             inline choices and text entries; the score is their mean
//	essay, poll,     extended text with a rubric block for scorers; a choice without a key;
//	info             a body without interaction
//	explanation      modal feedback that is always shown
//	combined         modal feedback by the score
//	feedback         of options: within the choice
//	hints            infoControl
//	points, time     of the item in the test
//	category         sections
//	ids, language    identifiers (the whole id in label where it is longer than 32 characters), xml:lang
//
//	does not hold    what becomes of it
//	dates            a short answer
//	wildcards        such answers are left out
//	lenient scoring  the sum of fractions
//	typos, units,    lost
//	distance, tags,
//	evidence
//	feedback         of accepted answers and of options in gaps: lost
//	markup           of options in gaps: lost
//	the head         description, licence, source and reading: lost
package qti2
