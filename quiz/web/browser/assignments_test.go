package browser

import (
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestAssignmentPages audits the pages by which sets are opened to classes, and
// what became of them.
func TestAssignmentPages(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	p := auditor(t, r)
	p.forgive("status of 422", "data:image/svg+xml;base64,") // the icon that Chromium itself puts into a field for a moment
	p.open("/")
	p.sendForm("/join", "name", "Maximiliane Alexandra Ana")
	p.sendForm("/banks/tour/attempts", "mode", "test")
	attempt := strings.TrimPrefix(strings.Split(p.path(), "?")[0], "/attempts/")
	assignment, _, _ := strings.Cut(attempt, "-")
	p.sendForm("/attempts/"+attempt+"/answers", "question", "five-sided-shape", "text", "pentagon")
	p.sendForm("/attempts/" + attempt + "/submit")
	p.sendForm("/banks/tour/attempts", "mode", "test")
	p.sendForm("/leave")

	r.setUp(p, "Maximiliane Alexandra Berisha-Petrović")
	for _, path := range []string{"/desk/samples", "/desk/assignments", "/desk/assignments/open-" + assignment} {
		p.open(path)
		p.audit(path)
	}
	p.leads(func() { p.pressWord("Maximiliane Alexandra Ana") })
	p.audit("answers of a student")
	title := "Before the trip to the museum of everyday life"
	p.sendForm("/desk/assignments", "set", "tour", "class", "open", "until", "2020-01-01T08:00", "title", title)
	p.audit("assignment refused")
	p.sendForm("/desk/assignments", "set", "tour", "class", "open", "mode", "test", "until", "2034-01-01T08:00", "title", title)
	p.audit("assignment made")
	edit := "/desk/assignments/open-" + assignment + "/edit"
	p.open(edit)
	p.audit("an assignment to change")
	p.sendForm(edit, "revision", "0", "title", title)
	p.audit("a change refused")
	p.open("/desk/server")
	p.audit("time zone")
	p.sendForm("/leave")
	p.sendForm("/join", "name", "Ben")
	for _, path := range []string{"/", "/banks/tour"} {
		p.open(path)
		p.audit(path + " with a due time")
	}
	p.sendForm("/banks/tour/attempts", "mode", "test")
	p.audit("question with an end far away")
}
