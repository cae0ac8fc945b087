package browser

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestPayloadsAtTheDesk puts payloads into what teachers name: themselves,
// classes, students, sets, tags and assignments. It opens every page that shows
// them, the printed cards and a student's pages among them (trust cases 17 and
// 20; the questions' texts are in TestPayloadsInImports).
func TestPayloadsAtTheDesk(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 4", "data:image/svg+xml;base64,") // the icon that Chromium itself puts into a field for a moment
	r.setUp(p, payloads[1])
	set := p.keeps("::Longest::Which river is the longest? {=Nile ~Rhine ~Sava}\n")
	var names []string
	class := ""
	for _, payload := range payloads {
		name := payload[:min(len(payload), quiz.MaxName)]
		names = append(names, name)
		p.open("/desk/classes")
		p.sendForm("/desk/classes", "name", name)
		class = p.path()
		p.sendForm(set+"/tags", "tags", name)
		p.harmless("tag " + name)
		p.sendForm("/desk/assignments", "set", strings.TrimPrefix(set, "/desk/sets/"), "class", strings.TrimPrefix(class, "/desk/classes/"), "title", payload)
		p.harmless("assignment " + payload)
	}
	p.sendForm(class+"/roster", "names", strings.Join(names, "\n"))
	p.harmless("roster")
	p.sendForm(class+"/settings", "name", names[0], "joinable", "yes")
	p.harmlessPages("/desk", "/desk/account", "/desk/people", "/desk/classes", "/desk/assignments", "/desk/sets", class+"/cards")
	p.paper()
	p.harmless("printed cards")
	p.harmlessPages(class)
	students := look[[]string](p, `[...new Set([...document.querySelectorAll('a[href*="/students/"]')].map(a => a.pathname))]`)
	if len(students) < len(payloads) {
		t.Fatalf("%d students are listed", len(students))
	}
	for _, at := range students {
		p.harmlessPages(at)
	}
	p.harmlessPages(students[0] + "/record")
	p.sendForm(students[0], "name", strings.Repeat(payloads[1], 4), "extra", "0")
	p.harmless("a name that is too long")
	p.sendForm(students[0]+"/merge", "into", payloads[0])
	p.harmless("nobody to merge with")

	card := r.firstCard(class)
	p.harmlessPages("/seat/" + card)
	p.leads(func() { p.pressWord("Continue") })
	p.harmless("home of a student")
	p.sendForm("/banks/"+strings.TrimPrefix(set, "/desk/sets/")+"/attempts", "mode", "test")
	attempt := strings.Split(p.path(), "?")[0]
	p.sendForm(attempt + "/submit")
	p.harmlessPages(attempt+"/result", "/me")
	p.sendForm("/sign-in", "name", payloads[1], "password", goodPassword)
	id, _, _ := strings.Cut(strings.TrimPrefix(attempt, "/attempts/"), "-")
	p.harmlessPages("/desk/assignments/" + strings.TrimPrefix(class, "/desk/classes/") + "-" + id)
}
