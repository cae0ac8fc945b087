package web_test

import (
	"html"
	"strings"
	"testing"

	"bellwork/quiz"
)

func TestNames(t *testing.T) {
	tests := map[string]struct{ typed, shown string }{
		"plain":                  {"Ana", "Ana"},
		"spaces":                 {"  Ana \t  B. ", "Ana B."},
		"right-to-left override": {"Ana\u202egnp.exe", "Anagnp.exe"},
		"zero width":             {"A\u200bn\u200da\ufeff", "Ana"},
		"line break":             {"Ana\nB.", "Ana B."},
		"null":                   {"An\x00a", "Ana"},
		"broken UTF-8":           {"An\xffa", "Ana"},
		"another script":         {"Анка Ђ.", "Анка Ђ."},
		"a symbol":               {"🦊", "🦊"},
		"forty characters":       {strings.Repeat("ë", 40), strings.Repeat("ë", 40)},
		"a formula":              {"=HYPERLINK(1)", "=HYPERLINK(1)"},
		"apostrophe":             {"O'Neil", "O'Neil"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openSchool(t, quiz.Policy{})
			c := s.stranger()
			c.post("/join", "name", tt.typed).wants(t, 303)
			var me struct{ Name string }
			c.getJSON("/me", &me)
			if me.Name != tt.shown {
				t.Errorf("the name is %q, want %q", me.Name, tt.shown)
			}
			if page := c.get("/").body; !strings.Contains(html.UnescapeString(page), tt.shown) {
				t.Errorf("the page does not show %q", tt.shown)
			}
		})
	}
}

func TestNamesThatCannotBeUsed(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	sentences := map[string][]string{
		"Type a name first":     {"", "   ", "\u200b\u202e", "\u3164", "\u115f\u1160", "\uffa0", "\u2800", "---", "\x00"},
		"This name is too long": {strings.Repeat("x", 41), strings.Repeat("x", 10000)},
	}
	s.unchanged("a name that cannot be used", func() {
		for sentence, names := range sentences {
			for _, name := range names {
				s.stranger().post("/join", "name", name).wants(t, 422).says(t, sentence, `aria-invalid="true"`)
			}
		}
		s.stranger().post("/join").wants(t, 422).says(t, "Type a name first")
	})
}

// TestTakenNames takes a name again in spellings that nobody can tell apart. A
// free name is offered, and it is free.
func TestTakenNames(t *testing.T) {
	long := strings.Repeat("é", 40)
	for taken, spellings := range map[string][]string{
		"Ana Š.": {"Ana Š.", "ana š.", " ANA  Š. ", "Ana S\u030c.", "A\u200bna Š.", "Ａna Š.", "Ana\ufe0f Š.", "A\u034fna Š.", "Ana\U000e0100 Š.", "Ana\u180b Š.", "Ana\u17b4 Š."},
		long:     {long},
	} {
		s := openSchool(t, quiz.Policy{})
		s.student(taken)
		for _, name := range spellings {
			c := s.stranger()
			page := c.post("/join", "name", name).wants(t, 422).says(t, "Somebody here already has this name")
			free := html.UnescapeString(between(page.body, `<input type="hidden" name="name" value="`, `"`))
			if free == "" {
				t.Fatalf("%q: nothing is suggested on %s", name, page.body)
			}
			c.post("/join", "name", free).leadsTo(t, "/welcome")
		}
	}
}

// TestLookAlikesAreLetIn: Ana in Latin and in Cyrillic letters are two people.
func TestLookAlikesAreLetIn(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.student("Ana")
	s.student("Ана")
	s.student("Anа")
}

// TestTakenNamesForSomebodyWhoIsIn: the start page has no form for them, so the
// error page says it.
func TestTakenNamesForSomebodyWhoIsIn(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.student("Ana")
	s.student("Ben").post("/join", "name", "Ana").wants(t, 422).says(t, "Somebody here already has this name", "join as Ana B.")
}

func TestReturnCodes(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	code := codeOn(t, s.student("Ana").get("/welcome"))
	words := strings.Fields(code)
	for _, typed := range []string{
		code, strings.ToUpper(code), strings.Join(words, "-"), strings.Join(words, ""), "  " + strings.Join(words, " \t ") + "\n",
		strings.Join(words, ", ") + ".", strings.Join(words, "\u00a0"), "1 " + code,
	} {
		c := s.stranger()
		c.post("/return", "code", typed).leadsTo(t, "/")
		c.get("/me").wants(t, 200).says(t, "Ana")
		if shown := codeOn(t, c.get("/me")); strings.ContainsAny(shown, ".,;\t\n1") || strings.ToLower(shown) != shown {
			t.Errorf("%q is shown as %q", typed, shown)
		}
	}
	s.unchanged("a code that nobody has", func() {
		for _, typed := range []string{"", "x", strings.Join([]string{words[1], words[0], words[2]}, " "), strings.Join(words[:2], " "), code + " more"} {
			s.stranger().post("/return", "code", typed).wants(t, 422).says(t, "We do not know these three words")
		}
	})
}
