package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
)

// outcome is a row of the table: what was measured, beside its yardstick where it has one.
type outcome struct {
	Work      string  `json:"work"`
	Unit      string  `json:"unit"`
	Ours      float64 `json:"ours"`
	Yardstick float64 `json:"yardstick,omitempty"`
	Ratio     float64 `json:"ratio,omitempty"` // median of the rounds' ratios, so not quite Ours/Yardstick
	Aim       aim     `json:"aim,omitzero"`
}

// aim is a limit on the ratio or, where there is no yardstick, on the figure itself.
type aim struct {
	AtLeast float64 `json:"atLeast,omitempty"`
	AtMost  float64 `json:"atMost,omitempty"`
	Figure  bool    `json:"figure,omitempty"` // the limit is on the figure although there is a yardstick
}

// judged is the number that the aim speaks about.
func (f outcome) judged() float64 {
	if f.Yardstick == 0 || f.Aim.Figure {
		return f.Ours
	}
	return f.Ratio
}

func (f outcome) met() string {
	switch n := f.judged(); {
	case f.Aim == aim{} || f.Aim == aim{Figure: true}:
		return "–"
	case n < f.Aim.AtLeast, f.Aim.AtMost > 0 && n > f.Aim.AtMost:
		return "NO"
	}
	return "yes"
}

// metric is the name under which the testing package reports the outcome: a unit without spaces.
func (f outcome) metric() string {
	words := strings.FieldsFunc(f.Work, func(r rune) bool { return r == ' ' || r == ',' })
	return strings.Join(words, "-")
}

func (f outcome) aim() string {
	unit := "×"
	if f.Yardstick == 0 || f.Aim.Figure {
		unit = " " + f.Unit
	}
	switch {
	case f.Aim.AtLeast > 0:
		return "≥ " + figure(f.Aim.AtLeast) + unit
	case f.Aim.AtMost > 0:
		return "≤ " + figure(f.Aim.AtMost) + unit
	}
	return "–"
}

func printOutcomes(w io.Writer, all []outcome) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "work\tours\tyardstick\tunit\tratio\taim\tmet")
	for _, f := range all {
		yardstick, ratio := "–", "–"
		if f.Yardstick > 0 {
			yardstick, ratio = figure(f.Yardstick), figure(f.Ratio)+"×"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", f.Work, figure(f.Ours), yardstick, f.Unit, ratio, f.aim(), f.met())
	}
	t.Flush()
}

// figure prints three digits: nothing here is known better.
func figure(n float64) string {
	if n >= 1000 {
		return strconv.FormatFloat(n, 'f', 0, 64)
	}
	return strconv.FormatFloat(n, 'g', 3, 64)
}

func writeOutcomes(path string, all []outcome) error {
	b, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(b, '\n'), 0o644)
}
