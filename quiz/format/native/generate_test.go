package native

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"pgregory.net/rapid"

	"bellwork/quiz"
	"bellwork/quiz/media"
)

// words draws texts that are hard to spell: YAML's own words and signs, blanks
// in all places, characters that cannot be printed.
func words() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"Kazan", "No", "yes", "null", "~", "2008", "2008-02-17", "1_000", "0x10", "12:30", "- item", "? key", "a: b",
			"a #b", "#b", "*star", "&and", "!bang", "{x}", "[x]", "'q'", `"q"`, `back\slash`, "trailing ", " leading", "a,b",
			"tab\there", "line\nline", "line\n", "\n", "two\n\n\nlines\n", "a\n b", " a\nb", "a\n\tb", "cr\r\nlf", "\u0085", "\u2028x",
			"\ufeffbom", "\u0000", "\u007f", "😀 emoji", "ends:", "%per", "@at", "![map](map.png)", "`tick`", "|", ">", "<<", "=", "true", "é", "a?", "?",
			"a very long text that does not fit a line of a hundred characters, so that it has to be folded: here, and #here, and so on",
			"a very long text with  two blanks that cannot be folded, even though it is longer than a hundred characters in all, and more",
		}),
		rapid.String(),
		rapid.StringMatching(`[a-zA-Z ,.:#'"\n-]{0,160}`),
	)
}

// filled draws a text that is not empty.
func filled() *rapid.Generator[string] {
	return words().Filter(func(s string) bool { return s != "" })
}

func fractions() *rapid.Generator[float64] {
	return rapid.OneOf(rapid.SampledFrom([]float64{-1, -0.5, -1.0 / 3, 0, 1.0 / 3, 0.5, 1}), rapid.Float64Range(-1, 1))
}

// some draws up to four values; nil for none, as decoding does.
func some[T any](t *rapid.T, g *rapid.Generator[T], label string) []T {
	s := rapid.SliceOfN(g, 0, 4).Draw(t, label)
	if len(s) == 0 {
		return nil
	}
	return s
}

func drawBank(t *rapid.T) quiz.Bank {
	b := quiz.Bank{
		ID: words().Draw(t, "id"), Title: words().Draw(t, "title"), Description: words().Draw(t, "description"),
		Language: words().Draw(t, "language"), License: words().Draw(t, "license"),
		Source: quiz.Source{
			Title: words().Draw(t, "source"), Kind: words().Draw(t, "kind"), URL: words().Draw(t, "url"),
			Retrieved: rapid.SampledFrom([]string{"", "2026-11-23", "2026", "yesterday"}).Draw(t, "retrieved"),
		},
	}
	b.Files = append(b.Files, samplePictures()[:rapid.IntRange(0, 2).Draw(t, "files")]...)
	for i := range rapid.IntRange(0, 4).Draw(t, "questions") {
		b.Questions = append(b.Questions, drawQuestion(t, fmt.Sprintf("q%d", i)))
	}
	return b
}

// samplePictures returns two pictures in the order of their paths, of which one
// takes several lines in base64.
var samplePictures = sync.OnceValue(func() []quiz.File {
	var files []quiz.File
	for _, words := range []string{"", "A text in a picture, so long that the picture takes more than one line of a file in YAML."} {
		f, err := media.Picture([]byte("<svg><text>" + words + "</text></svg>"))
		if err != nil {
			panic(err) // a drawing of our own
		}
		files = append(files, f)
	}
	slices.SortFunc(files, func(a, b quiz.File) int { return strings.Compare(a.Path, b.Path) })
	return files
})

func drawQuestion(t *rapid.T, id string) quiz.Question {
	q := quiz.Question{
		ID: id, Title: words().Draw(t, "name"), Stem: words().Draw(t, "stem"), Points: rapid.Float64Range(0, 1e6).Draw(t, "points"),
		Explanation: words().Draw(t, "explanation"), Hints: some(t, words(), "hints"), Tags: some(t, words(), "tags"),
		Category: some(t, words(), "category"), TimeLimit: time.Duration(rapid.IntRange(0, 240).Draw(t, "time")) * time.Second,
		Combined:   quiz.Combined{Correct: words().Draw(t, "right"), Partial: words().Draw(t, "partly"), Incorrect: words().Draw(t, "wrong")},
		Evidence:   quiz.Evidence{Section: words().Draw(t, "section"), Quote: words().Draw(t, "quote"), Source: words().Draw(t, "from")},
		FixedOrder: rapid.Bool().Draw(t, "fixed"),
		Body:       drawBody(t, rapid.SampledFrom(quiz.Kinds()).Draw(t, "kind")),
	}
	for range rapid.IntRange(0, 2).Draw(t, "media") {
		path := rapid.OneOf(words(), rapid.SampledFrom([]string{samplePictures()[0].Path, samplePictures()[1].Path})).Draw(t, "path")
		q.Media = append(q.Media, quiz.Media{Path: path, Alt: words().Draw(t, "alt")})
	}
	return q
}

func drawBody(t *rapid.T, kind quiz.Kind) quiz.Body {
	switch kind {
	case quiz.KindChoice:
		return drawChoice(t)
	case quiz.KindTrueFalse:
		return &quiz.TrueFalseBody{
			Answer: rapid.Bool().Draw(t, "key"), TrueFeedback: words().Draw(t, "true"), FalseFeedback: words().Draw(t, "false"),
		}
	case quiz.KindText:
		return drawText(t)
	case quiz.KindNumber:
		return drawNumber(t)
	case quiz.KindDate:
		return &quiz.DateBody{Answer: quiz.DateRange{From: drawDate(t), To: drawDate(t)}, Distance: rapid.Float64Range(0, 99).Draw(t, "distance")}
	case quiz.KindOrder:
		return &quiz.OrderBody{Items: rapid.SliceOfN(words(), 1, 4).Draw(t, "items")}
	case quiz.KindMatch:
		pair := rapid.Custom(func(t *rapid.T) quiz.Pair {
			return quiz.Pair{Left: words().Draw(t, "left"), Right: words().Draw(t, "right")}
		})
		return &quiz.MatchBody{Pairs: rapid.SliceOfN(pair, 1, 4).Draw(t, "pairs"), Distractors: some(t, words(), "distractors")}
	case quiz.KindGaps:
		gap := rapid.Custom(func(t *rapid.T) quiz.Body { return drawBody(t, rapid.SampledFrom(gapKinds()).Draw(t, "gap")) })
		return &quiz.GapsBody{Gaps: rapid.SliceOfN(gap, 1, 3).Draw(t, "gaps")}
	case quiz.KindEssay:
		return &quiz.EssayBody{Rubric: words().Draw(t, "rubric")}
	case quiz.KindPoll:
		return &quiz.PollBody{Options: rapid.SliceOfN(words(), 1, 4).Draw(t, "options")}
	default:
		return &quiz.InfoBody{}
	}
}

func drawChoice(t *rapid.T) quiz.Body {
	option := rapid.Custom(func(t *rapid.T) quiz.Option {
		return quiz.Option{
			Text: words().Draw(t, "text"), Correct: rapid.Bool().Draw(t, "correct"),
			Fraction: fractions().Draw(t, "fraction"), Feedback: words().Draw(t, "feedback"),
		}
	})
	b := &quiz.ChoiceBody{
		Options: rapid.SliceOfN(option, 1, 5).Draw(t, "options"), Multiple: rapid.Bool().Draw(t, "multiple"),
		Scoring: rapid.SampledFrom([]quiz.Scoring{quiz.Partial, quiz.Lenient, quiz.AllOrNothing}).Draw(t, "scoring"),
	}
	if rapid.Bool().Draw(t, "count") {
		quiz.CountFractions(b.Options)
	}
	return b
}

func drawText(t *rapid.T) quiz.Body {
	accept := rapid.Custom(func(t *rapid.T) quiz.AcceptText {
		return quiz.AcceptText{Text: filled().Draw(t, "text"), Fraction: fractions().Draw(t, "fraction"), Feedback: words().Draw(t, "feedback")}
	})
	return &quiz.TextBody{
		Accept: rapid.SliceOfN(accept, 1, 3).Draw(t, "accept"), Case: rapid.Bool().Draw(t, "case"), Typos: rapid.IntRange(0, 3).Draw(t, "typos"),
	}
}

func drawNumber(t *rapid.T) quiz.Body {
	accept := rapid.Custom(func(t *rapid.T) quiz.AcceptNumber {
		a := quiz.AcceptNumber{Fraction: fractions().Draw(t, "fraction"), Feedback: words().Draw(t, "feedback")}
		if a.Range = rapid.Bool().Draw(t, "range"); a.Range {
			a.Min, a.Max = rapid.Float64().Draw(t, "min"), rapid.Float64().Draw(t, "max")
		} else {
			a.Value, a.Tolerance = rapid.Float64().Draw(t, "value"), rapid.Float64Range(0, 10).Draw(t, "tolerance")
		}
		return a
	})
	return &quiz.NumberBody{
		Accept: rapid.SliceOfN(accept, 1, 3).Draw(t, "accept"), Unit: words().Draw(t, "unit"), Distance: rapid.Float64Range(0, 9).Draw(t, "distance"),
	}
}

func drawDate(t *rapid.T) quiz.Date {
	d := quiz.Date{Year: rapid.IntRange(1, 9999).Draw(t, "year")}
	if rapid.Bool().Draw(t, "monthly") {
		d.Month = rapid.IntRange(1, 12).Draw(t, "month")
		d.Day = rapid.IntRange(0, 28).Draw(t, "day")
	}
	return d
}
