package quiz

// OrderBody asks to put items in order.
type OrderBody struct {
	Items []string // in the right order
}
