// Package lang holds the message catalogue: every string that a page shows.
package lang

// Printer prints messages, numbers, dates and plurals in one language.
type Printer struct{}
