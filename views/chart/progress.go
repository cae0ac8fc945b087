package chart

import "github.com/a-h/templ"

// Progress draws scores over time.
func Progress(p ProgressData) templ.Component {
	return picture("chart-progress", p.Text, 0, func(*svg) {})
}
