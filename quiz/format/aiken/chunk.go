package aiken

// chunk is what stands up to and with an ANSWER line: a question, unless
// something is wrong.
type chunk struct {
	body    []line // stem and options
	answer  *line  // nil at the end of the file
	remarks []line // explanations, before the ANSWER line or after it
	long    bool   // there are more than maxBody lines, of which the rest is left out
}

// maxBody is the number of lines up to which a chunk is read: an option for
// each letter, and a text as long as a text can be.
const maxBody = 10_000

// cut takes the first chunk off the lines of a file: all up to an ANSWER line,
// and the remarks right behind it.
func cut(all []line) (c chunk, rest []line) {
	for i := 0; i < len(all); {
		switch l := &all[i]; {
		case l.kind == remark && !leadsToOption(all[i+1:]):
			n := 1 + restOfRemark(all[i+1:])
			if c.long = c.long || len(c.remarks)+n > maxBody; !c.long {
				c.remarks = append(c.remarks, all[i:i+n]...)
			}
			i += n
		case c.answer != nil:
			return c, all[i:]
		case l.kind == answer:
			c.answer = l
			i++
		case len(c.body) < maxBody:
			c.body = append(c.body, *l)
			i++
		default:
			c.long = true
			i++
		}
	}
	return c, nil
}

// leadsToOption reports whether an option comes next: then what looks like a
// remark is a stem.
func leadsToOption(rest []line) bool { return len(rest) > 0 && rest[0].kind == option }

// restOfRemark counts the lines that go on with a remark: those up to a blank
// line, if they do not lead to options.
func restOfRemark(rest []line) int {
	for n, l := range rest {
		switch {
		case l.after:
			return n
		case l.kind != words:
			return 0
		}
	}
	return len(rest)
}
