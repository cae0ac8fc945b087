package formattest

import (
	"fmt"

	"pgregory.net/rapid"

	"bellwork/quiz"
)

func body(t *rapid.T, kind quiz.Kind) quiz.Body {
	switch kind {
	case quiz.KindChoice:
		return choice(t, rapid.Bool().Draw(t, "multiple"))
	case quiz.KindTrueFalse:
		return &quiz.TrueFalseBody{
			Answer: rapid.Bool().Draw(t, "key"), TrueFeedback: optional(t, block, "true"), FalseFeedback: optional(t, block, "false"),
		}
	case quiz.KindText:
		return text(t)
	case quiz.KindNumber:
		return number(t)
	case quiz.KindDate:
		return date(t)
	case quiz.KindOrder:
		return &quiz.OrderBody{Items: labels(t, 2, 5, "items")}
	case quiz.KindMatch:
		return match(t)
	case quiz.KindGaps:
		return gaps(t)
	case quiz.KindEssay:
		return &quiz.EssayBody{Rubric: optional(t, block, "rubric")}
	case quiz.KindPoll:
		return &quiz.PollBody{Options: labels(t, 2, 5, "options")}
	default:
		return &quiz.InfoBody{}
	}
}

func choice(t *rapid.T, multiple bool) *quiz.ChoiceBody {
	b := &quiz.ChoiceBody{Multiple: multiple, Scoring: quiz.Partial}
	for _, text := range labels(t, 2, 5, "options") {
		b.Options = append(b.Options, quiz.Option{Text: text, Feedback: optional(t, block, "feedback")})
	}
	if multiple {
		b.Scoring = rapid.SampledFrom([]quiz.Scoring{quiz.Partial, quiz.Partial, quiz.Lenient, quiz.AllOrNothing}).Draw(t, "scoring")
		for i := range b.Options {
			b.Options[i].Correct = i == 0 || rapid.Bool().Draw(t, "correct")
		}
		quiz.CountFractions(b.Options)
		return b
	}
	right := rapid.IntRange(0, len(b.Options)-1).Draw(t, "right")
	for i := range b.Options {
		o := &b.Options[i]
		o.Fraction = rapid.SampledFrom([]float64{0, 0, 0, 0.5, 1.0 / 3, -0.25, 1}).Draw(t, "fraction")
		if i == right {
			o.Fraction = 1
		}
		o.Correct = o.Fraction == 1
	}
	return b
}

func text(t *rapid.T) *quiz.TextBody {
	b := &quiz.TextBody{Case: rapid.IntRange(0, 3).Draw(t, "case") == 0, Typos: max(0, rapid.IntRange(-3, 2).Draw(t, "typos"))}
	for i := range rapid.IntRange(1, 3).Draw(t, "accept") {
		a := quiz.AcceptText{
			Text:     rapid.SampledFrom([]string{"Kazan", "AT&T", "x=y", "C#", "50 %", "a~b", "{a}", "Москва", `5 \* 3`, "Kaz*n", "a,b", `"q"`}).Draw(t, "accepted"),
			Fraction: 1, Feedback: optional(t, block, "feedback"),
		}
		a.Text = fmt.Sprintf("%s %c", a.Text, 'p'+i)
		if i > 0 {
			a.Fraction = rapid.SampledFrom([]float64{1, 0.5, 1.0 / 3, 0}).Draw(t, "fraction")
		}
		b.Accept = append(b.Accept, a)
	}
	return b
}

func number(t *rapid.T) *quiz.NumberBody {
	b := &quiz.NumberBody{
		Unit:     rapid.SampledFrom([]string{"", "", "km"}).Draw(t, "unit"),
		Distance: rapid.SampledFrom([]float64{0, 0, 0, 5}).Draw(t, "distance"),
	}
	for i := range rapid.IntRange(1, 2).Draw(t, "accept") {
		a := quiz.AcceptNumber{Fraction: 1, Feedback: optional(t, block, "feedback")}
		value := rapid.SampledFrom([]float64{0, 109, -2.5, 1e6, 0.001, 3.14159}).Draw(t, "value")
		if a.Range = rapid.IntRange(0, 2).Draw(t, "range") == 0; a.Range {
			a.Min, a.Max = value, value+4
		} else {
			a.Value, a.Tolerance = value, rapid.SampledFrom([]float64{0, 0.5, 2}).Draw(t, "tolerance")
		}
		if i > 0 {
			a.Fraction = 0.5
		}
		b.Accept = append(b.Accept, a)
	}
	return b
}

func date(t *rapid.T) *quiz.DateBody {
	from := quiz.Date{Year: rapid.IntRange(1200, 2030).Draw(t, "year")}
	if rapid.Bool().Draw(t, "monthly") {
		from.Month = rapid.IntRange(1, 12).Draw(t, "month")
		from.Day = rapid.IntRange(0, 28).Draw(t, "day")
	}
	return &quiz.DateBody{Answer: quiz.DateRange{From: from, To: from}, Distance: rapid.SampledFrom([]float64{0, 0, 3}).Draw(t, "distance")}
}

func match(t *rapid.T) *quiz.MatchBody {
	lefts := labels(t, 2, 4, "left")
	b := &quiz.MatchBody{}
	for i, left := range lefts {
		b.Pairs = append(b.Pairs, quiz.Pair{Left: left, Right: fmt.Sprintf("%s %c", word(t, "right"), 'a'+i)})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "distractors") {
		b.Distractors = append(b.Distractors, fmt.Sprintf("%s %c", word(t, "distractor"), 'k'+i))
	}
	return b
}

func gaps(t *rapid.T) *quiz.GapsBody {
	b := &quiz.GapsBody{}
	for range rapid.IntRange(1, 3).Draw(t, "gaps") {
		switch rapid.IntRange(0, 3).Draw(t, "gap") {
		case 0:
			b.Gaps = append(b.Gaps, choice(t, false))
		case 1:
			b.Gaps = append(b.Gaps, number(t))
		case 2:
			b.Gaps = append(b.Gaps, date(t))
		default:
			b.Gaps = append(b.Gaps, text(t))
		}
	}
	return b
}
