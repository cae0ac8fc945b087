package web_test

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
)

var (
	editLink  = regexp.MustCompile(`/edit/questions/([a-z0-9-]+)"`)
	editField = regexp.MustCompile(`(?s)<(input|textarea)([^>]*?) name="([^"]+)"([^>]*?)>(?:\n?([^<]*)</textarea>)?`)
	editValue = regexp.MustCompile(`value="([^"]*)"`)
	editPick  = regexp.MustCompile(`(?s)<select[^>]* name="([^"]+)".*?</select>`)
	editTaken = regexp.MustCompile(`<option value="([^"]*)" selected`)
)

// firstQuestion returns the id of the first question of a set.
func (c *client) firstQuestion(set string) string {
	c.t.Helper()
	m := editLink.FindStringSubmatch(c.get("/desk/sets/"+set+"/edit").wants(c.t, 200).body)
	if m == nil {
		c.t.Fatal("the editor lists no question")
	}
	return m[1]
}

// editForm is the form of a question as a page shows it, to be sent as a browser
// does.
type editForm struct {
	c    *client
	at   string
	page reply
	form url.Values
}

// edits opens the form of a question.
func (c *client) edits(at string) *editForm {
	c.t.Helper()
	e := &editForm{c: c, at: at}
	e.show(c.get(at).wants(c.t, 200))
	return e
}

// show reads the fields of a page.
func (e *editForm) show(page reply) {
	e.page, e.form = page, url.Values{}
	_, text, _ := strings.Cut(page.body, `<form id="edit"`)
	text, _, _ = strings.Cut(text, "</form>")
	for _, m := range editField.FindAllStringSubmatch(text, -1) {
		attributes := m[2] + m[4]
		if strings.Contains(attributes, `type="checkbox"`) && !strings.Contains(attributes, "checked") {
			continue
		}
		value := m[5]
		if v := editValue.FindStringSubmatch(attributes); v != nil {
			value = v[1]
		}
		e.form.Add(m[3], html.UnescapeString(value))
	}
	for _, m := range editPick.FindAllStringSubmatch(text, -1) {
		if taken := editTaken.FindStringSubmatch(m[0]); taken != nil {
			e.form.Set(m[1], taken[1])
		}
	}
}

// sends fills some fields in and presses a button.
func (e *editForm) sends(do string, pairs ...string) reply {
	e.c.t.Helper()
	form := url.Values{"do": {do}}
	for name, values := range e.form {
		form[name] = values
	}
	for i := 0; i < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return e.c.send("POST", e.at, form.Encode(), e.c.asForm()...)
}

// does is sends, and then looks at the page that it leads to.
func (e *editForm) does(do string, pairs ...string) *editForm {
	e.c.t.Helper()
	r := e.sends(do, pairs...).wants(e.c.t, 303)
	e.at, _, _ = strings.Cut(r.header.Get("Location"), "#")
	e.show(e.c.get(e.at).wants(e.c.t, 200))
	return e
}

// The way of a teacher through the editor without script: another key, one more
// option, moved up, a step back, and a version of it.
func TestEditor(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set
	tea.get(at).says(t, `href="`+at+`/edit"`)
	var e *editForm
	v.unchanged("looking at the editor", func() {
		tea.get(at+"/edit").wants(t, 200).says(t, "Which river is the longest?", "Choose from options", "Nothing has been changed yet").silent(t, "Save as a new version")
		e = tea.edits(at + "/edit/questions/" + v.question)
	})
	e.page.says(t, "Option 3", `name="options[0].correct" value="yes" checked`, "As students will see it", ">Nile</textarea>")
	e.does("add:options", "stem", "Which is the longest river?").does("up:options[3]", "options[3].text", "Amazon")
	e.page.says(t, "Which is the longest river?", "Option 4")
	if got := e.form.Get("options[2].text"); got != "Amazon" {
		t.Errorf("option 3 is %q", got)
	}
	e.does("undo")
	if got := e.form.Get("options[3].text"); got != "Amazon" { // moving was the last step, not typing
		t.Errorf("after a step back option 4 is %q", got)
	}
	e.does("redo")
	tea.get(at).wants(t, 200).says(t, "not saved as a version", "Which river is the longest?").silent(t, "Amazon")
	tea.get(at+"/edit").wants(t, 200).says(t, "Save as a new version", "Which is the longest river?", "Kept")
	tea.post(at+"/edit/save", "versions", "1").leadsTo(t, at+"?saved")
	tea.get(at+"?saved").wants(t, 200).says(t, "Saved as a new version", "Amazon", "Which is the longest river?").silent(t, "not saved as a version")
	tea.post(at+"/edit/save", "versions", "1").leadsTo(t, at+"?saved")
}

// What cannot be read stays as it was typed, with what is wrong beside it, and
// keeps the set from being saved.
func TestEditorKeepsWhatItCannotRead(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set
	e := tea.edits(tea.post(at+"/edit", "do", "add", "kind", "date").wants(t, 303).header.Get("Location"))
	e.does("keep", "stem", "When <b>was</b> it?", "key", "the other day")
	e.page.says(t, `value="the other day"`, "cannot be read as a date", `id="key.wrong"`)
	tea.post(at+"/edit/save", "versions", "1").wants(t, 422).says(t, "cannot be saved", "Question 2", "2 things to mend").silent(t, "<b>was")
	e.does("keep", "key", "17 February 2008")
	e.page.silent(t, "cannot be read")
	tea.post(at+"/edit/save", "versions", "1").leadsTo(t, at+"?saved")
	tea.get(at).says(t, "17 February 2008")
}

// A question that becomes one of another kind keeps what fits that, and comes
// back by a step.
func TestEditorOtherKind(t *testing.T) {
	v := visitors(t)
	tea := v.who["tea"]
	e := tea.edits("/desk/sets/" + v.set + "/edit/questions/" + v.question)
	e.does("keep", "kind", "poll")
	e.page.says(t, ">Nile</textarea>", "There is no right or wrong here").silent(t, `name="options[0].correct"`)
	e.does("undo")
	e.page.says(t, `name="options[0].correct" value="yes" checked`)
}

func TestEditorList(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set+"/edit"
	order := func() (ids []string) {
		for _, m := range editLink.FindAllStringSubmatch(tea.get(at).wants(t, 200).body, -1) {
			ids = append(ids, m[1])
		}
		return ids
	}
	first := v.question
	tea.post(at, "do", "copy:"+first, "page", "1").wants(t, 303)
	second := order()[1]
	third := strings.TrimPrefix(tea.post(at, "do", "add", "kind", "info").wants(t, 303).header.Get("Location"), at+"/questions/")
	tea.post(at, "do", "up:"+third, "page", "1").leadsTo(t, at+"?page=1#"+third)
	tea.post(at, "do", "down:"+first, "page", "1").wants(t, 303)
	if got := order(); !slices.Equal(got, []string{third, first, second}) {
		t.Errorf("order %v, want %v", got, []string{third, first, second})
	}
	tea.post(at, "do", "remove:"+first, "page", "1").wants(t, 303)
	tea.post(at, "do", "remove:"+first, "page", "1").wants(t, 303)
	tea.get(at+"/questions/"+first).wants(t, 404)
	tea.post(at, "do", "undo").wants(t, 303)
	if got := order(); !slices.Contains(got, first) {
		t.Errorf("order %v after a step back", got)
	}
	e := tea.edits(at + "/questions/" + first)
	e.does("place", "to", "9").page.says(t, "Question 3")
	e.does("place", "to", " 1 ").page.says(t, "Question 1")
	e.does("place", "to", "the first").page.says(t, "Question 1")
	tea.post(at, "do", "undo", "at", "1").wants(t, 409).says(t, "changed in another window")
	for _, do := range []string{"", "up", "up:none", "dance:" + first} {
		if r := tea.post(at, "do", do); r.status != 404 && r.status != 400 {
			t.Errorf("do=%s: %d", do, r.status)
		}
	}
	tea.post(at, "do", "head", "title", "", "seen", "old").wants(t, 409)
	tea.post(at+"/discard").leadsTo(t, "/desk/sets/"+v.set)
	if got := order(); !slices.Equal(got, []string{first}) {
		t.Errorf("order %v after discarding", got)
	}
}

// Of two windows the later one is asked.
func TestEditorInTwoWindows(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set+"/edit/questions/"+v.question
	one, other := tea.edits(at), tea.edits(at)
	one.does("keep", "stem", "From the first window")
	r := other.sends("keep", "stem", "From the second window").wants(t, 409).says(t, "changed in another window", "From the second window", "Keep what stands here")
	tea.get(at).says(t, "From the first window")
	other.show(r)
	other.does("keep")
	tea.get(at).says(t, "From the second window")
}

func TestNewSet(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	c.get("/desk/sets").says(t, `href="/desk/sets/new"`)
	c.post("/desk/sets/new", "title", " ").wants(t, 422).says(t, "needs a title")
	at := c.post("/desk/sets/new", "title", "Lakes").wants(t, 303).header.Get("Location")
	c.get(at).wants(t, 200).says(t, "Lakes", "no question yet")
	c.get(strings.TrimSuffix(at, "/edit")).wants(t, 404)
	c.get("/desk/sets").wants(t, 200).says(t, "Begun and not saved", at)
	c.post(at+"/save", "versions", "0").wants(t, 422).says(t, "no questions")
	e := c.edits(c.post(at, "do", "add", "kind", "truefalse").wants(t, 303).header.Get("Location"))
	e.does("another", "stem", "Is Ohrid a lake?").does("list", "stem", "Is the Drin one?", "key", "false")
	set := strings.TrimSuffix(at, "/edit")
	c.post(at+"/save", "versions", "0").leadsTo(t, set+"?saved")
	c.get(set).wants(t, 200).says(t, "Lakes", "Is Ohrid a lake?", "Is the Drin one?")
	c.get("/desk/sets").silent(t, "Begun and not saved")
}

// A test that was begun keeps the version it was begun with, whatever is saved
// since; the next one has the new version.
func TestTriesKeepTheirVersion(t *testing.T) {
	v := visitors(t)
	tea, ema, at := v.who["tea"], v.ema(), "/desk/sets/"+v.set
	tea.post("/desk/assignments", "set", v.set, "class", v.class, "mode", "test").wants(t, 303)
	begun := ema.begin(v.set, "test")
	tea.edits(at+"/edit/questions/"+v.question).does("keep", "stem", "Which river is the longest of all?")
	ema.get(begun).wants(t, 200).silent(t, "of all")
	tea.post(at+"/edit/save", "versions", "1").wants(t, 303)
	ema.get(begun).wants(t, 200).says(t, "Which river is the longest?").silent(t, "of all")
	ema.post(begun+"/submit").wants(t, 303)
	ema.get(ema.begin(v.set, "test")).wants(t, 200).says(t, "Which river is the longest of all?")
}

// The pages of the editor stay pages with as many questions as there are.
func TestEditorOfManyQuestions(t *testing.T) {
	const many = 10_000
	s := openSchool(t, quiz.Policy{})
	tea := s.host("Tea")
	b := quiz.Bank{ID: "many", Title: "Many"}
	for i := range many {
		b.Questions = append(b.Questions, quiz.Question{
			ID: fmt.Sprint("q", i), Stem: strings.Repeat("Which <word> is this? ", 20), Points: 1,
			Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "word", Fraction: 1}}},
		})
	}
	draft := tea.upload("many.json", spelled(t, &b)).wants(t, 303).header.Get("Location")
	tea.post(draft, "do", "all", "title", "Many").wants(t, 303)
	confirm := []string{"do", "confirm", "title", "Many", "page", "1"}
	for i := range 20 {
		confirm = append(confirm, "take", fmt.Sprint(i+1))
	}
	tea.post(draft, confirm...).wants(t, 303)
	at := "/desk/sets/" + strings.TrimPrefix(draft, "/desk/sets/import/") + "/edit"
	tea.post(at, "do", "add", "kind", "essay").wants(t, 303)
	for _, path := range []string{at, at + "?page=201", at + "/questions/q9999"} {
		if r := tea.get(path).wants(t, 200); len(r.body) > 300_000 {
			t.Errorf("%s: %d bytes", path, len(r.body))
		}
	}
	tea.get(at+"?page=201").says(t, "Nothing asked yet", "Page 201 of 201")
	tea.get(at+"?page=999").says(t, "Page 201 of 201")
}
