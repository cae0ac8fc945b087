package text2qti

// mending says in text2qti how to mend what the bank's check finds.
func mending() map[string]string {
	return map[string]string{
		"question-stem": "write the question behind its number: 1.  Which …?",
		"choice-no-key": "put * in front of the right option: *b) …, or [*] where several are right",
		"too-few":       "write one more: c)  …",
		"empty-text":    "write its text behind the sign: a)  …",
		"text-no-key":   "write an answer behind an asterisk: *   …",
	}
}

// taskMending is mending for task lists.
func taskMending() map[string]string {
	return map[string]string{
		"question-stem": "write it as a heading or a paragraph above the options",
		"choice-no-key": "tick the right ones: - [x]",
		"too-few":       "write one more: - [ ] …",
		"empty-text":    "write its text behind the box: - [ ] …",
	}
}
