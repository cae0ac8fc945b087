package quiz

import "slices"

// This file holds what choice, truefalse, poll, order and match share: lists
// of texts of which some are chosen.

func readChoice(in Input, d Drawn, n int, multiple bool) (*Response, error) {
	var chosen []int
	for _, id := range in.Choice {
		i, ok := d.Index(id, n)
		if !ok {
			return nil, Invalid("unknown-option", "This option is not part of the question.", "Open the question again and choose from what it shows.")
		}
		if !slices.Contains(chosen, i) {
			chosen = append(chosen, i)
		}
	}
	if len(chosen) > 1 && !multiple {
		return nil, Invalid("one-option", "Only one option can be chosen here.", "Choose the one that fits best.")
	}
	if len(chosen) == 0 {
		return nil, nil
	}
	slices.Sort(chosen)
	return &Response{Choice: chosen}, nil
}

func showChoice(r Response, d Drawn, n int) Input {
	var in Input
	for _, i := range r.Choice {
		if i >= 0 && i < n {
			in.Choice = append(in.Choice, d.ID(i))
		}
	}
	return in
}

func sayChoice(r Response, texts []string) []Line {
	var lines []Line
	for _, i := range r.Choice {
		if i >= 0 && i < len(texts) {
			lines = append(lines, Line{Text: texts[i]})
		}
	}
	return lines
}

// chosenSet turns indices into a set; ok is false for one out of range.
func chosenSet(indices []int, n int) (set []bool, ok bool) {
	set = make([]bool, n)
	for _, i := range indices {
		if i < 0 || i >= n {
			return nil, false
		}
		set[i] = true
	}
	return set, true
}

func clamp(x, low, high float64) float64 { return min(max(x, low), high) }
