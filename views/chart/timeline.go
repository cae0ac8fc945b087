package chart

import "github.com/a-h/templ"

// Timeline draws the date that was asked for, the student's answer and what
// lies beside them on one line; with several questions, all of them above one
// axis. Without any date there is no picture.
func Timeline(t TimelineData) templ.Component {
	var asked []Asked
	for _, a := range t.Asked {
		if !a.Key.IsZero() {
			asked = append(asked, a)
		}
	}
	switch len(asked) {
	case 0:
		return templ.NopComponent
	case 1:
		return newSingle(t, asked[0]).picture()
	default:
		return newMany(t, asked).picture()
	}
}
