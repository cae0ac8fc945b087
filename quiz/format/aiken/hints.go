package aiken

// mending says in Aiken how to mend what the bank's check finds.
func mending() map[string]string {
	return map[string]string{
		"question-stem": "write the question on the line above its options",
		"choice-no-key": "write the letter of the right one: ANSWER: A",
		"empty-text":    "write the option behind its letter: A. Paris",
	}
}
