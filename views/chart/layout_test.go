package chart_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/views/chart"

	"github.com/a-h/templ"
)

// checkLayout expects everything within the picture and no label on another.
func checkLayout(t *testing.T, c templ.Component) {
	t.Helper()
	svg := drawn(t, c)
	for _, width := range []float64{chart.Narrow, 640} {
		boxes, height := layout(t, svg, width)
		const slack = 0.5
		for _, b := range boxes {
			if b.left < -slack || b.right > width+slack || b.top < -slack || b.bottom > height+slack {
				t.Errorf("at %v wide and %v high, %+v lies outside", width, height, b)
			}
		}
		texts := slices.DeleteFunc(boxes, func(b box) bool { return !b.text })
		for i, a := range texts {
			for _, b := range texts[:i] {
				if a.left < b.right && b.left < a.right && a.top < b.bottom-slack && b.top < a.bottom-slack {
					t.Errorf("at %v wide, %q %v–%v overlaps %q %v–%v", width, a.what, a.left, a.right, b.what, b.left, b.right)
				}
			}
		}
	}
	if t.Failed() {
		t.Fatal(svg)
	}
}

func TestTimelinesAreLegible(t *testing.T) {
	for seed := range uint64(400) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			checkLayout(t, chart.Timeline(randomTimeline(rand.New(rand.NewPCG(seed, 1)))))
		})
	}
}

func randomTimeline(r *rand.Rand) chart.TimelineData {
	span := []int{1, 3, 30, 300, 9998}[r.IntN(5)]
	first := 1 + r.IntN(9999-span)
	date := func() quiz.DateRange {
		d := quiz.Date{Year: first + r.IntN(span+1)}
		if r.IntN(2) == 0 {
			if d.Month = 1 + r.IntN(12); r.IntN(2) == 0 {
				d.Day = 1 + r.IntN(28)
			}
		}
		to := d
		if d.Year < 9999 && r.IntN(4) == 0 {
			to.Year += r.IntN(min(span, 9999-d.Year) + 1)
		}
		return quiz.DateRange{From: d, To: to}
	}
	label := func() string { return strings.Repeat("Łabel ", 1+r.IntN(6)) }
	t := chart.TimelineData{Text: "x", Key: label(), You: label()}
	for range 1 + r.IntN(2)*r.IntN(12) {
		a := chart.Asked{Label: fmt.Sprint(r.IntN(500)), Key: date(), KeyText: label(), GivenText: label()}
		if r.IntN(4) > 0 {
			a.Given = date()
		}
		t.Asked = append(t.Asked, a)
	}
	for range r.IntN(10) {
		t.Known = append(t.Known, chart.Known{Label: label(), Date: date()})
	}
	return t
}

func TestTimelineExtremes(t *testing.T) {
	if got := drawn(t, chart.Timeline(chart.TimelineData{Asked: []chart.Asked{{}}})); got != "" {
		t.Errorf("a time line without dates is %q", got)
	}
	all := chart.TimelineData{Text: "x", Key: "k", You: "y"}
	for i := range 500 {
		date := fmt.Sprintf("%04d", 1+i*20)
		all.Asked = append(all.Asked, asked(fmt.Sprint(i), date, date))
		all.Known = append(all.Known, chart.Known{Label: date, Date: dates(date)})
	}
	checkLayout(t, chart.Timeline(all))
	all.Asked = all.Asked[:1]
	checkLayout(t, chart.Timeline(all))
	for _, p := range [][2]string{{"0001", "9999"}, {"0001-01-01", "0001-01-01"}, {"9999-12-31", "9999-12-30"}, {"0001/9999", "2000-01-01"}, {"9999", ""}, {"2000-02-29", "2000-03-01"}} {
		checkLayout(t, timeline(p[0], p[1]))
		checkLayout(t, chart.Timeline(chart.TimelineData{Key: "k", You: "y", Asked: []chart.Asked{asked("1", p[0], p[1]), asked("2", p[0], p[1])}}))
	}
	same := slices.Repeat([]chart.Asked{asked("1", "2008-02-17", "2008-02-17")}, 100)
	checkLayout(t, chart.Timeline(chart.TimelineData{Key: "k", You: "y", Asked: same}))
}

func TestBarsAndProgressAreLegible(t *testing.T) {
	long := strings.Repeat("very long ", 30)
	checkLayout(t, chart.Bars(chart.BarsData{Bars: []chart.Bar{{long, long, 7}, {"", "", -1}, {"a", "1 of 2", 0.5}}}))
	for _, n := range []int{1, 2, 40, 200} {
		shares := make([]float64, n)
		for i := range shares {
			shares[i] = float64(i*37%101) / 100
		}
		checkLayout(t, chart.Progress(progress(shares...)))
	}
	d := progress(0, 1, 0.5)
	d.Scale, d.Practice, d.Test = [3]string{long, long, long}, long, long
	d.Tries[0].When, d.Tries[2].When, d.Tries[2].Value = long, long, long
	checkLayout(t, chart.Progress(d))
	if got := drawn(t, chart.Progress(progress())); got != "" {
		t.Errorf("progress without a try is %q", got)
	}
}

func TestTextIsEscaped(t *testing.T) {
	const bad = `"><script>&'`
	for _, c := range []templ.Component{
		chart.Timeline(chart.TimelineData{Text: bad, Key: bad, You: bad, Tick: func(quiz.Date) string { return bad }, Asked: []chart.Asked{{bad, dates("2008"), dates("2009"), bad, bad}}, Known: []chart.Known{{bad, dates("2010")}}}),
		chart.Timeline(chart.TimelineData{Text: bad, Key: bad, You: bad, Asked: []chart.Asked{{bad, dates("2008"), dates("2009"), bad, bad}, {Label: bad, Key: dates("2009")}}}),
		chart.Bars(chart.BarsData{Text: bad, Bars: []chart.Bar{{bad, bad, 1}}}),
		chart.Progress(chart.ProgressData{Text: bad, Practice: bad, Test: bad, Scale: [3]string{bad, bad, bad}, Tries: []chart.Try{{bad, bad, 1, true}}}),
	} {
		svg := drawn(t, c)
		if strings.Contains(svg, "<script") || strings.Contains(svg, `""`) {
			t.Errorf("not escaped: %s", svg)
		}
		layout(t, svg, 320)
	}
}
