package rules

import (
	"errors"
	"fmt"
	"math/rand/v2"

	"bellwork/quiz/format/xmltree"
)

// maxDraws is how often numbers are drawn until they suit the question: what
// the standard asks for at least.
const maxDraws = 100

// Draw runs the template rules of an item, again and again until the drawn
// values meet the item's constraints and suit; it returns the machine with the
// template variables as they were drawn. Which draw comes first is fixed.
func Draw(processing *xmltree.Node, declared []Declaration, budget *Budget, suit func(*Machine) bool) (*Machine, error) {
	for try := range uint64(maxDraws) {
		m := New(declared, budget)
		m.draw = rand.New(rand.NewPCG(1, try))
		err := m.Run(processing)
		switch {
		case err == nil && suit(m):
			return m, nil
		case err != nil && !errors.Is(err, errConstraint):
			return nil, err
		}
	}
	return nil, fmt.Errorf("draw: %w", errConstraint)
}
