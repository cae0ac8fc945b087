package quiz

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

const reading = `# Kosovo and Russia

Opening words.

## Cultural ties

The **World Judo Championships** of 2014 were held in
[Chelyabinsk](https://example.org/), from *25* to 31 August.

## Trade

Trade is small.
`

func TestBankCheck(t *testing.T) {
	first := func(change func(q *Question)) func(*Bank) {
		return func(b *Bank) { change(&b.Questions[0]) }
	}
	gaps := func(stem string) func(*Bank) {
		return first(func(q *Question) { q.Stem, q.Body = stem, &GapsBody{Gaps: vote.Gaps[:2]} })
	}
	evidence := func(section, quote string) func(*Bank) {
		return func(b *Bank) {
			b.Reading.Text = reading
			b.Questions[0].Evidence = Evidence{Section: section, Quote: quote}
		}
	}
	tests := []struct {
		name   string
		change func(b *Bank)
		codes  []string
		path   string
		hint   string
	}{
		{"OK", func(*Bank) {}, nil, "", ""},
		{"NoID", func(b *Bank) { b.ID = "" }, []string{"bank-id"}, "id", ""},
		{"BadID", func(b *Bank) { b.ID = "Kosovo Russia" }, []string{"bank-slug"}, "id", ""},
		{"NoTitle", func(b *Bank) { b.Title = " " }, []string{"bank-title"}, "title", ""},
		{"NoQuestions", func(b *Bank) { b.Questions = nil }, []string{"bank-no-questions"}, "questions", ""},
		{"TooManyQuestions", func(b *Bank) {
			b.Questions = slices.Repeat(b.Questions[2:3], MaxQuestions+1)
			for i := range b.Questions {
				b.Questions[i].ID = fmt.Sprintf("q-%d", i)
			}
		}, []string{"bank-too-many-questions"}, "questions", ""},
		{"QuestionWithoutID", first(func(q *Question) { q.ID = "" }), []string{"question-id"}, "questions[0].id", ""},
		{"QuestionBadID", first(func(q *Question) { q.ID = "-x" }), []string{"question-slug"}, "questions[0].id", ""},
		{"QuestionLongID", first(func(q *Question) { q.ID = strings.Repeat("x", 101) }), []string{"question-slug"}, "questions[0].id", ""},
		{"DuplicateID", func(b *Bank) { b.Questions[2].ID = "one" }, []string{"question-duplicate-id"}, "questions[2].id", ""},
		{"NoStem", first(func(q *Question) { q.Stem = "\u200b" }), []string{"question-stem"}, "questions[0].stem", ""},
		{"LongStem", first(func(q *Question) { q.Stem = strings.Repeat("x", MaxText+1) }), []string{"text-too-long"}, "questions[0].stem", ""},
		{"NoBody", first(func(q *Question) { q.Body = nil }), []string{"question-body"}, "questions[0].kind", ""},
		{"NoPoints", first(func(q *Question) { q.Points = 0 }), []string{"question-points"}, "questions[0].points", ""},
		{"PointsNaN", first(func(q *Question) { q.Points = math.NaN() }), []string{"question-points"}, "questions[0].points", ""},
		{"PointsInf", first(func(q *Question) { q.Points = math.Inf(1) }), []string{"question-points"}, "questions[0].points", ""},
		{"InfoWithoutPoints", first(func(q *Question) { q.Points, q.Body = 0, &InfoBody{} }), nil, "", ""},
		{"Option", first(func(q *Question) { q.Body.(*ChoiceBody).Options[1].Text = "" }), []string{"empty-text"}, "questions[0].options[1].text", ""},
		{"Tag", first(func(q *Question) { q.Tags = []string{"judo", " x"} }), []string{"tag"}, "questions[0].tags[1]", ""},
		{"TagTwice", first(func(q *Question) { q.Tags = []string{"judo", "Judo"} }), []string{"tag-duplicate"}, "questions[0].tags[1]", ""},
		{"EmptyHint", first(func(q *Question) { q.Hints = []string{""} }), []string{"empty-text"}, "questions[0].hints[0]", ""},
		{"Media", first(func(q *Question) { q.Media = []Media{{Alt: "a map"}} }), []string{"media-path"}, "questions[0].media[0].path", ""},
		{"MediaInBank", pictures(1, 10, 1), nil, "", ""},
		{"MediaNotInBank", pictures(1, 10, 2), []string{"media-file"}, "questions[0].media[0].path", "beside"},
		{"MediaByName", first(func(q *Question) { q.Media = []Media{{Path: "map.png"}} }), []string{"media-file"}, "questions[0].media[0].path", ""},
		{"TooManyMedia", func(b *Bank) {
			pictures(1, 10, 1)(b)
			b.Questions[0].Media = slices.Repeat(b.Questions[0].Media, MaxOptions+1)
		}, []string{"too-many"}, "questions[0].media", ""},
		{"LongAlt", func(b *Bank) {
			pictures(1, 10, 1)(b)
			b.Questions[0].Media[0].Alt = strings.Repeat("x", MaxText+1)
		}, []string{"text-too-long"}, "questions[0].media[0].alt", ""},
		{"FilePath", func(b *Bank) { b.Files = []File{{Path: "media/map.png"}} }, []string{"file-path"}, "files[0].path", "hash"},
		{"FileTwice", func(b *Bank) {
			pictures(1, 10, 1)(b)
			b.Files = append(b.Files, b.Files[0])
		}, []string{"file-duplicate"}, "files[1].path", ""},
		{"TooManyFiles", pictures(MaxFiles+1, 1, 1), []string{"too-many-files"}, "files", ""},
		{"LargeFiles", pictures(10, MaxFileBytes/10+1, 1), []string{"files-too-large"}, "files", ""},
		{"Gaps", gaps("[[2]] after [[1]]"), nil, "", ""},
		{"GapWithoutMarker", gaps("only [[1]]"), []string{"gap-no-marker"}, "questions[0].gaps[1]", ""},
		{"MarkerWithoutGap", gaps("[[1]] [[2]] [[3]]"), []string{"gap-no-body"}, "questions[0].stem", ""},
		{"MarkerZero", gaps("[[0]] [[1]] [[2]]"), []string{"gap-no-body"}, "questions[0].stem", ""},
		{"MarkerEscaped", gaps(`[[1]] [[2]] \[[1]] \[\[2]] \[[3]]`), nil, "", ""},
		{"MarkerTwice", gaps("[[1]] [[2]] [[1]]"), []string{"gap-marker-twice"}, "questions[0].stem", ""},
		{"Evidence", evidence("Cultural ties", "The World Judo Championships of 2014 were held in Chelyabinsk, from 25 to 31 August."), nil, "", ""},
		{"EvidenceMarkdown", evidence("", "**held in [Chelyabinsk](x)**"), nil, "", ""},
		{"EvidenceQuote", evidence("", "The World Judo Championships of 2014 took place in Chelyabinsk."), []string{"evidence-quote"}, "questions[0].evidence.quote", `"Cultural ties"`},
		{"EvidenceQuoteFar", evidence("", "Elsewhere nothing happened."), []string{"evidence-quote"}, "questions[0].evidence.quote", "to the letter"},
		{"EvidenceSection", evidence("Cultural tie", ""), []string{"evidence-section"}, "questions[0].evidence.section", `"Cultural ties"`},
		{"EvidenceElsewhere", func(b *Bank) {
			evidence("Nowhere", "Nothing.")(b)
			b.Questions[0].Evidence.Source = "another page"
		}, nil, "", ""},
		{"EvidenceWithoutReading", first(func(q *Question) { q.Evidence = Evidence{Section: "x", Quote: "y"} }), nil, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := threeQuestions()
			tt.change(b)
			issues := b.Check()
			if got := codes(issues); !slices.Equal(got, tt.codes) {
				t.Fatalf("Check finds %v, want %v", got, tt.codes)
			}
			if len(issues) == 0 {
				return
			}
			if got := issues[0].Path; got != tt.path {
				t.Errorf("the issue is at %s, want %s", got, tt.path)
			}
			if !strings.Contains(issues[0].Hint, tt.hint) {
				t.Errorf("hint %q, want %s in it", issues[0].Hint, tt.hint)
			}
			if strings.HasPrefix(tt.path, "questions[0]") && issues[0].Question != b.Questions[0].ID {
				t.Errorf("the issue belongs to %q", issues[0].Question)
			}
		})
	}
}

// pictures gives a bank so many pictures, and its first question the one with a
// number, from 1.
func pictures(n, size, shown int) func(*Bank) {
	return func(b *Bank) {
		data := make([]byte, size)
		path := func(n int) string { return fmt.Sprintf("media/%040x.png", n) }
		for i := range n {
			b.Files = append(b.Files, File{Path: path(i + 1), Data: data})
		}
		b.Questions[0].Media = []Media{{Path: path(shown), Alt: "a map"}}
	}
}

func TestIsMediaPath(t *testing.T) {
	hash := strings.Repeat("0123456789abcdef", 3)[:40]
	for path, want := range map[string]bool{
		"media/" + hash + ".png": true, "media/" + hash + ".svg": true, "media/" + hash + ".jpg": true,
		"media/" + hash + ".jpeg": false, "media/" + hash + ".html": false, "/media/" + hash + ".png": false, "media/" + hash[1:] + ".png": false,
		"media/" + strings.ToUpper(hash) + ".png": false, "media/../" + hash + ".png": false, "media/" + hash + ".png\n": false, "": false,
	} {
		if got := IsMediaPath(path); got != want {
			t.Errorf("IsMediaPath(%q) = %v", path, got)
		}
	}
}

// A bank at its limit is checked in reasonable time, even where nothing fits.
func TestBankCheckIsBounded(t *testing.T) {
	b := threeQuestions()
	b.Reading.Text = strings.Repeat(reading, 5)
	b.Questions = slices.Repeat(b.Questions[2:3], MaxQuestions)
	for i := range b.Questions {
		b.Questions[i].Evidence = Evidence{Section: "Nowhere", Quote: "Nothing of this stands there at all."}
	}
	if got := len(b.Check()); got != 3*MaxQuestions-1 {
		t.Errorf("%d issues", got)
	}
}
