package qti12

import (
	"html"
	"net/url"
	"regexp"
	"strings"
)

var (
	imageTag  = regexp.MustCompile(`(?i)<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>`)
	attribute = regexp.MustCompile(`(?i)([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')`)
)

// equations turns the pictures by which Canvas shows formulas into formulas.
func equations(source string) string {
	if !strings.Contains(source, "equation") {
		return source
	}
	return imageTag.ReplaceAllStringFunc(source, func(image string) string {
		if latex := equation(attributesOf(image)); latex != "" {
			return `\(` + html.EscapeString(latex) + `\)`
		}
		return image
	})
}

// attributesOf returns the attributes of a tag by their names in lower case.
func attributesOf(tag string) map[string]string {
	attrs := map[string]string{}
	for _, m := range attribute.FindAllStringSubmatch(tag, -1) {
		attrs[strings.ToLower(m[1])] = html.UnescapeString(m[2] + m[3])
	}
	return attrs
}

// equation returns the formula that a picture shows: it names it, or its
// address holds it, escaped twice.
func equation(attrs map[string]string) string {
	if latex := strings.TrimSpace(attrs["data-equation-content"]); latex != "" {
		return latex
	}
	_, address, ok := strings.Cut(attrs["src"], "equation_images/")
	if !ok {
		return ""
	}
	address, _, _ = strings.Cut(address, "?")
	for range 2 {
		if plain, err := url.PathUnescape(address); err == nil {
			address = plain
		}
	}
	return strings.TrimSpace(address)
}
