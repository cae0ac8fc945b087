package quiz

import "fmt"

// This file holds what order and match share: places, each of which takes one
// of the shown options or stays open.

// readIndices turns the option id given to each place into an index below
// options, or None where the place was left open. It returns nil where all are
// open.
func readIndices(ids []string, d Drawn, places, options int) ([]int, error) {
	out := make([]int, places)
	for i := range out {
		out[i] = None
	}
	open := true
	for place, id := range ids {
		if id == "" {
			continue
		}
		i, ok := d.Index(id, options)
		if !ok || place >= places {
			return nil, Invalid("unknown-option", fmt.Sprintf("What was given at place %d is not part of the question.", place+1),
				"Open the question again and choose from what it shows.")
		}
		out[place], open = i, false
	}
	if open {
		return nil, nil
	}
	return out, nil
}

func showIndices(indices []int, d Drawn, options int) []string {
	out := make([]string, len(indices))
	for place, i := range indices {
		if i >= 0 && i < options {
			out[place] = d.ID(i)
		}
	}
	return out
}
