package anki

import (
	"regexp"
	"strings"
)

var (
	sound = regexp.MustCompile(`\[sound:[^\]\n]*\]`)
	// speech stands around text that is read aloud.
	speech = regexp.MustCompile(`\[/?anki:[^\]\n]*\]`)
	// formulas writes Anki's own marks as those that everybody knows. What
	// stands between them may carry the marks of LaTeX besides.
	formulas = regexp.MustCompile(`(?s)\[latex\](.*?)\[/latex\]|\[\$\](.*?)\[/\$\]|\[\$\$\](.*?)\[/\$\$\]|<anki-mathjax[^>]*>(.*?)</anki-mathjax>`)
)

// html returns a field as Markdown.
func (d *decoder) html(source string) string { return d.set.FromHTML(d.prepared(source), d.picture) }

// label returns a field as Markdown of one line.
func (d *decoder) label(source string) string {
	return d.set.LabelFromHTML(d.prepared(source), d.picture)
}

// prepared takes from a field what only Anki understands.
func (d *decoder) prepared(source string) string {
	if !strings.Contains(source, "[") && !strings.Contains(source, "<anki-") {
		return source
	}
	source = sound.ReplaceAllStringFunc(source, func(string) string {
		d.sound = true
		return ""
	})
	source = speech.ReplaceAllString(source, "")
	return formulas.ReplaceAllStringFunc(source, func(whole string) string {
		parts := formulas.FindStringSubmatch(whole)
		return `\(` + bareFormula(parts[1]+parts[2]+parts[3]+parts[4]) + `\)`
	})
}

// bareFormula takes the marks of LaTeX from a formula.
func bareFormula(tex string) string {
	tex = strings.TrimSpace(tex)
	for _, marks := range [][2]string{{"$$", "$$"}, {"$", "$"}, {`\[`, `\]`}, {`\(`, `\)`}} {
		inner, begins := strings.CutPrefix(tex, marks[0])
		inner, ends := strings.CutSuffix(inner, marks[1])
		if begins && ends {
			return inner
		}
	}
	return tex
}
