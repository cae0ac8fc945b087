package markup

import "strings"

// formulaFences are the marks around formulas that others know.
var formulaFences = []struct {
	begin, end string
	kind       runKind
}{
	{`\(`, `\)`, runFormula}, {`\[`, `\]`, runDisplay}, {"$$", "$$", runDisplay},
}

// words adds text, with the formulas in it.
func (r *htmlReader) words(text string) {
	from := 0
	for i := 0; i < len(text); i++ {
		tex, kind, n := formulaAt(text[i:])
		if n == 0 {
			continue
		}
		if before := text[from:i]; before != "" {
			r.add(run{text: before})
		}
		if !r.formula(tex, kind) {
			r.add(run{text: text[i : i+n]})
		}
		i += n - 1
		from = i + 1
	}
	if from < len(text) {
		r.add(run{text: text[from:]})
	}
}

// formulaAt returns the formula at the start of a text and the length it has
// with its marks, 0 if there is none.
func formulaAt(text string) (tex string, kind runKind, n int) {
	for _, f := range formulaFences {
		if rest, ok := strings.CutPrefix(text, f.begin); ok {
			if end := strings.Index(rest[:min(len(rest), maxMath)], f.end); end >= 0 {
				return rest[:end], f.kind, len(f.begin) + end + len(f.end)
			}
		}
	}
	return "", 0, 0
}

// formula adds a formula if it can stand between dollar signs.
func (r *htmlReader) formula(tex string, kind runKind) bool {
	tex = collapse(clean(tex))
	fence := "$"
	if kind == runDisplay || strings.Contains(tex, "$") {
		kind, fence = runDisplay, "$$"
	}
	if n, length := formulaLength([]byte(fence + tex + fence)); n != len(fence) || length != len(tex) || tex == "" {
		r.lose("formula")
		return false
	}
	r.add(run{kind: kind, text: tex})
	return true
}
