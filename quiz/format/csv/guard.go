package csv

import "strings"

// dangerous are the signs at the beginning of a cell by which spreadsheet
// programs take it for a formula.
const dangerous = "=+-@\t\r"

// guard puts an apostrophe before a text that would be taken for a formula, and
// before one that would lose an apostrophe when it is read.
func guard(cell string) string {
	if isGuarded("'" + cell) {
		return "'" + cell
	}
	return cell
}

// unguard takes that apostrophe away.
func unguard(cell string) string {
	if isGuarded(cell) {
		return cell[1:]
	}
	return cell
}

// isGuarded reports whether a cell begins with apostrophes, and then with a
// dangerous sign.
func isGuarded(cell string) bool {
	rest := strings.TrimLeft(cell, "'")
	return len(rest) < len(cell) && rest != "" && strings.IndexByte(dangerous, rest[0]) >= 0
}
