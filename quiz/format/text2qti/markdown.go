package text2qti

import (
	"regexp"
	"strings"

	"bellwork/quiz/markup"
)

// Private characters stand for the brackets of HTML while the Markdown around
// it is read.
const (
	tagOpen  = "\uE001"
	tagClose = "\uE002"
)

var (
	tag      = regexp.MustCompile(`\\<|<!--|-->|</?[A-Za-z][^<>]*>`)
	picture  = regexp.MustCompile(`!\[[^\]]*\]\([^)\s]+[^)]*\)(\{[^{}\n]*\})?`)
	gapMark  = regexp.MustCompile(`\[\[\d{1,3}\]\]`)
	brackets = strings.NewReplacer(tagOpen, "<", tagClose, ">")
)

// markdown returns a text of another program as Markdown of the subset. HTML
// in it is taken over as far as it goes, and what looks like a gap is text.
func (p *prose) markdown(source string) string {
	if !strings.Contains(source, "<") && !strings.Contains(source, "![") && !gapMark.MatchString(source) {
		return source
	}
	if picture.MatchString(source) {
		source = picture.ReplaceAllStringFunc(source, func(s string) string { return strings.TrimSuffix(s, picture.FindStringSubmatch(s)[1]) })
	}
	source = markup.EditProse(source, func(words string) string {
		return tag.ReplaceAllStringFunc(words, func(t string) string {
			if strings.HasPrefix(t, `\`) {
				return t
			}
			return strings.NewReplacer("<", tagOpen, ">", tagClose).Replace(t)
		})
	})
	return p.FromHTML(brackets.Replace(markup.ToHTML(source, func(address string) string { return address })), p.picture)
}

// picture takes a picture that lies beside the file.
func (p *prose) picture(address string) string {
	if path, settled := p.Beside(address); settled {
		return path
	}
	p.lostPicture()
	return ""
}

func (p *prose) lostPicture() {
	p.Warn("text2qti-picture", "the pictures of this question are not in the file; their alternative text stands in their place",
		"add them to the question again")
}
