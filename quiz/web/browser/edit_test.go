package browser

import (
	"strings"
	"testing"

	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// editor keeps the tour of all kinds, and returns the address of the set and
// those of the forms of its questions.
func (r *site) editor(p *phone) (set string, forms []string) {
	p.t.Helper()
	r.setUp(p, "Ms Berisha")
	tour, err := questions.FS.ReadFile("tour.yaml")
	if err != nil {
		p.t.Fatal(err)
	}
	set = p.keeps(string(tour))
	p.open(set + "/edit")
	return set, look[[]string](p, `[...document.querySelectorAll('.edit-rows a')].map(a => a.getAttribute('href'))`)
}

// TestEditorPages audits the form of every kind, and the pages around it.
func TestEditorPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 422", "status of 409")
	set, forms := r.editor(p)
	p.audit("list of questions")
	for _, form := range forms {
		p.open(form)
		p.openAll()
		p.audit(form)
	}
	p.open("/desk/sets/new")
	p.audit("new set")
	p.sendForm("/desk/sets/new", "title", "Lakes")
	p.openAll()
	p.audit("empty set")
	lakes := p.path()
	for _, kind := range quiz.Kinds() {
		p.sendForm(lakes, "do", "add", "kind", string(kind))
		p.audit("new " + string(kind))
	}
	p.sendForm(lakes+"/save", "versions", "0")
	p.audit("refused")
	p.sendForm(forms[1], "do", "keep", "stem", strings.Repeat("W", 200), "options", "5", "options[0].fraction", "a lot")
	p.openAll()
	p.audit("to be mended")
	p.sendForm(forms[1], "do", "keep", "stem", "From another window")
	p.audit("contested")
	p.open(set)
	p.audit("set with a working copy")
	p.open("/desk/sets")
	p.audit("sets with one begun")
}

// TestEditing types into a question: it is kept after a pause, and what students
// will see follows without the page being loaded again.
func TestEditing(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	set, forms := r.editor(p)
	p.open(forms[1])
	p.write("#stem", "Why does ice swim?")
	p.untilPage(`document.querySelector('#preview .stem').innerText === 'Why does ice swim?'`)
	p.untilPage(`document.querySelector('#edit .status').innerText.startsWith('Kept') && document.getElementById('say').textContent === 'Kept'`)
	p.audit("kept by itself")
	if got := look[string](p, `document.activeElement.id`); got != "stem" {
		t.Errorf("the focus is on %q", got)
	}
	p.leads(func() { p.pressWord("Add an option") })
	last := `[name="options[4].text"]`
	p.write(last, "It is lighter")
	p.leads(func() { p.press(`button[value="up:options[4]"]`) })
	if got := look[string](p, `document.querySelector('[name="options[3].text"]').value`); got != "It is lighter" {
		t.Errorf("option 4 is %q", got)
	}
	p.leads(func() { p.pressWord("Undo") })
	if got := look[string](p, `document.querySelector('`+last+`').value`); got != "It is lighter" {
		t.Errorf("after a step back option 5 is %q", got)
	}
	p.open(set + "/edit")
	p.leads(func() { p.pressWord("Save as a new version") })
	if text := p.text("main"); !strings.Contains(text, "Why does ice swim?") || !strings.Contains(text, "It is lighter") {
		t.Errorf("the set does not hold what was saved: %s", text)
	}
}

// TestEditingWhileTheNetworkIsAway keeps trying, and nothing typed is lost.
func TestEditingWhileTheNetworkIsAway(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("net::ERR", "Failed to load")
	_, forms := r.editor(p)
	p.open(forms[1])
	p.offline(true)
	p.write("#stem", "Typed on the train")
	p.untilPage(`document.querySelector('#edit .status').innerText.startsWith('Not kept yet')`)
	p.offline(false)
	p.untilPage(`document.querySelector('#edit .status').innerText.startsWith('Kept')`)
	p.open(forms[1])
	if got := look[string](p, `document.getElementById('stem').value`); got != "Typed on the train" {
		t.Errorf("the question asks %q", got)
	}
}

// TestEditingInTwoWindows: the later one is asked, and what was typed there stays.
func TestEditingInTwoWindows(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 409")
	_, forms := r.editor(p)
	p.open(forms[1])
	other := p.tab()
	other.open(forms[1])
	other.write("#stem", "From the other window")
	other.untilPage(`document.querySelector('#edit .status').innerText.startsWith('Kept')`)
	p.write("#stem", "From this window")
	p.untilPage(`document.activeElement.id === 'conflict'`)
	if got := look[string](p, `document.getElementById('stem').value`); got != "From this window" {
		t.Errorf("the field holds %q", got)
	}
	p.audit("asked which counts")
	p.leads(func() { p.pressWord("Keep what stands here") })
	if got := look[string](p, `document.getElementById('stem').value`); got != "From this window" {
		t.Errorf("the question asks %q", got)
	}
}

// TestEditingWithoutScript goes the same way by buttons alone.
func TestEditingWithoutScript(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	set, forms := r.editor(p)
	p.withoutScript()
	p.open(forms[1])
	p.write("#stem", "Why does ice swim?")
	p.leads(func() { p.pressWord("Add an option") })
	p.write(`[name="options[4].text"]`, "It is lighter")
	p.leads(func() { p.press(`button[value="up:options[4]"]`) })
	p.leads(func() { p.press(".update") })
	if got := p.text("#preview .stem"); got != "Why does ice swim?" {
		t.Errorf("the preview asks %q", got)
	}
	p.leads(func() { p.pressWord("Next question") })
	p.leads(func() { p.pressWord("All questions") })
	p.leads(func() { p.pressWord("Save as a new version") })
	if got := p.path(); got != set+"?saved" {
		t.Errorf("saving leads to %s", got)
	}
	if text := p.text("main"); !strings.Contains(text, "Why does ice swim?") || !strings.Contains(text, "It is lighter") {
		t.Errorf("the set does not hold what was saved: %s", text)
	}
}

// TestPayloadsInTheEditor edits a set whose every text is a payload.
func TestPayloadsInTheEditor(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 4")
	r.setUp(p, "Ms Berisha")
	bank := hostile(t)
	var file strings.Builder
	if _, err := native.EncodeJSON(&file, &bank); err != nil {
		t.Fatal(err)
	}
	set := p.keeps(file.String())
	p.harmlessPages(set + "/edit")
	forms := look[[]string](p, `[...document.querySelectorAll('.edit-rows a')].map(a => a.getAttribute('href'))`)
	for _, form := range forms[:min(len(forms), 12)] {
		p.open(form)
		p.openAll()
		p.harmless(form)
	}
	for _, payload := range payloads {
		p.open(forms[0])
		p.sendForm(forms[0], "do", "keep", "stem", payload, "seen", "old")
		p.harmless("contested " + payload)
	}
}
