package quiz

import (
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"
)

// This file holds what the Check methods of the bodies share.

// Limits of a bank, so that a page stays a page and a bank fits in memory.
const (
	MaxQuestions = 50_000 // in a bank
	MaxOptions   = 100    // options, items, pairs with distractors, gaps or accepted answers of one question
	MaxText      = 20_000 // characters of one text

	MaxTimeLimit = time.Hour // of one question in a live session
)

func bodyError(code, path, message, hint string) Issue {
	return Issue{Severity: Error, Code: code, Path: path, Message: message, Hint: hint}
}

// checkTexts checks a list of at least two different texts; suffix leads from
// an element of the list to its text. Texts that differ in case, accents or
// typography are different: such a difference can be what is asked for.
func checkTexts(field, suffix string, texts []string) []Issue {
	issues := checkCount(field, len(texts))
	seen := map[string]int{}
	for i, t := range texts {
		path := fmt.Sprintf("%s[%d]%s", field, i, suffix)
		issues = append(issues, checkText(path, t)...)
		if first, twice := seen[plainSpace(t)]; twice && plainSpace(t) != "" {
			issues = append(issues, bodyError("duplicate-text", path,
				fmt.Sprintf("%q stands here twice (also as number %d)", t, first+1), "change or remove one of them"))
		} else {
			seen[plainSpace(t)] = i
		}
	}
	if len(texts) < 2 {
		issues = append(issues, bodyError("too-few", field, "at least two are needed here", ""))
	}
	return issues
}

// checkText finds a text that is empty or too long.
func checkText(path, text string) []Issue {
	if strings.TrimFunc(text, unseen) == "" {
		return []Issue{bodyError("empty-text", path, "this text is empty", "write what students should see, or remove it")}
	}
	return checkLength(path, text)
}

func checkLength(path, text string) []Issue {
	if n := utf8.RuneCountInString(text); n > MaxText {
		return []Issue{bodyError("text-too-long", path, fmt.Sprintf("this text has %d characters", n),
			fmt.Sprintf("shorten it to at most %d", MaxText))}
	}
	return nil
}

func checkCount(path string, n int) []Issue {
	if n > MaxOptions {
		return []Issue{bodyError("too-many", path, fmt.Sprintf("%d are too many", n), fmt.Sprintf("leave at most %d", MaxOptions))}
	}
	return nil
}

// checkFraction finds a fraction that does not lie in [-1, 1]; not a number
// does not.
func checkFraction(code, path string, fraction float64) []Issue {
	if fraction >= -1 && fraction <= 1 {
		return nil
	}
	return []Issue{bodyError(code, path, "a fraction lies between -1 and 1", "write 0.5 for half of the points")}
}

// checkDistance finds a half-credit distance that is below zero or not finite.
func checkDistance(distance float64) []Issue {
	if distance >= 0 && !math.IsInf(distance, 0) {
		return nil
	}
	return []Issue{bodyError("distance-negative", "distance", "a distance is a number that is not below zero", "write the error that still earns half, or remove it")}
}

// plainSpace collapses white space.
func plainSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
