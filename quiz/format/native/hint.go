package native

import "bellwork/quiz"

// spelledHint says what to do about an issue in the words of this format. Others are
// checked by the same rules, whose own hints speak of the thing alone.
func spelledHint(i quiz.Issue) string {
	switch i.Code {
	case "choice-no-key":
		return "add correct: true to the right one"
	case "choice-two-keys":
		return "add multiple: true, leave one correct: true, or give each fraction: 1 where either is a full answer"
	case "choice-key-not-full":
		return "let the fractions of the correct options add up to 1, or leave them out"
	case "text-no-key":
		return "add one with fraction 1"
	case "number-no-key":
		return "add a value with fraction 1"
	case "gaps-none":
		return "add a body for each [[1]], [[2]], … of the stem"
	case "all-of-the-above":
		return "ask with multiple: true, or write an option of its own"
	case "no-explanation":
		return "add explanation: why the key is right"
	case "no-evidence":
		return "add evidence: section and quote of the reading"
	default:
		return i.Hint
	}
}
