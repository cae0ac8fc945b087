package gift

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/media"
)

func choice(multiple bool, options ...quiz.Option) *quiz.ChoiceBody {
	return &quiz.ChoiceBody{Options: options, Multiple: multiple}
}

func option(text string, fraction float64) quiz.Option {
	return quiz.Option{Text: text, Fraction: fraction, Correct: fraction == 1}
}

func accept(texts ...string) *quiz.TextBody {
	b := &quiz.TextBody{}
	for _, t := range texts {
		b.Accept = append(b.Accept, quiz.AcceptText{Text: t, Fraction: 1})
	}
	return b
}

// TestEncodeBodies writes what GIFT has its own way for, or none.
func TestEncodeBodies(t *testing.T) {
	year := quiz.Date{Year: 2008}
	tests := []struct {
		name string
		stem string
		body quiz.Body
		want string // the file
		says string // the only issue; empty: there is none
	}{
		{"AllRight", "Any?", choice(false, option("a", 1), option("b", 1)), "Any?{\n\t=a\n\t~%100%b\n}\n\n", ""},
		{"NoneFull", "Any?", choice(false, option("a", 0.5), option("b", 0)), "Any?{\n\t~%50%a\n\t~b\n}\n\n", "question 1 becomes a choice of several options"},
		{"OneFull", "Any?", choice(true, option("a", 1), option("b", -0.5)), "Any?{\n\t~%100%a\n\t~%-50%b\n}\n\n", ""},
		{"LikeAWeight", "Any?", choice(false, option("%50% of it", 0), option("all", 1)), "Any?{\n\t~%0%%50% of it\n\t=all\n}\n\n", ""},
		{"LikeAFormat", "[html] what?", choice(false, option("[plain]", 0), option("[x]", 1)), "[moodle][html] what?{\n\t~[moodle][plain]\n\t=[x]\n}\n\n", ""},
		{"LikeAComment", "// is what?", accept("a comment"), "[moodle]// is what?{\n\t=%100%a comment\n}\n\n", ""},
		{"LikeACategory", "$CATEGORY: what?", &quiz.EssayBody{}, "$CATEGORY\\: what?{}\n\n", ""},
		{"Arrow", "Which?", &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "a->b", Right: "c->d"}, {Left: "e", Right: "f"}}},
			"Which?{\n\t=[html]a-&gt;b -> c->d\n\t=e -> f\n}\n\n", ""},
		{"TypedArrow", "Which?", accept("a -> b", "c"), "Which?{\n\t=%100%a → b\n\t=%100%c\n}\n\n", "written as →"},
		{"FormattedRight", "Which?", &quiz.MatchBody{Pairs: []quiz.Pair{{Left: "*a*", Right: "*b*"}, {Left: "e", Right: "<f>"}}},
			"Which?{\n\t=[html]<em>a</em> -> b\n\t=e -> &lt;f&gt;\n}\n\n", "the formatting of its right sides"},
		{"Order", "Sort.", &quiz.OrderBody{Items: []string{"a", "b"}}, "Sort.{\n\t=1 -> a\n\t=2 -> b\n}\n\n", "places and items"},
		{"Poll", "Tea?", &quiz.PollBody{Options: []string{"yes", "no"}}, "Tea?{\n\t=yes\n\t~%100%no\n}\n\n", "every option is right"},
		{"Date", "When?", &quiz.DateBody{Answer: quiz.DateRange{From: year, To: year}}, "When?{\n\t=%100%2008\n}\n\n", "a short answer"},
		{"AnyNumber", "How many?", &quiz.NumberBody{Accept: []quiz.AcceptNumber{intake.AnyNumber(1, ""), intake.AnyNumber(0, "No.")}},
			"How many?{#\n\t=%100%*\n\t~#No.\n}\n\n", ""},
		{"OneGap", "It is [[1]] long.", &quiz.GapsBody{Gaps: []quiz.Body{accept("very")}}, "It is {\n\t=%100%very\n} long.\n\n", "a missing-word question"},
		{"LiteralGap", `Not \[[1]], it is [[1]] long.`, &quiz.GapsBody{Gaps: []quiz.Body{accept("very")}}, "Not [[1]], it is {\n\t=%100%very\n} long.\n\n", "a missing-word question"},
		{"GapInHTML", "It is *so* [[1]] long.", &quiz.GapsBody{Gaps: []quiz.Body{accept("very")}},
			"[html]<p>It is <em>so</em> {\n\t=%100%very\n} long.</p>\n\n", "a missing-word question"},
		{"Gaps", "[[1]] and [[2]]", &quiz.GapsBody{Gaps: []quiz.Body{choice(false, option("a", 0), option("b", 1)), accept("c*")}},
			"(1) _____ and (2) _____{\n\t=(1) -> b\n\t=(2) -> c\n\t= -> a\n}\n\n", "a matching of gaps and answers"},
		{"TrueFalse", "So?", &quiz.TrueFalseBody{Answer: true, TrueFeedback: "Yes."}, "So?{TRUE##Yes.}\n\n", ""},
		{"NoBody", "Why?", nil, "", "a question without a body"},
		{"NoOptions", "Why?", choice(false), "", "fewer than two options"},
		{"NoTexts", "Why?", accept(), "", "without answers"},
		{"NoNumbers", "Why?", &quiz.NumberBody{}, "", "a number without an answer"},
		{"OnePair", "Why?", &quiz.MatchBody{Pairs: make([]quiz.Pair, 1)}, "", "fewer than two pairs"},
		{"NoGapKey", "[[1]] [[2]]", &quiz.GapsBody{Gaps: []quiz.Body{accept("a"), accept()}}, "", "a gap without a key"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{{Stem: tt.stem, Points: 1, Body: tt.body}}})
			if err != nil || out.String() != tt.want {
				t.Errorf("got\n%s, error %v, want\n%s", out.String(), err, tt.want)
			}
			if tt.says == "" && len(issues) > 0 || tt.says != "" && (len(issues) != 1 || !strings.Contains(issues[0].Message, tt.says)) {
				t.Errorf("said %v, want %q", issues, tt.says)
			}
		})
	}
}

// TestEncodePictures writes pictures into texts, as long as they fit.
func TestEncodePictures(t *testing.T) {
	small := quiz.File{Path: "media/" + strings.Repeat("a", 40) + ".png", Data: []byte{1, 2}}
	large := quiz.File{Path: "media/" + strings.Repeat("b", 40) + ".png", Data: make([]byte, media.MaxSize-1)}
	show := func(f quiz.File) string { return "![alt](" + f.Path + ")" }
	tests := []struct {
		name string
		q    quiz.Question
		want int // pictures that are written
		says string
	}{
		{"InTheStem", quiz.Question{Stem: show(small)}, 1, ""},
		{"BelowTheStem", quiz.Question{Stem: "See:", Media: []quiz.Media{{Path: small.Path, Alt: `a "dot"`}}}, 1, "pictures below its text"},
		{"TooLarge", quiz.Question{Stem: show(large) + show(small)}, 0, "cannot hold the pictures in the text"},
		{"NotThere", quiz.Question{Stem: "See:", Media: []quiz.Media{{Path: "media/x.png"}}}, 0, "cannot hold the pictures of question 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			tt.q.Body, tt.q.Points = &quiz.EssayBody{}, 1
			issues, err := Encode(&out, &quiz.Bank{Questions: []quiz.Question{tt.q}, Files: []quiz.File{small, large}})
			if n := strings.Count(out.String(), `src\="data\:image/png;base64,`); err != nil || n != tt.want {
				t.Errorf("%d pictures are written, want %d; error %v", n, tt.want, err)
			}
			if tt.says == "" && len(issues) > 0 || tt.says != "" && (len(issues) != 1 || !strings.Contains(issues[0].Message, tt.says)) {
				t.Errorf("said %v, want %q", issues, tt.says)
			}
		})
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestEncodeKeepsTheWritersError(t *testing.T) {
	if _, err := Encode(broken{}, &quiz.Bank{}); err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("got %v", err)
	}
}

func TestCategory(t *testing.T) {
	for _, names := range [][]string{{"Europe"}, {"Europe", "Rivers / lakes"}, {"a/", "/b"}, {"/"}, {"//", "x"}, {"top"}, {"top", "top"}, {"$course$", "a"}, {`C:\D#=~{}`}, nil} {
		path := writeCategory(names)
		if got := strings.Join(intake.Folders(shown.Replace(hidden.Replace(path))), "|"); got != strings.Join(names, "|") {
			t.Errorf("%q is written %q and read %q", names, path, got)
		}
	}
	for path, want := range map[string]string{
		"$course$/top/Default for X": "Default for X", "tom/dick": "tom|dick", " a // b /c": "a / b|c", "$cat$": "", "top/": "", "a///b": "a//b", "/a/": "a",
	} {
		if got := strings.Join(intake.Folders(path), "|"); got != want {
			t.Errorf("%q is read as %q, want %q", path, got, want)
		}
	}
}
