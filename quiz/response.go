package quiz

// Response is what a student gave to one question, once. Which fields count
// depends on the kind. Options and items are named by their index in the bank.
type Response struct {
	Choice []int      `json:"choice,omitempty"` // choice, poll; truefalse: 0 is true, 1 is false
	Text   string     `json:"text,omitempty"`   // text, number, date, essay: as it was typed
	Order  []int      `json:"order,omitempty"`  // order: the item at each position; None where left open
	Match  []int      `json:"match,omitempty"`  // match: the right side for each pair; None where left open
	Gaps   []Response `json:"gaps,omitempty"`   // gaps: one each
}

// None stands for a position or pair that was left open.
const None = -1

// IsZero reports whether the response holds nothing.
func (r Response) IsZero() bool {
	return len(r.Choice) == 0 && r.Text == "" && len(r.Order) == 0 && len(r.Match) == 0 && len(r.Gaps) == 0
}

// Input is a response as a form spells it: option ids as drawn for the
// attempt, and text as typed. Positions, pairs and gaps count from 0 here
// ("order.1" of a form is Order[0]); an empty string is one left open.
type Input struct {
	Choice []string
	Text   string
	Order  []string
	Match  []string
	Gap    []string
}
