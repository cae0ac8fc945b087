package opentrivia

import (
	"encoding/base64"
	"html"
	"net/url"
	"strings"
	"unicode/utf8"

	"bellwork/quiz"
)

// encodingOf finds out how the API's texts are written: in base64 all of them
// are, and with percent signs no question has a space left.
func encodingOf(items []item) func(string) string {
	coded, spaced, escaped := 0, 0, 0
	for _, i := range items {
		if isBase64(i.stem) && isBase64(i.key) {
			coded++
		}
		if strings.Contains(i.stem, " ") {
			spaced++
		}
		if strings.Contains(i.stem, "%20") || strings.Contains(i.stem, "+") {
			escaped++
		}
	}
	switch {
	case len(items) > 0 && coded == len(items):
		return fromBase64
	case spaced == 0 && escaped > 0:
		return fromURL
	default:
		return html.UnescapeString
	}
}

func isBase64(text string) bool {
	plain, err := base64.StdEncoding.DecodeString(text)
	return err == nil && len(plain) > 0 && utf8.Valid(plain)
}

func fromBase64(text string) string {
	plain, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return text
	}
	return strings.ToValidUTF8(string(plain), "\uFFFD")
}

func fromURL(text string) string {
	plain, err := url.QueryUnescape(text)
	if err != nil {
		return text
	}
	return strings.ToValidUTF8(plain, "\uFFFD")
}

// decoded returns an item of the API with its texts as they are meant.
func (i item) decoded(decode func(string) string) item {
	i.stem, i.key = decode(i.stem), decode(i.key)
	for n := range i.options {
		i.options[n] = decode(i.options[n])
	}
	for n := range i.tags {
		i.tags[n] = decode(i.tags[n])
	}
	i.category = shelf(decode(i.category[0]))
	return i
}

// shelf cuts "Entertainment: Video Games" into its folders.
func shelf(category string) []string {
	var path []string
	for _, folder := range strings.Split(category, ": ") {
		if folder = strings.TrimSpace(folder); folder != "" {
			path = append(path, folder)
		}
	}
	return path[:min(len(path), quiz.MaxCategory)]
}
