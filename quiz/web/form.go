package web

import (
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"bellwork/quiz"
)

// postForm returns the fields of a form POST: those of the body alone, never
// those of the address.
func postForm(w http.ResponseWriter, r *http.Request) (url.Values, error) {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind != "application/x-www-form-urlencoded" && r.ContentLength != 0 {
		return nil, errMediaType
	}
	if r.Header.Get("Content-Encoding") != "" {
		return nil, errMediaType
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseForm(); err != nil {
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			return nil, errTooLarge
		}
		return nil, fmt.Errorf("%w: %w", errMalformed, err)
	}
	return r.PostForm, nil
}

// answerForm is what the form of a question sends.
type answerForm struct {
	Question string
	Key      string // idempotency key; empty without script
	Do       string // save, check, flag or unflag; empty: save
	Go       string // a question's number or "review"; empty: stay
	Given    bool   // the form held fields to answer with, be they empty
	Input    quiz.Input
}

// Longest fields of an answer, in bytes.
const (
	maxKey   = 64
	maxParts = 100 // positions, pairs or gaps of a question
)

func readAnswer(f url.Values) (answerForm, error) {
	a := answerForm{
		Question: f.Get("question"), Key: f.Get("key"), Do: f.Get("do"), Go: f.Get("go"),
		Input: quiz.Input{Choice: slices.DeleteFunc(f["choice"], isEmpty), Text: f.Get("text")},
	}
	a.Given = f.Has("choice") || f.Has("text")
	if len(a.Key) > maxKey || len(a.Input.Choice) > maxParts {
		return a, errMalformed
	}
	a.Input.Order = numbered(f, "order.")
	a.Input.Match = numbered(f, "match.")
	a.Input.Gap = numbered(f, "gap.")
	a.Given = a.Given || a.Input.Order != nil || a.Input.Match != nil || a.Input.Gap != nil
	return a, nil
}

func isEmpty(s string) bool { return s == "" }

// numbered collects the fields name.1, name.2, … into a list that counts
// from 0, with empty strings where one is missing.
func numbered(f url.Values, name string) []string {
	var list []string
	for field, values := range f {
		n, err := strconv.Atoi(strings.TrimPrefix(field, name))
		if !strings.HasPrefix(field, name) || err != nil || n < 1 || n > maxParts {
			continue
		}
		for len(list) < n {
			list = append(list, "")
		}
		list[n-1] = values[0]
	}
	return list
}
