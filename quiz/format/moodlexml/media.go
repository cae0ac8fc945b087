package moodlexml

import (
	stdhtml "html"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/xmltree"
)

// mediaClass marks the paragraphs in which Encode puts the pictures below a
// stem, so that they are told from pictures within it.
const mediaClass = `<p class="bellwork-media">`

var mediaParagraph = regexp.MustCompile(`^<p class="bellwork-media"><img src="([^"]*)" alt="([^"]*)"\s*/?></p>\s*$`)

// shownPicture is a picture below a stem.
type shownPicture struct{ address, alt string }

// cutMedia cuts the pictures below a stem from its source.
func cutMedia(source string) (stem string, pictures []shownPicture) {
	for {
		n := strings.LastIndex(source, mediaClass)
		if n < 0 {
			break
		}
		m := mediaParagraph.FindStringSubmatch(source[n:])
		if m == nil {
			break
		}
		pictures = append(pictures, shownPicture{stdhtml.UnescapeString(m[1]), stdhtml.UnescapeString(m[2])})
		source = strings.TrimSpace(source[:n])
	}
	slices.Reverse(pictures)
	return source, pictures
}

// media takes the pictures below the stem.
func (it *item) media(n *xmltree.Node, pictures []shownPicture) {
	for _, p := range pictures {
		if path := it.picture(n, p.address); path != "" {
			it.question.Media = append(it.question.Media, quiz.Media{Path: path, Alt: p.alt})
		}
	}
	it.oldPicture()
}
