package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// activeMarkup is markup that loads, runs or leads elsewhere, beside the payloads.
var activeMarkup = []string{
	`<img srcset="//evil.example/x.png 1x" src="//evil.example/x.png" onerror="alert(1)">`,
	`<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><use href="//evil.example/x.svg#a"/></svg>`,
	`<button formaction="javascript:alert(1)">x</button><input type="image" src="//evil.example/x.png">`,
	`<a href="JaVaScRiPt:alert(1)">x</a><a href="&#106;avascript:alert(1)">x</a><a href=" javascript:alert(1)">x</a>`,
	`<video src="//evil.example/x" poster="//evil.example/x.png"></video><audio src="//evil.example/x"></audio><embed src="//evil.example/x"><object data="//evil.example/x"></object>`,
	`<p style="background:url(//evil.example/x.png)">x</p><table background="//evil.example/x.png"><tr><td>x</td></tr></table>`,
	"a\u202etxt.exe\u2066 \u0000 \x1b[31m",
}

// TestPayloadsInForeignFiles puts payloads as raw markup into files of other
// programs, also those that are never written, and follows them through the
// preview into the library and to a student (trust cases 17, 18 and 20).
func TestPayloadsInForeignFiles(t *testing.T) {
	for name, file := range foreignFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := visitors(t)
			tea := v.who["tea"]
			read := 0
			for _, p := range append(activeMarkup, payloads...) {
				r := tea.upload(p, file(p))
				harmless(t, r)
				if r.status != 303 {
					continue
				}
				at := r.header.Get("Location")
				harmless(t, tea.get(at).wants(t, 200))
				tea.post(at, "do", "all", "title", "Set", "page", "1").wants(t, 303)
				set := strings.TrimSuffix(tea.post(at, "do", "confirm", "title", "Set", "take", "1", "page", "1").header.Get("Location"), "?added")
				if set == "" {
					continue
				}
				read++
				harmless(t, tea.get(set).wants(t, 200))
				harmless(t, v.seen(strings.TrimPrefix(set, "/desk/sets/")))
			}
			if read < len(payloads)/2 {
				t.Errorf("only %d files were read: the test shows little", read)
			}
		})
	}
}

// foreignFiles spells a question that holds a text wherever a format has place
// for one.
func foreignFiles(t *testing.T) map[string]func(p string) string {
	t.Helper()
	quoted := func(p string) string {
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	return map[string]func(p string) string{
		"h5p": func(p string) string {
			return `{"library":"H5P.MultiChoice 1.16","params":{"question":` + quoted("Which? "+p) + `,"answers":[{"text":` + quoted("a "+p) + `,"correct":true,"tipsAndFeedback":{"tip":` + quoted(p) + `,"chosenFeedback":` + quoted(p) + `}},{"text":"other"}]}}`
		},
		"opentrivia": func(p string) string {
			return `{"response_code":0,"results":[{"category":` + quoted(p) + `,"type":"multiple","difficulty":"easy","question":` + quoted("Which? "+p) + `,"correct_answer":` + quoted("a "+p) + `,"incorrect_answers":["b","c","d"]}]}`
		},
		"classquiz": func(p string) string {
			return `{"title":` + quoted(p) + `,"description":` + quoted(p) + `,"questions":[{"question":` + quoted("Which? "+p) + `,"time":"20","type":"ABCD","answers":[{"answer":` + quoted("a "+p) + `,"right":true},{"answer":"b","right":false}]}]}`
		},
		"moodle": func(p string) string {
			p = "<![CDATA[Which? " + strings.NewReplacer("]]>", "", "\x00", "", "\x1b", "").Replace(p) + "]]>"
			return `<quiz><question type="multichoice"><name><text>` + p + `</text></name><questiontext format="html"><text>` + p + `</text></questiontext><generalfeedback format="html"><text>` + p + `</text></generalfeedback>` +
				`<answer fraction="100" format="html"><text>` + p + `</text><feedback format="html"><text>` + p + `</text></feedback></answer><answer fraction="0" format="html"><text>other</text></answer></question></quiz>`
		},
		"gift":     func(p string) string { return "Which? " + gifted(p) + " {=a " + gifted(p) + "#" + gifted(p) + " ~b}\n" },
		"text2qti": func(p string) string { return "1. Which? " + oneLine(p) + "\n*a) a " + oneLine(p) + "\nb) b\n" },
		"csv": func(p string) string {
			return "question,option1,option2,answer\n" + csvCell("Which? "+p) + "," + csvCell("a "+p) + ",b,1\n"
		},
		"anki": func(p string) string {
			return "#separator:tab\n#html:true\nWhich? " + oneLine(p) + "\ta " + oneLine(p) + "\n"
		},
	}
}

// seen is the only question of a set as a student sees it once it is closed.
func (v *visit) seen(set string) reply {
	v.t.Helper()
	v.who["tea"].post("/desk/assignments", "set", set, "class", v.class).wants(v.t, 303)
	ema := v.ema()
	at := ema.begin(set, "practice")
	page := ema.get(at+"?q=1").wants(v.t, 200)
	harmless(v.t, page)
	ema.post(at+"/submit").wants(v.t, 303)
	return ema.get(at+"/result").wants(v.t, 200)
}

func oneLine(p string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(p) }

func csvCell(p string) string { return `"` + strings.ReplaceAll(p, `"`, `""`) + `"` }

func gifted(p string) string {
	return strings.NewReplacer("{", `\{`, "}", `\}`, "=", `\=`, "~", `\~`, "#", `\#`, ":", `\:`).Replace(oneLine(p))
}

// TestExtraFieldsAtTheDesk adds to each form of the desk what a greedy client
// would: nobody's role, owner, class or key comes from it (trust case 11).
func TestExtraFieldsAtTheDesk(t *testing.T) {
	extra := func(una, class string) []string {
		return []string{"role", "host", "owner", una, "account", una, "by", una, "id", "planted", "key", "planted", "card", "planted", "secret", "planted", "hash", "planted",
			"versions", "planted", "devices", "planted", "created", "1999-01-01T00:00:00Z", "class_id", class, "shared", "yes", "v", "9"}
	}
	v := visitors(t)
	una := v.accountOf("Una")
	theirs := strings.TrimPrefix(v.who["una"].newClass("8a"), "/desk/classes/")
	named := func(id string) string {
		var all []string
		for _, bucket := range buckets {
			if bucket != "logins" {
				all = append(all, fmt.Sprint(bucket, strings.Count(v.stored(bucket), id)))
			}
		}
		return strings.Join(all, " ")
	}
	before, classBefore := named(una), named(theirs)
	tea := v.who["tea"]
	for route := range routeTable {
		method, path, _ := strings.Cut(route, " ")
		if method != "POST" || !strings.HasPrefix(path, "/desk/") || strings.HasSuffix(path, "/invitations") {
			continue
		}
		fields := strings.ReplaceAll(routeFields[route], "OTHER", v.other) + "&" + form(extra(una, theirs)...)
		tea.send(method, v.address(path)+"?"+form(extra(una, theirs)...), fields, tea.asForm()...)
	}
	stored := v.dump()
	if strings.Contains(stored, "planted") || strings.Contains(stored, "1999-") || strings.Count(v.stored("accounts"), `"role":"host"`) != 1 {
		t.Errorf("a field was believed:\n%s", stored)
	}
	if after := named(una); after != before {
		t.Errorf("Una's id is stored in %s, was in %s", after, before)
	}
	if after := named(theirs); after != classBefore {
		t.Errorf("Una's class is stored in %s, was in %s", after, classBefore)
	}
	v.who["tea"].post("/desk/people/invitations", "role", "host").wants(t, 403)
	v.stranger().post("/invitations/"+v.token, append([]string{"name", "Mr New", "password", goodPassword}, extra(una, theirs)...)...).wants(t, 303)
	if strings.Count(v.stored("accounts"), `"role":"host"`) != 1 {
		t.Error("an invited teacher made a host of themselves")
	}
}

// accountOf returns the id of the account with a name.
func (s *school) accountOf(name string) string {
	s.t.Helper()
	for e, err := range s.db.Scan(s.t.Context(), "accounts", "") {
		if err != nil {
			s.t.Fatal(err)
		}
		if strings.Contains(string(e.Value), fmt.Sprintf("%q:%q", "name", name)) {
			return e.Key
		}
	}
	s.t.Fatalf("no account is called %s", name)
	return ""
}
