package quiz

// NumberBody asks for a number.
type NumberBody struct {
	Accept   []AcceptNumber
	Unit     string  // shown beside the field; may be typed along
	Distance float64 // error beyond the tolerance that earns half of the fraction; 0: none does
}

// AcceptNumber is a value, or with Range set all values from Min to Max, that
// earns a fraction of the points.
type AcceptNumber struct {
	Value     float64
	Tolerance float64 // accepted difference either way, at least 0
	Range     bool
	Min, Max  float64 // both included
	Fraction  float64
	Feedback  string
}
