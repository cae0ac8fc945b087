package sheet

import "strings"

// dangerous are the signs at the beginning of a cell by which spreadsheet
// programs take it for a formula.
const dangerous = "=+-@\t\r"

// Guard puts an apostrophe before a text that a spreadsheet program would take
// for a formula, and before one from which reading would take an apostrophe.
// It is for files whose cells do not say that they are texts.
func Guard(cell string) string {
	if isGuarded("'" + cell) {
		return "'" + cell
	}
	return cell
}

// Keep is Guard for files whose cells say that they are texts.
func Keep(cell string) string {
	if isGuarded(cell) {
		return "'" + cell
	}
	return cell
}

// unguard takes the apostrophe away, from cells of any file: one that was
// written as CSV may have been saved as something else.
func unguard(cell string) string {
	if isGuarded(cell) {
		return cell[1:]
	}
	return cell
}

// isGuarded reports whether a cell begins with apostrophes, and then with a
// dangerous sign.
func isGuarded(cell string) bool {
	if cell == "" || cell[0] != '\'' {
		return false
	}
	rest := strings.TrimLeft(cell, "'")
	return rest != "" && strings.IndexByte(dangerous, rest[0]) >= 0
}
