package chart

import "github.com/a-h/templ"

// Timeline draws dates on a line.
func Timeline(t TimelineData) templ.Component {
	return picture("chart-time", t.Text, 0, func(*svg) {})
}
