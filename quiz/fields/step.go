package fields

import (
	"maps"
	"regexp"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// Changes of a list that a button of the form asks for, each with what it
// changes: add:options, remove:options[2], up:options[2], down:options[2].
const (
	Add    = "add"
	Remove = "remove"
	Up     = "up"
	Down   = "down"
)

var rowPath = regexp.MustCompile(`^(.*)\[(\d{1,3})\]$`)

// Step changes a list in a form as a button asks for, and leads to the row that
// was changed. What is none of these changes, or cannot be made, changes
// nothing: ok is false then.
func Step(v Values, do string) (next Values, row string, ok bool) {
	verb, what, _ := strings.Cut(do, ":")
	list, i := what, 0
	if m := rowPath.FindStringSubmatch(what); (m == nil) != (verb == Add) {
		return v, "", false
	} else if m != nil {
		list = m[1]
		i, _ = strconv.Atoi(m[2]) // at most three digits
	}
	n, err := strconv.Atoi(v[list])
	if err != nil || n > quiz.MaxOptions || verb != Add && i >= n {
		return v, "", false
	}
	order := upTo(n)
	switch {
	case verb == Add && n < quiz.MaxOptions:
		order, i = append(order, n), n
	case verb == Remove:
		order = append(order[:i:i], order[i+1:]...)
		i = min(i, n-2)
	case verb == Up && i > 0:
		order[i-1], order[i] = i, i-1
		i--
	case verb == Down && i < n-1:
		order[i+1], order[i] = i, i+1
		i++
	default:
		return v, "", false
	}
	if row = list; i >= 0 {
		row = rowName(list, i)
	}
	return arrange(v, list, n, order), row, true
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// arrange puts the rows of a list into another order, which names each by the
// place where it was.
func arrange(v Values, list string, n int, order []int) Values {
	next := maps.Clone(v)
	maps.DeleteFunc(next, func(name, _ string) bool { return strings.HasPrefix(name, list+"[") })
	for to, from := range order {
		for name, value := range v {
			if rest, ok := strings.CutPrefix(name, rowName(list, from)); ok {
				next[rowName(list, to)+rest] = value
			}
		}
	}
	next[list] = strconv.Itoa(len(order))
	if list == "gaps" {
		next["stem"] = renumber(v["stem"], n, order)
	}
	return next
}

// renumber moves the markers of gaps along with them: that of a gap that is gone
// goes, and a new one stands at the end.
func renumber(stem string, n int, order []int) string {
	at := map[int]int{}
	for to, from := range order {
		at[from+1] = to + 1
	}
	var b strings.Builder
	end, marked := 0, map[int]bool{}
	for _, m := range quiz.GapMarkers(stem) {
		b.WriteString(stem[end:m.From])
		end = m.To
		switch to := at[m.Number]; {
		case to > 0:
			b.WriteString(marker(to))
			marked[to] = true
		case m.Number > n: // it waits for a gap
			b.WriteString(stem[m.From:m.To])
		}
	}
	b.WriteString(stem[end:])
	if k := len(order); k > n && !marked[k] {
		return strings.TrimRight(b.String(), " ") + " " + marker(k)
	}
	return b.String()
}

func marker(n int) string { return "[[" + strconv.Itoa(n) + "]]" }
