package aiken

// chunk is what stands up to and with an ANSWER line: a question, unless
// something is wrong.
type chunk struct {
	body    []line // stem and options
	answer  *line  // nil at the end of the file
	remarks []line // explanations, before the ANSWER line or after it
}

// chunks cuts a file behind its ANSWER lines.
func chunks(all []line) []chunk {
	var out []chunk
	var now chunk
	for i := 0; i < len(all); i++ {
		switch l := &all[i]; {
		case l.kind == answer:
			now.answer = l
			out = append(out, now)
			now = chunk{}
		case l.kind == remark && !leadsToOption(all[i+1:]):
			to := &now
			if len(now.body) == 0 && len(out) > 0 {
				to = &out[len(out)-1]
			}
			n := 1 + restOfRemark(all[i+1:])
			to.remarks = append(to.remarks, all[i:i+n]...)
			i += n - 1
		default:
			now.body = append(now.body, *l)
		}
	}
	if len(now.body) > 0 {
		out = append(out, now)
	}
	return out
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
