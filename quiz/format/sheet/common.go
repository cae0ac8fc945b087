package sheet

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// common reads what questions of all kinds have.
func (r *tableReader) common(rec *record, q *quiz.Question) {
	q.ID = rec.cell(roleID)
	q.Title = rec.cell(roleTitle)
	q.Explanation = rec.block(rec.cell(roleFeedback))
	q.Combined = quiz.Combined{
		Correct:   rec.block(withoutBoilerplate(rec.cell(roleRight))),
		Partial:   rec.block(withoutBoilerplate(rec.cell(rolePartly))),
		Incorrect: rec.block(withoutBoilerplate(rec.cell(roleMistaken))),
	}
	for _, hint := range rec.cells(roleHint) {
		if hint != "" {
			q.Hints = append(q.Hints, rec.block(hint))
		}
	}
	q.Category = split(rec.cell(roleCategory), "/")
	q.Tags = tags(rec)
	word, known := rec.cell(roleFixed), false
	if q.FixedOrder, known = truth(word); word != "" && !known {
		r.warn(rec, roleFixed, "sheet-fixed-order", fmt.Sprintf("%s says neither yes nor no: %q", rec.at(roleFixed), intake.Short(word, 40)), "")
	}
	q.TimeLimit = r.timeLimit(rec)
	q.Points = r.points(rec)
	r.image(q, rec)
}

// image takes the picture that lies beside the sheet.
func (r *tableReader) image(q *quiz.Question, rec *record) {
	image := rec.cell(roleImage)
	if image == "" {
		return
	}
	path, settled := r.set.Beside(image)
	if path != "" {
		q.Media = append(q.Media, quiz.Media{Path: path})
	}
	if !settled {
		r.warn(rec, roleImage, "sheet-picture", fmt.Sprintf("%s names a picture, %s, which did not come with the file", rec.at(roleImage), intake.Short(image, 80)),
			"add the picture to the question by hand")
	}
}

// withoutBoilerplate drops what Moodle writes by itself.
func withoutBoilerplate(text string) string {
	switch text {
	case "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.":
		return ""
	}
	return text
}

// tags reads the tags of a question, the difficulty among them.
func tags(rec *record) []string {
	all := split(rec.cell(roleTags), ";,")
	if d := rec.cell(roleDifficulty); d != "" {
		if _, err := strconv.ParseFloat(d, 64); err == nil {
			d = "difficulty " + d
		}
		all = append(all, d)
	}
	return intake.Tags(all...)
}

// timeLimit reads seconds: 20, 20 sec, 1:30.
func (r *tableReader) timeLimit(rec *record) time.Duration {
	value := rec.value(roleTime)
	if seen := rec.cell(roleTime); strings.Contains(seen, ":") {
		value = seen // spreadsheet programs keep 1:30 as a part of a day
	}
	if value == "" {
		return 0
	}
	limit, ok := seconds(value)
	if !ok || limit > quiz.MaxTimeLimit {
		r.warn(rec, roleTime, "sheet-time", fmt.Sprintf("%s is no time limit: %q", rec.at(roleTime), intake.Short(rec.cell(roleTime), 40)),
			"write whole seconds, up to 3600")
		return 0
	}
	if n := int(limit / time.Second); len(r.times) > 0 && !slices.Contains(r.times, n) {
		r.warn(rec, roleTime, "sheet-odd-time", fmt.Sprintf("%s is %d seconds, which %s does not offer; it is kept", rec.at(roleTime), n, r.name), "")
	}
	return limit
}

var wholeSeconds = regexp.MustCompile(`^(\d{1,6}(?:\.\d+)?)\s*(?:s|secs?|seconds?|sek|sekunden|segundos|secondes)?\.?$`)

func seconds(value string) (time.Duration, bool) {
	if minutes, rest, ok := strings.Cut(value, ":"); ok {
		m, errM := strconv.ParseUint(minutes, 10, 16)
		s, errS := strconv.ParseUint(rest, 10, 16)
		return time.Duration(m*60+s) * time.Second, errM == nil && errS == nil && s < 60
	}
	m := wholeSeconds.FindStringSubmatch(strings.ToLower(value))
	if m == nil {
		return 0, false
	}
	x, err := strconv.ParseFloat(m[1], 64)
	return time.Duration(math.Ceil(x)) * time.Second, err == nil
}

func (r *tableReader) points(rec *record) float64 {
	value := rec.value(rolePoints)
	if value == "" {
		return 1
	}
	x, err := quiz.ReadNumber(value, "")
	if err != nil || x <= 0 {
		r.warn(rec, rolePoints, "sheet-points", fmt.Sprintf("%s is no number of points: %q; the question counts 1", rec.at(rolePoints), intake.Short(rec.cell(rolePoints), 40)), "")
		return 1
	}
	return x
}
