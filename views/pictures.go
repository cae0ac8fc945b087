package views

import (
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"bellwork/quiz"
	"bellwork/views/chart"
	"bellwork/views/lang"
)

// datePicture shows how far off a date was, with its neighbours.
func datePicture(f Frame, r Reveal) templ.Component {
	if r.Span.Key.IsZero() {
		return templ.NopComponent
	}
	data := timeline(f.L, []Reveal{r})
	for _, k := range r.Known {
		data.Known = append(data.Known, chart.Known{Label: f.L.T("question.n", "N", k.N), Date: k.Date})
	}
	return chart.Timeline(data)
}

// timeline is what single and long time lines have in common.
func timeline(l *lang.Printer, reveals []Reveal) chart.TimelineData {
	data := chart.TimelineData{Key: l.T("closed.right"), You: l.T("closed.yours"), Tick: l.ShortDate}
	var said []string
	for _, r := range reveals {
		data.Asked = append(data.Asked, chart.Asked{
			Label: strconv.Itoa(r.N),
			Key:   r.Span.Key, KeyText: l.Date(r.Span.Key),
			Given: r.Span.Given, GivenText: l.Date(r.Span.Given),
		})
		said = append(said, sayDate(l, r))
	}
	data.Text = strings.Join(said, " ")
	return data
}

func sayDate(l *lang.Printer, r Reveal) string {
	if r.Span.Given.IsZero() {
		return l.T("chart.date-open", "N", r.N, "Key", l.Date(r.Span.Key))
	}
	return l.T("chart.date", "N", r.N, "Key", l.Date(r.Span.Key), "Given", l.Date(r.Span.Given))
}

// datedReveals are the questions that the long time line of a result shows.
func datedReveals(p Result) []Reveal {
	return slices.DeleteFunc(slices.Clone(p.Questions), func(r Reveal) bool {
		return !r.full() || r.Span.Key.IsZero()
	})
}

func tagBars(p Result) chart.BarsData {
	var data chart.BarsData
	var said []string
	for _, t := range p.Tags {
		value := p.L.T("attempts.points", "Points", p.L.Number(t.Score.Points), "Max", p.L.Number(t.Score.Max))
		data.Bars = append(data.Bars, chart.Bar{Label: t.Tag, Value: value, Share: t.Score.Share()})
		said = append(said, p.L.T("chart.tag", "Tag", t.Tag, "Value", value))
	}
	data.Text = strings.Join(said, " ")
	return data
}

// progress lists the tries that were scored, oldest first.
func progress(p Me) chart.ProgressData {
	l := p.L
	data := chart.ProgressData{
		Practice: l.T("mode.practice"), Test: l.T("mode.test"),
		Scale: [3]string{l.Percent(0), l.Percent(0.5), l.Percent(1)},
	}
	for _, r := range slices.Backward(p.Attempts) {
		if r.ClosedAt.IsZero() || r.Hidden || noScore(r.Score) {
			continue
		}
		year, month, day := p.local(r.Started).Date()
		data.Tries = append(data.Tries, chart.Try{
			When:  l.ShortDate(quiz.Date{Year: year, Month: int(month), Day: day}),
			Value: l.Percent(r.Score.Share()), Share: r.Score.Share(), Test: r.Mode == quiz.Test,
		})
	}
	if n := len(data.Tries); n > 0 {
		data.Text = l.T("chart.progress", "Count", n, "First", data.Tries[0].Value, "Last", data.Tries[n-1].Value)
	}
	return data
}
