package fields_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/fields"
	"bellwork/quiz/format/formattest"
)

// drawn returns a sound question of any kind, in the bank that holds its
// pictures.
func drawn(t *rapid.T) (quiz.Question, quiz.Bank) {
	b := formattest.Bank(t)
	return b.Questions[0], b
}

// sent is how a browser sends the fields of a form.
func sent(f fields.Form) fields.Values {
	v := fields.Values{}
	for name, value := range f.Values() {
		v[name] = strings.ReplaceAll(value, "\n", "\r\n")
	}
	return v
}

// A form that was shown and sent leaves the question as it is.
func TestShownAndSent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, _ := drawn(t)
		again, form := fields.Fill(q, sent(fields.Of(q)))
		if diff := cmp.Diff(q, again); diff != "" || len(form.Issues) > 0 {
			t.Fatalf("the question changed (-was +is): %s\n%v", diff, form.Issues)
		}
		if diff := cmp.Diff(fields.Of(q), form); diff != "" {
			t.Fatalf("the form changed (-was +is): %s", diff)
		}
	})
}

// Whoever types all fields of a question into an empty one makes the same: the
// form shows everything that the kind has.
func TestTypedAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, _ := drawn(t)
		q.Category, q.Tags = nil, nil // a comma in one is read as two
		typed, form := fields.Fill(quiz.Question{ID: q.ID, Points: 1}, sent(fields.Of(q)))
		want := q
		if !q.Kind().Scored() { // nothing of this is shown
			want.Points, want.Explanation, want.Hints, want.Combined, want.Evidence = 1, "", nil, quiz.Combined{}, quiz.Evidence{}
		}
		if k := q.Kind(); k != quiz.KindChoice && k != quiz.KindPoll && k != quiz.KindGaps {
			want.FixedOrder = false
		}
		if diff := cmp.Diff(want, typed, unlisted()); diff != "" || len(form.Issues) > 0 {
			t.Fatalf("another question (-want +typed): %s\n%v", diff, form.Issues)
		}
	})
}

// unlisted makes no difference between no list and an empty one.
func unlisted() cmp.Option {
	return cmp.Options{
		cmp.Transformer("strings", func(s []string) []string { return append([]string{}, s...) }),
		cmp.Transformer("media", func(m []quiz.Media) []string {
			list := []string{}
			for _, m := range m {
				list = append(list, m.Path+m.Alt)
			}
			return list
		}),
	}
}

// Buttons undo each other: down and up, adding and removing the last row. Rows
// keep all their fields on the way.
func TestStepsAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, _ := drawn(t)
		was := fields.Of(q).Values()
		var lists []string
		for name, n := range was {
			if _, isRow := was[name+"[0]"]; n != "" && strings.Trim(n, "0123456789") == "" && (isRow || hasRows(was, name)) {
				lists = append(lists, name)
			}
		}
		if len(lists) == 0 {
			return
		}
		slices.Sort(lists)
		list := rapid.SampledFrom(lists).Draw(t, "list")
		more, row, ok := fields.Step(was, "add:"+list)
		if !ok || !strings.HasPrefix(row, list+"[") {
			t.Fatalf("nothing was added to %s: %q", list, row)
		}
		if back, _, _ := fields.Step(more, "remove:"+row); list != "gaps" && !cmp.Equal(was, back) {
			t.Fatalf("adding and removing: %s", cmp.Diff(was, back))
		}
		if down, row, ok := fields.Step(was, "down:"+list+"[0]"); ok {
			if back, _, _ := fields.Step(down, "up:"+row); !cmp.Equal(was, back) {
				t.Fatalf("down and up: %s", cmp.Diff(was, back))
			}
			if cmp.Equal(was, down) && !repeats(was, list) {
				t.Fatalf("down moved nothing: %v", was)
			}
		}
	})
}

func hasRows(v fields.Values, list string) bool {
	for name := range v {
		if strings.HasPrefix(name, list+"[") {
			return true
		}
	}
	return false
}

// repeats reports whether two rows hold the same.
func repeats(v fields.Values, list string) bool {
	for name, value := range v {
		if rest, ok := strings.CutPrefix(name, list+"[0]"); ok && v[list+"[1]"+rest] != value {
			return false
		}
	}
	return true
}

func TestReading(t *testing.T) {
	blank := quiz.Question{ID: "a", Points: 1}
	tests := []struct {
		name  string
		typed fields.Values
		want  quiz.Body
		wrong string // path of the first thing that cannot be read
	}{
		{"Choice", fields.Values{"kind": "choice", "options": "4", "options[0].text": "Nile", "options[0].correct": "yes", "options[1].text": "Rhine"},
			&quiz.ChoiceBody{Options: []quiz.Option{{Text: "Nile", Correct: true, Fraction: 1}, {Text: "Rhine"}}, Scoring: quiz.Partial}, ""},
		{"Several", fields.Values{"kind": "choice", "multiple": "yes", "scoring": "lenient", "options": "3", "options[0].text": "a", "options[0].correct": "yes",
			"options[1].text": "b", "options[1].correct": "yes", "options[2].text": "c", "options[2].fraction": "0"},
			&quiz.ChoiceBody{Multiple: true, Scoring: quiz.Lenient, Options: []quiz.Option{
				{Text: "a", Correct: true, Fraction: 0.5}, {Text: "b", Correct: true, Fraction: 0.5}, {Text: "c"}}}, ""},
		{"Date", fields.Values{"kind": "date", "key": "17 February 2008", "distance": "1,5"},
			&quiz.DateBody{Answer: day(2008, 2, 17), Distance: 1.5}, ""},
		{"NoDate", fields.Values{"kind": "date", "key": "the other day"}, &quiz.DateBody{}, "key"},
		{"Number", fields.Values{"kind": "number", "accept": "2", "accept[0].value": "1 000", "accept[0].tolerance": "1/2", "accept[1].value": "3", "accept[1].max": "4", "accept[1].fraction": "0.5", "unit": "km"},
			&quiz.NumberBody{Unit: "km", Accept: []quiz.AcceptNumber{{Value: 1000, Tolerance: 0.5, Fraction: 1}, {Range: true, Min: 3, Max: 4, Fraction: 0.5}}}, ""},
		{"NoNumber", fields.Values{"kind": "number", "accept": "1", "accept[0].value": "many"},
			&quiz.NumberBody{Accept: []quiz.AcceptNumber{{Fraction: 1}}}, "accept[0].value"},
		{"MissingNumber", fields.Values{"kind": "number", "accept": "1", "accept[0].feedback": "ok"},
			&quiz.NumberBody{Accept: []quiz.AcceptNumber{{Feedback: "ok", Fraction: 1}}}, "accept[0].value"},
		{"TrueFalse", fields.Values{"kind": "truefalse", "key": "false", "feedback.true": "No."}, &quiz.TrueFalseBody{TrueFeedback: "No."}, ""},
		{"Text", fields.Values{"kind": "text", "accept": "3", "accept[1].text": "Kazan", "typos": "1.5", "case": "yes"},
			&quiz.TextBody{Case: true, Accept: []quiz.AcceptText{{Fraction: 1}, {Text: "Kazan", Fraction: 1}}}, "typos"},
		{"Match", fields.Values{"kind": "match", "pairs": "1", "pairs[0].left": "a", "pairs[0].right": "b", "distractors": "1", "distractors[0]": "c"},
			&quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a", Right: "b"}}, Distractors: []string{"c"}}, ""},
		{"Gaps", fields.Values{"kind": "gaps", "gaps": "2", "gaps[0].kind": "date", "gaps[0].key": "2008", "gaps[1].kind": "essay"},
			&quiz.GapsBody{Gaps: []quiz.Body{&quiz.DateBody{Answer: day(2008, 0, 0)}, &quiz.TextBody{}}}, ""},
		{"Poll", fields.Values{"kind": "poll", "options": "2", "options[0].text": "Yes", "options[1].text": "No"}, &quiz.PollBody{Options: []string{"Yes", "No"}}, ""},
		{"NoKind", fields.Values{"kind": "riddle"}, &quiz.ChoiceBody{Scoring: quiz.Partial}, ""},
		{"ManyRows", fields.Values{"kind": "order", "items": "9999", "items[1]": "a", "items[100]": "b"}, &quiz.OrderBody{Items: []string{"", "a"}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, form := fields.Fill(blank, tt.typed)
			if diff := cmp.Diff(tt.want, q.Body, unlisted(), empties()); diff != "" {
				t.Errorf("body (-want +got): %s", diff)
			}
			wrong := ""
			if len(form.Issues) > 0 {
				wrong = form.Issues[0].Path
			}
			if wrong != tt.wrong {
				t.Errorf("wrong: %v, want %q", form.Issues, tt.wrong)
			}
			again, second := fields.Fill(blank, form.Values())
			if diff := cmp.Diff(q, again) + cmp.Diff(form, second); diff != "" {
				t.Errorf("filled again: %s", diff)
			}
		})
	}
}

func day(y, m, d int) quiz.DateRange {
	date := quiz.Date{Year: y, Month: m, Day: d}
	return quiz.DateRange{From: date, To: date}
}

// empties makes no difference between no options and none.
func empties() cmp.Option {
	return cmp.Transformer("options", func(o []quiz.Option) map[int]quiz.Option {
		m := map[int]quiz.Option{}
		for i, o := range o {
			m[i] = o
		}
		return m
	})
}

// A row that is added where one was removed is a new one.
func TestAddedAfterRemoved(t *testing.T) {
	q := quiz.Question{ID: "a", Points: 1, Body: &quiz.OrderBody{Items: []string{"a", "b", "c"}}}
	v, _, _ := fields.Step(fields.Of(q).Values(), "remove:items[2]")
	v, _, _ = fields.Step(v, "add:items")
	got, form := fields.Fill(q, v)
	if diff := cmp.Diff([]string{"a", "b"}, got.Body.(*quiz.OrderBody).Items); diff != "" || form.Values()["items[2]"] != "" {
		t.Errorf("the new row holds something: %v %s", form.Values(), diff)
	}
}

func TestAnotherKindKeepsWhatFits(t *testing.T) {
	q := quiz.Question{ID: "a", Stem: "Which?", Points: 2, Body: &quiz.PollBody{Options: []string{"Yes", "No"}}}
	v := fields.Of(q).Values()
	v["kind"], v["options[1].correct"] = "choice", "yes"
	got, _ := fields.Fill(q, v)
	want := &quiz.ChoiceBody{Options: []quiz.Option{{Text: "Yes"}, {Text: "No", Correct: true, Fraction: 1}}, Scoring: quiz.Partial}
	if diff := cmp.Diff(quiz.Body(want), got.Body); diff != "" || got.Stem != "Which?" || got.Points != 2 {
		t.Errorf("as a choice: %+v %s", got, diff)
	}
}

func TestGapMarkersFollow(t *testing.T) {
	v := fields.Values{"stem": `In [[2]] and [[1]], not \[[1]].`, "gaps": "2", "gaps[0].kind": "text", "gaps[1].kind": "date"}
	tests := []struct{ do, stem, first, row string }{
		{"add:gaps", `In [[2]] and [[1]], not \[[1]]. [[3]]`, "text", "gaps[2]"},
		{"remove:gaps[0]", `In [[1]] and , not \[[1]].`, "date", "gaps[0]"},
		{"down:gaps[0]", `In [[1]] and [[2]], not \[[1]].`, "date", "gaps[1]"},
	}
	for _, tt := range tests {
		next, row, ok := fields.Step(v, tt.do)
		if !ok || row != tt.row || next["stem"] != tt.stem || next["gaps[0].kind"] != tt.first {
			t.Errorf("%s: %q, %v at %q", tt.do, next["stem"], next, row)
		}
	}
	waiting := fields.Values{"stem": "A [[1]] b", "gaps": "0"}
	if next, _, _ := fields.Step(waiting, "add:gaps"); next["stem"] != "A [[1]] b" || next["gaps"] != "1" {
		t.Errorf("a marker that waited: %v", next)
	}
}

func TestStepsThatAreNone(t *testing.T) {
	v := fields.Values{"items": "2", "items[0]": "a", "items[1]": "b", "full": "100"}
	for _, do := range []string{"", "add:", "add:stem", "up:items[0]", "down:items[1]", "remove:items[2]", "remove:items", "sort:items[0]", "add:full", "up:items[-1]", "up:items[99999]"} {
		if next, row, ok := fields.Step(v, do); ok || row != "" || !cmp.Equal(next, v) {
			t.Errorf("%q: %v at %q", do, next, row)
		}
	}
}

// An issue belongs to the field of its path, or to what is around that.
func TestAbout(t *testing.T) {
	q := quiz.Question{Body: &quiz.NumberBody{Accept: []quiz.AcceptNumber{{Range: true, Min: 3, Max: 1, Fraction: 1}}}, Points: 1}
	b := quiz.Bank{Questions: []quiz.Question{q}}
	var issues []quiz.Issue
	for _, i := range b.Check() {
		if _, ok := i.QuestionIndex(); ok {
			_, i.Path, _ = strings.Cut(i.Path, "].")
			issues = append(issues, i)
		}
	}
	about := fields.Of(q).About(issues)
	for _, name := range []string{"stem", "accept", "accept[0]", ""} {
		if len(about[name]) == 0 {
			t.Errorf("nothing about %q: %v", name, about)
		}
	}
}
