package views

import (
	"strconv"

	"github.com/a-h/templ"
)

// Pages says which part of a long list is shown.
type Pages struct {
	N, Of int // from 1
}

// pagePath leads to a page of a long list and to the list itself.
func pagePath(base string, n int) templ.SafeURL {
	return templ.SafeURL(base + "?page=" + strconv.Itoa(n) + "#questions")
}
