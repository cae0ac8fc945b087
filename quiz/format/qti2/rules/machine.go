package rules

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"

	"bellwork/quiz/format/xmltree"
)

// Budget is how many steps the rules of a file may take altogether.
type Budget struct{ left int }

// NewBudget returns a budget of so many steps.
func NewBudget(steps int) *Budget { return &Budget{left: steps} }

// Take takes so many steps out of the budget; it is false where they are not
// left.
func (b *Budget) Take(steps int) bool {
	b.left -= steps
	return b.left >= 0
}

var errBudget = errors.New("the rules take too many steps")

// UnknownError names what these rules cannot do.
type UnknownError struct{ What string }

// Error implements error.
func (e *UnknownError) Error() string { return fmt.Sprintf("the rules use %s", e.What) }

// Machine holds the variables of an item while its rules run.
type Machine struct {
	declared map[string]Declaration
	vars     map[string]Value
	budget   *Budget
	draw     *rand.Rand
}

// New returns a machine whose variables have their defaults.
func New(declared []Declaration, budget *Budget) *Machine {
	m := &Machine{declared: map[string]Declaration{}, vars: map[string]Value{}, budget: budget, draw: rand.New(rand.NewPCG(1, 1))}
	for _, d := range declared {
		m.declared[d.ID] = d
		m.vars[d.ID] = d.value(d.Default)
	}
	m.vars["numAttempts"] = integer(1)
	m.vars["duration"] = float(0)
	m.vars["completionStatus"] = Value{Base: "identifier", Items: []string{"unknown"}}
	return m
}

func (d Declaration) value(items []string) Value {
	return Value{Base: d.Base, Ordered: d.Cardinality == "ordered", Items: items}
}

// Set gives a variable its value.
func (m *Machine) Set(id string, items ...string) { m.vars[id] = m.declared[id].value(items) }

// Get returns the value of a variable.
func (m *Machine) Get(id string) Value { return m.vars[id] }

// Declared returns what is declared of a variable; template rules may have set
// its correct response.
func (m *Machine) Declared(id string) (d Declaration, ok bool) {
	d, ok = m.declared[id]
	return d, ok
}

// Fork returns a machine with the same variables, for one more run.
func (m *Machine) Fork() *Machine {
	c := *m
	c.vars = maps.Clone(m.vars)
	return &c
}

// Run runs the rules below a node of response or template processing.
func (m *Machine) Run(processing *xmltree.Node) error {
	err := m.all(processing)
	if errors.Is(err, errExit) {
		return nil
	}
	return err
}

// Evaluate returns the value of an expression.
func (m *Machine) Evaluate(expression *xmltree.Node) (Value, error) { return m.eval(expression) }

// step takes a step out of the budget.
func (m *Machine) step() error {
	if !m.budget.Take(1) {
		return errBudget
	}
	return nil
}
