package qti12

import (
	"html"
	"regexp"
	"strings"

	"bellwork/quiz/format/intake"
)

var (
	imageTag  = regexp.MustCompile(`(?i)<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>`)
	attribute = regexp.MustCompile(`(?i)([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')`)
)

// attributesOf returns the attributes of a tag by their names in lower case.
func attributesOf(tag string) map[string]string {
	attrs := map[string]string{}
	for _, m := range attribute.FindAllStringSubmatch(tag, -1) {
		attrs[strings.ToLower(m[1])] = html.UnescapeString(m[2] + m[3])
	}
	return attrs
}

// picturesBelow is how Bellwork writes the pictures that stand below a stem, so
// that it knows them again: elsewhere a picture is part of the text.
const picturesBelow = `<p class="bellwork-media">`

// shown is a picture that stands below the stem.
type shown struct {
	address, alt string
}

// cutPictures takes them from the end of a stem.
func cutPictures(stem string) (rest string, pictures []shown) {
	at := strings.Index(stem, picturesBelow)
	if at < 0 {
		return stem, nil
	}
	for _, image := range imageTag.FindAllString(stem[at:], -1) {
		attrs := attributesOf(image)
		pictures = append(pictures, shown{address: attrs["src"], alt: plainSpace(attrs["alt"])})
	}
	return stem[:at] + strings.Join(intake.GapMarks.FindAllString(stem[at:], -1), ""), pictures
}

// addPictures is the way back.
func addPictures(stem string, pictures []shown) string {
	var b strings.Builder
	b.WriteString(stem)
	for _, p := range pictures {
		b.WriteString(picturesBelow + `<img src="` + html.EscapeString(p.address) + `" alt="` + html.EscapeString(p.alt) + `"></p>`)
	}
	return b.String()
}
