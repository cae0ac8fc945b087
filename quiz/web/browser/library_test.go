package browser

import (
	"strings"
	"testing"

	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// sends pastes a file and returns the address of its preview.
func (p *phone) sends(file string) string {
	p.t.Helper()
	p.open("/desk/sets/import")
	p.sendForm("/desk/sets/import", "text", file)
	return look[string](p, `location.pathname`)
}

// keeps pastes a file, keeps all that can be used and returns the set's address.
func (p *phone) keeps(file string) string {
	p.t.Helper()
	p.sends(file)
	p.leads(func() { p.pressWord("Keep the ticked questions") })
	return look[string](p, `location.pathname`)
}

// TestLibraryPages audits the pages of question sets with a question of every
// kind, what is wrong with some beside them.
func TestLibraryPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 404", "status of 422")
	r.setUp(p, "Ms Berisha")
	tour, err := questions.FS.ReadFile("tour.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/desk/sets", "/desk/sets/import", "/desk/sets/import/gone"} {
		p.open(path)
		p.audit(path)
	}
	p.sendForm("/desk/sets/import", "text", "nothing that could be read")
	p.audit("unreadable")
	p.sends(string(tour))
	p.openAll()
	p.audit("preview")
	p.sends("::Longest::Which river is the longest? {~Rhine ~Sava}\n")
	p.audit("nothing to keep")
	at := p.keeps(string(tour))
	p.openAll()
	p.audit("set")
	p.sendForm(at+"/tags", "tags", "water, a rather long tag about rivers, "+strings.Repeat("W", 60))
	p.open("/desk/sets")
	p.audit("list of sets")
	p.open(at + "/download?to=aiken")
	p.audit("download")
	p.open("/desk/sets?q=nowhere")
	p.audit("nothing found")
	p.sendForm(at+"/archive", "do", "archive")
	p.audit("archived")
	p.open("/desk/sets?archived=1")
	p.audit("archive")
}

// TestPayloadsInImports takes a set whose every text is a payload through the
// preview, the library and every format that it can be written in.
func TestPayloadsInImports(t *testing.T) {
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
	for _, payload := range payloads {
		p.open("/desk/sets/import")
		p.sendForm("/desk/sets/import", "text", payload)
		p.harmless("unreadable " + payload)
	}
	p.sends(file.String())
	p.openAll()
	p.harmless("preview")
	at := p.keeps(file.String())
	p.sendForm(at+"/tags", "tags", payloads[0]+","+payloads[1]+","+payloads[5])
	p.harmlessPages(at, "/desk/sets", "/desk/sets?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
	p.sendForm(at+"/tags", "tags", strings.Join(payloads, " "))
	p.harmless("tags refused")
	for _, to := range []string{"yaml", "gift", "aiken", "moodle", "csv", "text2qti", "anki", "blackboard"} {
		p.harmlessPages(at + "/download?to=" + to)
	}
}

// TestSendingAFile drops files on the page: one is stopped on its way, one
// cannot be read, one does not arrive, and one leads to its preview.
func TestSendingAFile(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 422", "net::ERR")
	r.setUp(p, "Ms Berisha")
	p.open("/desk/sets/import")
	drop := func(name, content string) {
		t.Helper()
		look[bool](p, `(() => {
			const d = new DataTransfer();
			d.items.add(new File([`+quote(content)+`], `+quote(name)+`));
			return document.getElementById('import').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: d }));
		})()`)
	}
	const rivers = "::Longest::Which river is the longest? {=Nile ~Rhine ~Sava}"

	r.gate.hold.Lock()
	drop("rivers.gift", rivers)
	p.untilPage(`!document.querySelector('.progress').hidden && document.querySelector('.progress label').textContent.startsWith('Reading')`)
	p.audit("sending")
	p.pressWord("Cancel")
	p.untilPage(`document.querySelector('.status').textContent.startsWith('Cancelled') && document.querySelector('.progress').hidden`)
	r.gate.hold.Unlock()

	drop("notes.pdf", "%PDF-1.7 no questions")
	p.untilPage(`document.activeElement?.matches(".error") && document.activeElement.textContent.includes("notes.pdf")`)

	r.gate.jammed.Store(true)
	drop("rivers.gift", rivers)
	p.untilPage(`document.querySelector('.status').textContent.startsWith('The file did not arrive')`)
	r.gate.jammed.Store(false)

	p.leads(func() { drop("rivers.gift", rivers) })
	if got := p.text("h1"); got != "Check the questions" {
		t.Errorf("the page after a drop is %q", got)
	}
}
