package quiz

import (
	"errors"
	"fmt"
	"strconv"
)

// GapsBody is a stem with gaps, written [[1]], [[2]], …, each of which is a
// small choice, text, number or date of its own.
type GapsBody struct {
	Gaps []Body
}

var _ Body = (*GapsBody)(nil)

// Kind returns KindGaps.
func (b *GapsBody) Kind() Kind { return KindGaps }

// Draw draws every gap.
func (b *GapsBody) Draw(shuffle Shuffler, fixed bool) Draw {
	d := Draw{Gaps: make([]Draw, len(b.Gaps))}
	for i, gap := range b.Gaps {
		d.Gaps[i] = gap.Draw(shuffle, fixed)
	}
	return d
}

// Face shows the faces of the gaps.
func (b *GapsBody) Face(d Drawn) Face {
	f := Face{Kind: KindGaps}
	for i, gap := range b.Gaps {
		f.Gaps = append(f.Gaps, gap.Face(d.Gap(i)))
	}
	return f
}

// Read reads each gap: an option id where it is a choice, else what was typed.
// The issues of all gaps come together, each with the number of its gap.
func (b *GapsBody) Read(in Input, d Drawn) (*Response, error) {
	r := &Response{Gaps: make([]Response, len(b.Gaps))}
	invalid := &InvalidError{}
	for i, gap := range b.Gaps {
		part, err := gap.Read(in.gap(i, gap.Kind()), d.Gap(i))
		if err != nil {
			invalid.Issues = append(invalid.Issues, gapIssues(i, err)...)
		} else if part != nil {
			r.Gaps[i] = *part
		}
	}
	switch {
	case len(invalid.Issues) > 0:
		return nil, invalid
	case !r.filled():
		return nil, nil
	default:
		return r, nil
	}
}

// gap returns the input of one gap as the gap's own kind reads it.
func (in Input) gap(i int, kind Kind) Input {
	switch {
	case i >= len(in.Gap) || in.Gap[i] == "":
		return Input{}
	case kind == KindChoice:
		return Input{Choice: []string{in.Gap[i]}}
	default:
		return Input{Text: in.Gap[i]}
	}
}

func gapIssues(i int, err error) []Issue {
	var invalid *InvalidError
	if !errors.As(err, &invalid) {
		return []Issue{bodyError("gap", fmt.Sprintf("gaps[%d]", i), err.Error(), "")}
	}
	issues := make([]Issue, len(invalid.Issues))
	for n, issue := range invalid.Issues {
		issue.Path = fmt.Sprintf("gaps[%d]", i)
		issue.Message = fmt.Sprintf("Gap %d: %s", i+1, issue.Message)
		issues[n] = issue
	}
	return issues
}

func (r *Response) filled() bool {
	for _, part := range r.Gaps {
		if !part.IsZero() {
			return true
		}
	}
	return false
}

// Show returns one field for each gap.
func (b *GapsBody) Show(r Response, d Drawn) Input {
	in := Input{Gap: make([]string, len(b.Gaps))}
	for i, gap := range b.Gaps {
		if i >= len(r.Gaps) {
			break
		}
		part := gap.Show(r.Gaps[i], d.Gap(i))
		in.Gap[i] = part.Text
		if len(part.Choice) > 0 {
			in.Gap[i] = part.Choice[0]
		}
	}
	return in
}

// Grade gives the mean over the gaps. A gap that earns less than nothing
// counts as nothing, so that it cannot take away what another gap earned.
func (b *GapsBody) Grade(r Response) Mark {
	if len(b.Gaps) == 0 || len(r.Gaps) != len(b.Gaps) {
		return Mark{}
	}
	var m Mark
	sum := 0.0
	for i, gap := range b.Gaps {
		if r.Gaps[i].IsZero() {
			continue
		}
		part := gap.Grade(r.Gaps[i])
		sum += max(0, part.Fraction)
		m.Feedback = append(m.Feedback, part.Feedback...)
	}
	m.Fraction = sum / float64(len(b.Gaps))
	return m
}

// Key combines the keys of the gaps.
func (b *GapsBody) Key() *Response {
	r := &Response{Gaps: make([]Response, len(b.Gaps))}
	for i, gap := range b.Gaps {
		if key := gap.Key(); key != nil {
			r.Gaps[i] = *key
		}
	}
	return r
}

// Say returns a line for each gap, labelled with its number.
func (b *GapsBody) Say(r Response) []Line {
	lines := make([]Line, len(b.Gaps))
	for i, gap := range b.Gaps {
		if i < len(r.Gaps) {
			if said := gap.Say(r.Gaps[i]); len(said) > 0 {
				lines[i] = said[0]
			}
		}
		lines[i].Label = strconv.Itoa(i + 1)
	}
	return lines
}

// markRight marks the lines of the gaps that were filled rightly. A typing
// error that is forgiven does not make a gap wrong.
func (b *GapsBody) markRight(lines []Line, r Response) {
	for i, gap := range b.Gaps {
		if i < len(r.Gaps) && !r.Gaps[i].IsZero() {
			lines[i].Right = gap.Grade(r.Gaps[i]).Fraction >= 1
		}
	}
}

// Check checks every gap. That the stem has a marker for each is checked with
// the question, which knows the stem.
func (b *GapsBody) Check() []Issue {
	issues := checkCount("gaps", len(b.Gaps))
	if len(b.Gaps) == 0 {
		issues = append(issues, bodyError("gaps-none", "gaps", "there is no gap", "say where in the text something is to be filled in, and what"))
	}
	for i, gap := range b.Gaps {
		path := fmt.Sprintf("gaps[%d]", i)
		if !fitsGap(gap) {
			issues = append(issues, bodyError("gap-kind", path, "a gap is a choice of one, a text, a number or a date", ""))
			continue
		}
		for _, issue := range gap.Check() {
			issue.Path = path + "." + issue.Path
			issues = append(issues, issue)
		}
	}
	return issues
}

func fitsGap(gap Body) bool {
	switch gap := gap.(type) {
	case *ChoiceBody:
		return !gap.Multiple
	case *TextBody, *NumberBody, *DateBody:
		return true
	default:
		return false
	}
}
