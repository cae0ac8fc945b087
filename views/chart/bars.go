package chart

import "github.com/a-h/templ"

// Heights of a bar with its words, in CSS pixels.
const (
	barPitch = 38
	barWords = 14 // where the words stand
	barTop   = 21
	barThick = 9
)

// Bars draws shares as horizontal bars under their words.
func Bars(b BarsData) templ.Component {
	return picture("chart-bars", b.Text, float64(barPitch*len(b.Bars)), func(s *svg) {
		for i, bar := range b.Bars {
			s.bar(bar, float64(i*barPitch))
		}
	})
}

func (s *svg) bar(b Bar, top float64) {
	const between = 12
	value := fit(b.Value, Narrow/2)
	label := fit(b.Label, Narrow-widthOf(value)-between)
	s.text("chart-name", label, 0, 0, top+barWords, atStart)
	s.text("chart-value", value, 1, 0, top+barWords, atEnd)
	s.rect("chart-track", 0, 1, top+barTop, barThick, barThick/2.)
	if share := unit(b.Share); share > 0 {
		s.rect("chart-bar", 0, share, top+barTop, barThick, barThick/2.)
	}
}

// unit keeps a share within 0 and 1; what is no number is nothing.
func unit(share float64) float64 {
	if !(share > 0) {
		return 0
	}
	return min(share, 1)
}
