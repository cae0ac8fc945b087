package native

import (
	"fmt"
	"strings"
	"testing"
)

// Of a JSON bank no more nodes are held than those of one question and one for
// each other.
func TestOneQuestionIsUnfolded(t *testing.T) {
	const questions = 50
	file := `{"bellwork": 1, "questions": [` + strings.Repeat(`{"id": "a", "tags": ["b", "c"], "hints": []},`, questions-1) + `{"id": "last"}]}`
	d := &reader{}
	root, problem := parse([]byte(file), JSON, &d.report)
	if problem != nil {
		t.Fatal(problem)
	}
	items := root.field("questions").value.items
	if got, want := count(root), 3+questions; got != want {
		t.Errorf("%d nodes are held, want %d", got, want)
	}
	for _, n := range items {
		d.unfold(n)
		if idOf(n) == "" {
			t.Errorf("%s has no id when it is unfolded", n.path())
		}
	}
	if got, want := count(root), 3+questions+1; got != want {
		t.Errorf("%d nodes are held at the end, want %d", got, want)
	}
}

func count(n *node) int {
	total := 1
	for _, f := range n.fields {
		total += count(f.value)
	}
	for _, item := range n.items {
		total += count(item)
	}
	return total
}

// A place in a question is found again, on a line of many questions as on a
// line of its own, with fields that stand there twice.
func TestPlacesInQuestions(t *testing.T) {
	const file = `{"bellwork": 1, "id": "a", "title": "a", "questions": [{"id": "é", "id": "b", "kind": "info", "stem": "a"},
  {"id": "c", "kind": "info", "stem": "a"}, {"id": "d", "kind": "info",
   "stem": " "}, {"id": "e", "kind": "info", "stem": "![](missing.png)"}]}`
	_, issues, err := Decode(strings.NewReader(file), Options{Name: "a.json", Sibling: blueSky})
	var got []string
	for _, i := range issues {
		got = append(got, fmt.Sprintf("%d:%d %s %s %s", i.Line, i.Column, i.Question, i.Code, i.Path))
	}
	want := `1:63 é question-slug questions[0].id
1:68 é duplicate-field questions[0].id
3:12 d question-stem questions[2].stem
3:54 e no-picture questions[3].stem`
	if err != nil || strings.Join(got, "\n") != want {
		t.Errorf("error %v\n%s", err, strings.Join(got, "\n"))
	}
}
