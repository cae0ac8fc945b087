package browser

import (
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// payloads are texts that would do something in a page that took them for code.
var payloads = []string{
	`<script>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`,
	`"><svg onload=alert(1)>`,
	`<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>`,
	`</script><script>alert(1)//`,
	`<!-- -->'"><iframe src="javascript:alert(1)">`,
	"`${alert(1)}`",
	`&#60;script&#62;alert(1)&#60;/script&#62;`,
	`[a](javascript:alert(1))`,
	`![a](http://203.0.113.9/a.png)`,
	"a\u202etxt.exe",
	`{{alert(1)}}`,
	`<a href="http://203.0.113.9/" style="position:fixed">x</a>`,
}

// TestPayloads puts them wherever a student or the author of a question set can
// put a text, and opens every page that shows it. What must not happen would
// show as a dialog, a request, a breach of the content policy or a new node.
func TestPayloads(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{}, hostile(t))
	p := newPhone(t, r)
	p.forgive("status of 4")
	everything := strings.Join(payloads, "\n")
	for _, payload := range payloads {
		p.open("/")
		p.sendForm("/join", "name", payload)
		p.harmless("joining as " + payload)
	}
	p.open("/help/network")
	p.sendForm("/return", "code", everything)
	p.harmless("coming back")

	pupil := r.join(payloads[1] + " B")
	pupil.hand(p)
	attempt := pupil.begin("tour", "practice")
	for _, id := range []string{"five-sided-shape", "round-the-circle", "explain-a-day", "water-facts"} {
		p.open("/help/network")
		p.sendForm(attempt+"/answers", "question", id, "text", everything, "gap.1", everything, "gap.3", everything, "do", "save")
		p.harmless("answer to " + id)
	}
	pupil.post(attempt + "/submit")
	p.sendForm(attempt+"/answers", "question", "explain-a-day", "text", everything)
	p.harmless("late answer")
	p.harmlessPages(attempt + "/result")

	attempt = pupil.begin("hostile", "practice")
	p.harmlessPages("/", "/banks/hostile", "/banks/hostile/reading", attempt+"?q=1")
	for n := range payloads {
		pupil.answer(attempt, n+1, "check", "choice", pupil.sheet(attempt, n+1).Question.Options[0].ID)
		p.harmlessPages(fmt.Sprintf("%s?q=%d", attempt, n+1))
	}
	pupil.post(attempt + "/submit")
	p.harmlessPages(attempt+"/result", attempt+"/reading?q=1", "/me")
}

// harmlessPages opens pages and unfolds what is folded there.
func (p *phone) harmlessPages(paths ...string) {
	p.t.Helper()
	for _, path := range paths {
		p.open(path)
		p.openAll()
		p.harmless(path)
	}
}

// harmless sees that the page holds no node that our pages never hold.
func (p *phone) harmless(where string) {
	p.t.Helper()
	found := look[[]string](p, `[...document.querySelectorAll('*')].filter(e =>
		e.matches('script:not([src^="/assets/"]), iframe, object, embed, base, style, foreignObject') ||
		e.matches('img') && !e.src.startsWith(location.origin) ||
		[...e.attributes].some(a => /^on/i.test(a.name) || /^\s*(javascript|data|vbscript):/i.test(a.value)) ||
		e.matches('a[style], img[style]')).map(e => e.outerHTML.slice(0, 200))`)
	if len(found) > 0 {
		p.t.Errorf("%s: the page holds %q", where, found)
	}
	if dialogs := p.dialogsSeen(); len(dialogs) > 0 {
		p.t.Fatalf("%s: dialogs: %q", where, dialogs)
	}
}

// hostile is a question set whose every text is a payload.
func hostile(t *testing.T) quiz.Bank {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "bellwork: 1\nid: hostile\ntitle: %s\ndescription: %s\nlanguage: en\nlicense: %s\nsource: {title: %s, kind: reading}\nreading: hostile.md\nquestions:\n",
		quote(payloads[0]), quote(payloads[1]), quote(payloads[2]), quote(payloads[3]))
	for i, payload := range payloads {
		text := quote(payload)
		fmt.Fprintf(&b, "  - id: q%d\n    kind: choice\n    stem: %s\n    options:\n      - {text: %s, correct: true, feedback: %s}\n      - {text: %s, feedback: %s}\n"+
			"    hints: [%s]\n    explanation: %s\n    tags: [tour]\n    evidence: {section: %s, quote: %s}\n",
			i, quote("Stem "+payload), text, text, quote("Other "+payload), text, text, text, text, text)
	}
	bank, issues, err := native.Decode(strings.NewReader(b.String()), native.Options{Name: "hostile.yaml", Sibling: func(string) ([]byte, error) {
		return []byte("# Reading\n\n" + strings.Join(payloads, "\n\n")), nil
	}})
	if err != nil {
		t.Fatalf("%v: %v", err, issues)
	}
	return bank
}
