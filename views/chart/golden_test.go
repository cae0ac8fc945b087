package chart_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/views/chart"

	"github.com/a-h/templ"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

func TestGolden(t *testing.T) {
	pictures := map[string]templ.Component{
		"off":        timeline("2008-02-17", "1999"),
		"right":      timeline("2008-02-17", "2008-02-17"),
		"coarse":     timeline("2008-02-17", "2008"),
		"range":      timeline("2014-08-25/2014-08-31", "2015-07"),
		"centuries":  timeline("1816", "2014"),
		"unanswered": timeline("2016", ""),
		"many": chart.Timeline(chart.TimelineData{Text: "Three dates", Key: "Right answer", You: "You", Asked: []chart.Asked{
			asked("1", "1816", "1830"), asked("2", "2008-02-17", "2008-02-17"), asked("3", "2014-03", ""),
		}}),
		"bars": chart.Bars(chart.BarsData{Text: "By tag", Bars: []chart.Bar{
			{Label: "venues", Value: "6 of 8", Share: 0.75}, {Label: "a & <b>", Value: "0 of 2"},
		}}),
		"progress": chart.Progress(progress(0.3, 0.8, 1)),
	}
	for name, picture := range pictures {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name+".svg")
			got := strings.ReplaceAll(drawn(t, picture), "><", ">\n<") + "\n"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; look at the picture, then run with -update\ngot:\n%s", file, got)
			}
		})
	}
}

func drawn(t testing.TB, c templ.Component) string {
	t.Helper()
	var b strings.Builder
	if err := c.Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func dates(text string) quiz.DateRange {
	if text == "" {
		return quiz.DateRange{}
	}
	r, ok := quiz.ParseDateRange(text)
	if !ok {
		panic(text)
	}
	return r
}

func asked(label, key, given string) chart.Asked {
	return chart.Asked{Label: label, Key: dates(key), Given: dates(given), KeyText: key, GivenText: given}
}

func timeline(key, given string) templ.Component {
	return chart.Timeline(chart.TimelineData{
		Text: "When it was", Key: "Right answer", You: "You",
		Asked: []chart.Asked{asked("", key, given)},
		Known: []chart.Known{
			{Label: "War", Date: dates("1999")}, {Label: "Crimea", Date: dates("2014-03")},
			{Label: "Judo championships in Chelyabinsk", Date: dates("2014-08-25/2014-08-31")},
			{Label: "World Cup", Date: dates("2018-06-14/2018-07-15")},
		},
	})
}

func progress(shares ...float64) chart.ProgressData {
	d := chart.ProgressData{Text: "Scores", Practice: "Practice", Test: "Test", Scale: [3]string{"0 %", "50 %", "100 %"}}
	for i, s := range shares {
		d.Tries = append(d.Tries, chart.Try{When: fmt.Sprintf("%d May", i+1), Value: fmt.Sprintf("%.0f %%", s*100), Share: s, Test: i%2 == 1})
	}
	return d
}
