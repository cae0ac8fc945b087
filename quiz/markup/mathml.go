package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// mathML adds a formula by the TeX that comes with it, else by its text.
func (r *htmlReader) mathML(t html.Token) {
	tex := attr(t, "alttext")
	if t.Type == html.SelfClosingTagToken {
		return
	}
	var words, annotation strings.Builder
	into := &words
	for {
		switch r.z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			into.Write(r.z.Text())
			into.WriteByte(' ')
		case html.StartTagToken:
			into = r.mathElement(into, &words, &annotation)
		case html.EndTagToken:
			switch name, _ := r.z.TagName(); string(name) {
			case "annotation", "annotation-xml":
				into = &words
			case "math":
				r.addMath(tex, annotation.String(), words.String())
				return
			}
		}
	}
}

func (r *htmlReader) mathElement(into, words, annotation *strings.Builder) *strings.Builder {
	switch t := r.z.Token(); {
	case t.Data == "annotation" && strings.Contains(attr(t, "encoding"), "tex"):
		return annotation
	case t.Data == "annotation" || t.Data == "annotation-xml":
		return &strings.Builder{}
	case into != annotation:
		return into
	default:
		return words
	}
}

func (r *htmlReader) addMath(alt, annotation, words string) {
	for _, tex := range []string{annotation, alt} {
		if tex = collapse(tex); tex != "" && r.formula(tex, runFormula) {
			return
		}
	}
	r.lose("formula")
	r.words(collapse(words))
}
