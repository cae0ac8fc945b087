package quiz

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"
)

// This file generates bodies of every kind that Check accepts, and responses,
// fitting or not.

// bodyGen returns what generates bodies of a kind, or nil.
func bodyGen(kind Kind) *rapid.Generator[Body] {
	return map[Kind]*rapid.Generator[Body]{
		KindChoice:    rapid.Custom(genChoice),
		KindTrueFalse: rapid.Custom(genTrueFalse),
		KindText:      rapid.Custom(genText).Filter(passes),
		KindNumber:    rapid.Custom(genNumber).Filter(passes),
		KindDate:      rapid.Custom(genDateBody),
		KindOrder:     rapid.Custom(genOrder),
		KindMatch:     rapid.Custom(genMatch).Filter(passes),
		KindGaps:      rapid.Custom(genGaps),
		KindEssay:     rapid.Just[Body](&EssayBody{}),
		KindPoll:      rapid.Custom(func(t *rapid.T) Body { return &PollBody{Options: texts(t, 2, 5)} }),
		KindInfo:      rapid.Just[Body](&InfoBody{}),
	}[kind]
}

func passes(b Body) bool { return len(b.Check()) == 0 }

var (
	words     = rapid.StringMatching(`[A-Za-zëšЖя0-9]{1,6}( [a-z²]{1,4})?`)
	fractions = rapid.Float64Range(-1, 1)
)

// texts draws between least and most different texts.
func texts(t *rapid.T, least, most int) []string {
	return rapid.SliceOfNDistinct(words, least, most, rapid.ID[string]).Draw(t, "texts")
}

func genChoice(t *rapid.T) Body {
	b := &ChoiceBody{
		Multiple: rapid.Bool().Draw(t, "multiple"),
		Scoring:  rapid.SampledFrom([]Scoring{"", Partial, Lenient, AllOrNothing}).Draw(t, "scoring"),
	}
	for _, text := range texts(t, 2, 6) {
		b.Options = append(b.Options, Option{Text: text, Correct: b.Multiple && rapid.Bool().Draw(t, "correct")})
	}
	b.Options[rapid.IntRange(0, len(b.Options)-1).Draw(t, "key")].Correct = true
	CountFractions(b.Options)
	for i := range b.Options {
		if !b.Options[i].Correct {
			b.Options[i].Fraction = fractions.Draw(t, "fraction")
		}
	}
	return b
}

func genTrueFalse(t *rapid.T) Body { return &TrueFalseBody{Answer: rapid.Bool().Draw(t, "answer")} }

func genText(t *rapid.T) Body {
	b := &TextBody{Case: rapid.Bool().Draw(t, "case"), Typos: rapid.IntRange(0, 3).Draw(t, "typos")}
	for i, text := range texts(t, 1, 4) {
		pattern := rapid.SampledFrom([]string{"%s", "%s*", "*%s*", `%s\*`}).Draw(t, "pattern")
		a := AcceptText{Text: fmt.Sprintf(pattern, text), Fraction: fractions.Draw(t, "fraction")}
		if i == 0 {
			a.Fraction = 1
		}
		b.Accept = append(b.Accept, a)
	}
	return b
}

func genNumber(t *rapid.T) Body {
	size := rapid.Float64Range(-1e9, 1e9)
	b := &NumberBody{Distance: rapid.Float64Range(0, 100).Draw(t, "distance"), Unit: rapid.SampledFrom([]string{"", "km", "m²"}).Draw(t, "unit")}
	for i := range rapid.IntRange(1, 3).Draw(t, "n") {
		x, y := size.Draw(t, "x"), size.Draw(t, "y")
		a := AcceptNumber{Value: x, Tolerance: rapid.Float64Range(0, 10).Draw(t, "tolerance"), Fraction: fractions.Draw(t, "fraction")}
		if rapid.Bool().Draw(t, "range") {
			a = AcceptNumber{Range: true, Min: min(x, y), Max: max(x, y), Fraction: a.Fraction}
		}
		if i == 0 {
			a.Fraction = 1
		}
		b.Accept = append(b.Accept, a)
	}
	return b
}

func genDate(t *rapid.T, precision Precision) Date {
	d := Date{Year: rapid.IntRange(1, 9999).Draw(t, "year")}
	if precision >= ToMonth {
		d.Month = rapid.IntRange(1, 12).Draw(t, "month")
	}
	if precision == ToDay {
		d.Day = rapid.IntRange(1, daysIn(d.Year, d.Month)).Draw(t, "day")
	}
	return d
}

func genDateRange(t *rapid.T) DateRange {
	precision := rapid.SampledFrom([]Precision{ToYear, ToMonth, ToDay}).Draw(t, "precision")
	from := genDate(t, precision)
	to := from
	if rapid.Bool().Draw(t, "range") {
		to = genDate(t, precision)
	}
	if from.in(ToDay) > to.in(ToDay) {
		from, to = to, from
	}
	return DateRange{from, to}
}

func genDateBody(t *rapid.T) Body {
	return &DateBody{Answer: genDateRange(t), Distance: rapid.SampledFrom([]float64{0, 0.5, 30}).Draw(t, "distance")}
}

func genOrder(t *rapid.T) Body { return &OrderBody{Items: texts(t, 2, 6)} }

func genMatch(t *rapid.T) Body {
	lefts, rights := texts(t, 1, 5), texts(t, 2, 5)
	b := &MatchBody{}
	used := map[string]bool{}
	for _, left := range lefts {
		right := rapid.SampledFrom(rights).Draw(t, "right")
		used[right] = true
		b.Pairs = append(b.Pairs, Pair{Left: left, Right: right})
	}
	b.Distractors = slices.DeleteFunc(rights, func(r string) bool { return used[r] })
	return b
}

func genGaps(t *rapid.T) Body {
	b := &GapsBody{}
	for range rapid.IntRange(1, 4).Draw(t, "gaps") {
		kind := rapid.SampledFrom([]Kind{KindChoice, KindText, KindNumber, KindDate}).Draw(t, "kind")
		b.Gaps = append(b.Gaps, bodyGen(kind).Filter(fitsGap).Draw(t, "gap"))
	}
	return b
}

// genResponse draws a response that mostly does not fit.
func genResponse(t *rapid.T, b Body) Response {
	index := rapid.SliceOfN(rapid.IntRange(-2, 8), 0, 8)
	text := rapid.OneOf(words, rapid.SampledFrom([]string{"2008", "17.2.2008", "12", "-1e300", "1/3", "*", "NaN"}), rapid.String())
	r := Response{
		Choice: index.Draw(t, "choice"), Order: index.Draw(t, "order"), Match: index.Draw(t, "match"), Text: text.Draw(t, "text"),
	}
	if gaps, ok := b.(*GapsBody); ok {
		for range rapid.IntRange(0, len(gaps.Gaps)+1).Draw(t, "gaps") {
			r.Gaps = append(r.Gaps, Response{Choice: index.Draw(t, "choice"), Text: text.Draw(t, "text")})
		}
	}
	return r
}

// genInput draws the fields of a form, some of them left open, most of them
// read by the body.
func genInput(t *rapid.T, b Body, d Drawn) Input {
	f := b.Face(d)
	in := Input{Text: genTyped(t, b)}
	ids := []string{""}
	for _, o := range f.Options {
		ids = append(ids, o.ID)
	}
	in.Choice = rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, len(ids), rapid.ID[string]).Draw(t, "choice")
	in.Choice = slices.DeleteFunc(in.Choice, func(id string) bool { return id == "" })
	if !f.Multiple {
		in.Choice = in.Choice[:min(1, len(in.Choice))]
	}
	in.Order = rapid.Permutation(ids).Draw(t, "order")[:len(f.Options)]
	for range f.Rows {
		in.Match = append(in.Match, rapid.SampledFrom(ids).Draw(t, "match"))
	}
	if gaps, ok := b.(*GapsBody); ok {
		for i, gap := range gaps.Gaps {
			part := genInput(t, gap, d.Gap(i))
			if gap.Kind() == KindChoice {
				part.Text = append(part.Choice, "")[0]
			}
			in.Gap = append(in.Gap, part.Text)
		}
	}
	return in
}

func genTyped(t *rapid.T, b Body) string {
	switch b.Kind() {
	case KindNumber:
		return rapid.SampledFrom([]string{"", "12", " 1,000.5", "-3/4", "1e9"}).Draw(t, "number")
	case KindDate:
		return rapid.OneOf(rapid.Just(""), rapid.Custom(func(t *rapid.T) string { return genDateRange(t).String() })).Draw(t, "date")
	default:
		return words.Draw(t, "text")
	}
}
