package gift

// mending says in GIFT how to mend what the bank's check finds.
func mending() map[string]string {
	return map[string]string{
		"question-stem":       "write the question in front of the {",
		"choice-no-key":       "put = in front of the right answer",
		"choice-key-not-full": "let the weights of the right answers add up to 100, as in ~%50%",
		"choice-fraction":     "write a weight from %-100% to %100%",
		"text-no-key":         "put = without a weight in front of a right answer",
		"text-fraction":       "write a weight from %-100% to %100%",
		"duplicate-text":      "remove one of them, or give both the same weight",
		"number-no-key":       "write {#42}, {#3.14:0.01} or {#1..5}",
		"match-no-pair":       "write =left -> right",
	}
}
