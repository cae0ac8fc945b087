package quiz

// MatchBody asks to find the right side that belongs to each left side.
type MatchBody struct {
	Pairs       []Pair
	Distractors []string // right sides that belong to nothing
}

// Pair is a left side and the right side that belongs to it.
type Pair struct {
	Left, Right string
}
