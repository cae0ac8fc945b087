package web_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
	"bellwork/quiz/media"
)

// riversGIFT is a file with two questions, the second of which has no key.
const riversGIFT = "::Longest::Which river is the longest? {=Nile ~Rhine ~Sava}\n\n::None::Which river is the blackest? {~Drin ~Drava}\n"

// library gives Tea a set and a draft.
func (s *school) library(v *visit) {
	s.t.Helper()
	v.set = v.who["tea"].keeps(riversGIFT)
	v.question = v.who["tea"].firstQuestion(v.set)
	v.draft = v.who["tea"].sends(riversGIFT)
}

// sends pastes a file and returns the id of its draft.
func (c *client) sends(text string) string {
	c.t.Helper()
	r := c.post("/desk/sets/import", "text", text).wants(c.t, 303)
	id, ok := strings.CutPrefix(r.header.Get("Location"), "/desk/sets/import/")
	if !ok {
		c.t.Fatalf("Location %q", r.header.Get("Location"))
	}
	return id
}

// keeps pastes a file, keeps all that can be used and returns the set's id.
func (c *client) keeps(text string) string {
	c.t.Helper()
	id := c.sends(text)
	c.post("/desk/sets/import/"+id, "do", "all", "title", "Rivers", "page", "1").wants(c.t, 303)
	c.post("/desk/sets/import/"+id, "do", "confirm", "title", "Rivers", "take", "1", "page", "1").leadsTo(c.t, "/desk/sets/"+id+"?added")
	return id
}

// spelled returns a bank as a file.
func spelled(t *testing.T, b *quiz.Bank) string {
	t.Helper()
	var file strings.Builder
	if _, err := native.EncodeJSON(&file, b); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// upload sends a file as a browser does.
func (c *client) upload(name, content string) reply {
	c.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		c.t.Fatal(err)
	}
	_, _ = part.Write([]byte(content))
	_ = w.WriteField("text", "")
	_ = w.Close()
	return c.send("POST", "/desk/sets/import", b.String(), "Content-Type", w.FormDataContentType(), "Origin", c.school.url)
}

// The way of a teacher with a file: see it, with what is wrong beside the
// question, take what is sound, find it again, take it away.
func TestImport(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	c.get("/desk/sets").wants(t, 200).says(t, "no question sets yet", `href="/desk/sets/import"`)
	var page reply
	var draft string
	s.unchanged("looking at a file", func() {
		at := c.upload("rivers of Europe.gift", riversGIFT).wants(t, 303).header.Get("Location")
		draft = strings.TrimPrefix(at, "/desk/sets/import/")
		page = c.get(at).wants(t, 200)
	})
	page.says(t, "rivers of Europe.gift", `value="rivers of Europe"`, "Which river is the longest?", "Right answer", "line 3", "Cannot be kept yet", `name="take" value="1" form="choose" checked`)
	page.says(t, draft+"?page=1#q2.question", `id="q2.question"`).silent(t, `name="take" value="2"`)

	c.post("/desk/sets/import/"+draft, "do", "confirm", "title", "Rivers", "page", "1").wants(t, 422).says(t, "No question is ticked")
	c.post("/desk/sets/import/"+draft, "do", "confirm", "title", " ", "take", "1", "page", "1").wants(t, 422).says(t, "needs a title")
	c.post("/desk/sets/import/"+draft, "do", "confirm", "title", "Rivers", "tags", "Water, water, maps", "take", "1", "take", "2", "page", "1").leadsTo(t, "/desk/sets/"+draft+"?added")
	c.post("/desk/sets/import/"+draft, "do", "confirm", "title", "Rivers", "take", "1").leadsTo(t, "/desk/sets/"+draft)
	c.get("/desk/sets/"+draft+"?added").wants(t, 200).says(t, "1 question is stored", "Water", "maps", "Which river is the longest?").silent(t, "blackest")
	c.get("/desk/sets?q=RIVERS+wat").says(t, "/desk/sets/"+draft)
	c.get("/desk/sets?q=mountains").says(t, "No set has").silent(t, draft)
}

func TestSetDeeds(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set
	tea.post(at+"/archive", "do", "archive").leadsTo(t, at)
	tea.get("/desk/sets").silent(t, v.set).says(t, "1 set in the archive")
	tea.get("/desk/sets?archived=1").says(t, v.set)
	tea.get(at).wants(t, 200).says(t, "in the archive")
	tea.post(at+"/archive", "do", "restore").leadsTo(t, at)
	tea.post(at+"/tags", "tags", strings.Repeat("x", 61)).wants(t, 422).says(t, "too long", strings.Repeat("x", 61))
	tea.post(at+"/tags", "tags", "b, a ,, B").leadsTo(t, at)
	tea.get(at).says(t, `value="b, a"`)
	copied := tea.post(at+"/duplicate").wants(t, 303).header.Get("Location")
	tea.get(copied).wants(t, 200).says(t, "Rivers (copy)", "Which river is the longest?", `value="b, a"`)
	if copied == at+"?added" {
		t.Error("the copy is the set itself")
	}
}

func TestDownload(t *testing.T) {
	v := visitors(t)
	tea, at := v.who["tea"], "/desk/sets/"+v.set+"/download"
	tea.get(at+"?to=aiken").wants(t, 200).says(t, "Aiken cannot hold")
	tea.get(at+"?to=json").wants(t, 200).says(t, "holds everything")
	tea.get(at+"?to=h5p").wants(t, 404)
	tea.post(at, "to", "h5p").wants(t, 404)
	r := tea.post(at, "to", "gift").wants(t, 200).says(t, "Which river is the longest?")
	if got := r.header.Get("Content-Disposition"); got != "attachment; filename=Rivers.gift" {
		t.Errorf("Content-Disposition %q", got)
	}
	if again := tea.keeps(r.body); again == v.set {
		t.Error("the file came back as the same set")
	}
}

// What is gone with a restart, after half an hour, or because of three newer
// ones, is asked for again.
func TestDraftsAreForgotten(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	first := c.sends(riversGIFT)
	for range 3 {
		c.sends(riversGIFT)
	}
	last := c.sends(riversGIFT)
	c.get("/desk/sets/import/"+first).wants(t, 404).says(t, "That preview is gone", `name="file"`)
	s.wait(29 * time.Minute)
	c.get("/desk/sets/import/"+last).wants(t, 200)
	s.wait(29 * time.Minute)
	c.get("/desk/sets/import/"+last).wants(t, 200)
	s.wait(31 * time.Minute)
	c.post("/desk/sets/import/"+last, "do", "confirm").wants(t, 404).says(t, "That preview is gone")
	gone := c.sends(riversGIFT)
	c.post("/desk/sets/import/"+gone+"/cancel").leadsTo(t, "/desk/sets")
	c.get("/desk/sets/import/"+gone).wants(t, 404)
}

func TestUnreadableFiles(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	tests := []struct{ name, content, saying string }{
		{"empty.gift", "", "nothing to read"},
		{"photo.png", "\x89PNG\r\n\x1a\n\x00\x00", "photo.png"},
		{"notes.zip", "PK\x03\x04broken", "damaged"},
		{`..\..\etc/passwd`, "root:x:0:0", "passwd"},
		{"a\u202etxt.exe", "MZ", "atxt.exe"},
	}
	for _, tt := range tests {
		s.unchanged(tt.name, func() { c.upload(tt.name, tt.content).wants(t, 422).says(t, tt.saying) })
	}
	c.post("/desk/sets/import", "text", "no question at all").wants(t, 422).says(t, "no question at all</textarea>")
}

// A preview of 10,000 questions is cut into pages that phones can load, and what
// was ticked on one page is kept on the way to another.
func TestLongPreview(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	var file strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&file, "What is number %d? {=right %d ~wrong %s}\n\n", i+1, i, strings.Repeat("<wrong & ' ", i%400*min(1, i%2)))
	}
	at := c.upload("long.gift", file.String()).wants(t, 303).header.Get("Location")
	for n := 1; n < 600; n += 60 {
		if r := c.get(fmt.Sprintf("%s?page=%d", at, n)).wants(t, 200); len(r.body) > 300_000 {
			t.Errorf("page %d has %d bytes", n, len(r.body))
		}
	}
	c.post(at, "page", "1", "take", "2", "go", "2", "title", "Long & good").leadsTo(t, at+"?page=2#questions")
	c.get(at).says(t, `value="2" form="choose" checked`, `value="Long &amp; good"`).silent(t, `value="1" form="choose" checked`)
	c.post(at, "page", "1", "do", "none")
	c.post(at, "page", "1", "take", "2", "take", "3", "do", "confirm", "title", "Two").wants(t, 303)
	c.get("/desk/sets").says(t, "2 questions")
}

// A picture is seen in the preview by who sent it, and by nobody else before it
// is kept.
func TestPicturesOfDrafts(t *testing.T) {
	v := visitors(t)
	picture, err := media.Picture([]byte("<svg><text>A river</text></svg>"))
	if err != nil {
		t.Fatal(err)
	}
	bank := quiz.Bank{ID: "p", Title: "P", Files: []quiz.File{picture}, Questions: []quiz.Question{{
		ID: "a", Points: 1, Stem: "![a river](" + picture.Path + ")", Body: &quiz.TextBody{Accept: []quiz.AcceptText{{Text: "x", Fraction: 1}}},
	}}}
	draft := v.who["tea"].sends(spelled(t, &bank))
	src := "/" + picture.Path
	v.who["tea"].get("/desk/sets/import/"+draft).wants(t, 200).says(t, `src="`+src+`"`)
	v.who["tea"].get(src).wants(t, 200)
	v.who["una"].get(src).wants(t, 404)
	v.who["ana"].get(src).wants(t, 404)
	v.who["tea"].post("/desk/sets/import/"+draft, "do", "confirm", "title", "P", "take", "1", "page", "1").wants(t, 303)
	v.who["ana"].get(src).wants(t, 200)
}
