package quiz

// TrueFalseBody is a statement that is true or false.
type TrueFalseBody struct {
	Answer        bool   // the key
	TrueFeedback  string // shown to who chose true
	FalseFeedback string // shown to who chose false
}
