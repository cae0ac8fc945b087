package bench

import (
	"path/filepath"
	"regexp"
	"testing"

	"bellwork/quiz"
)

// measureBytes counts what a student's phone loads, compressed and with headers, as it is sent.
func measureBytes(tb testing.TB, _ effort) []outcome {
	r := openRoom(tb, filepath.Join(tb.TempDir(), dataFile), 1)
	c := dial(tb, r.addr)
	first := load(c, request("/", "", ""))
	question := r.largestQuestion(c)
	return []outcome{
		{Work: "first load", Unit: "KB", Ours: first.kb(), Aim: aim{AtMost: 20}},
		{Work: "first load, requests", Unit: "requests", Ours: float64(first.requests), Aim: aim{AtMost: 4}},
		{Work: "largest question of all banks", Unit: "KB", Ours: question.kb(), Aim: aim{AtMost: 6}},
		{Work: "most requests of a question", Unit: "requests", Ours: float64(question.requests), Aim: aim{AtMost: 1}},
	}
}

// loaded is a page with what belongs to it.
type loaded struct{ bytes, requests int }

func (l loaded) kb() float64 { return float64(l.bytes) / 1000 }

// parts finds what a browser loads by itself along with a page.
var parts = regexp.MustCompile(`(?:<link [^>]*href|<(?:script|img)[^>]* src)="([^"]+)"`)

// load fetches a page and what belongs to it.
func load(c *client, page []byte) loaded {
	l := loaded{bytes: c.fetch(compressed(page)).wire, requests: 1}
	for _, path := range partsOf(c, page) {
		l.bytes += c.fetch(compressed(request(path, "", ""))).wire
		l.requests++
	}
	return l
}

func partsOf(c *client, page []byte) (paths []string) {
	for _, m := range parts.FindAllSubmatch(c.fetch(page).body, -1) {
		paths = append(paths, string(m[1]))
	}
	return paths
}

// largestQuestion goes through all questions of all banks, in practice and in a test, when the browser has kept what the
// start page brought.
func (r *room) largestQuestion(c *client) (largest loaded) {
	kept := map[string]bool{}
	for _, path := range partsOf(c, request("/", "", "")) {
		kept[path] = true
	}
	for _, e := range r.class.Editions() {
		for _, mode := range []quiz.Mode{quiz.Practice, quiz.Test} {
			r.begin(r.students[0], e.Bank.ID, mode)
			for _, view := range r.students[0].views {
				l := loaded{bytes: c.fetch(compressed(view)).wire, requests: 1}
				for _, path := range partsOf(c, view) {
					if !kept[path] {
						l.requests++
					}
				}
				largest = loaded{max(largest.bytes, l.bytes), max(largest.requests, l.requests)}
			}
		}
	}
	return largest
}
