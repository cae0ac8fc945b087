package aiken

// looseSections takes a line with a label for an option only where the letter
// is A or the next one, since such labels can be words as well.
func looseSections(body []line, read labels) []section {
	out := []section{{}}
	for _, l := range body {
		now := &out[len(out)-1]
		label, rest, ok := read(l.text)
		switch {
		case ok && label == 'A':
			out = startOver(out, choice{label, rest, []line{l}})
		case ok && now.expects(label):
			now.options = append(now.options, choice{label, rest, []line{l}})
		case len(now.options) == 0:
			now.stem = append(now.stem, l)
		case l.after:
			out = append(out, section{stem: []line{l}})
		default:
			now.last().lines = append(now.last().lines, l)
		}
	}
	return mend(out)
}

// startOver takes an option A. Where there is one already, that was the stem
// ("A. Lincoln was …"); where there are several, a new question begins, with
// the lines below the last of them as its stem.
func startOver(sections []section, a choice) []section {
	now := &sections[len(sections)-1]
	if len(now.options) >= 2 {
		last := now.last()
		stem := last.lines[1:]
		last.lines = last.lines[:1]
		return append(sections, section{stem: stem, options: []choice{a}})
	}
	for _, o := range now.options {
		now.stem = append(now.stem, o.lines...)
	}
	now.options = []choice{a}
	return sections
}
