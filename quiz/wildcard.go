package quiz

import "strings"

// wildcard stands for a * in a folded pattern. It is a Unicode noncharacter,
// which no text holds and folding keeps.
const wildcard = "\uFDD0"

// markWildcards turns every * of an accepted text into wildcard and every \*
// into the character itself.
func markWildcards(accept string) string {
	return strings.NewReplacer(`\*`, "*", "*", wildcard).Replace(accept)
}

// withoutWildcards puts a text in the place of every wildcard.
func withoutWildcards(accept, text string) string {
	return strings.ReplaceAll(markWildcards(accept), wildcard, text)
}

// matchWildcards reports whether the text fits the pattern, in which wildcard
// stands for any run of characters, also for none. Taking the leftmost place
// for each part in turn is enough, so the time is bounded by the product of
// the two lengths.
func matchWildcards(pattern, text string) bool {
	parts := strings.Split(pattern, wildcard)
	last := len(parts) - 1
	text, ok := strings.CutPrefix(text, parts[0])
	if !ok {
		return false
	}
	if last == 0 {
		return text == ""
	}
	text, ok = strings.CutSuffix(text, parts[last])
	if !ok {
		return false
	}
	for _, part := range parts[1:last] {
		_, text, ok = strings.Cut(text, part)
		if !ok {
			return false
		}
	}
	return true
}
