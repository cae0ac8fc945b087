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

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
)

// readForm reads what a form POST sent before its handler runs. Anything else
// than a form is refused, also where no field is expected. A form is received
// when its last field is: who sends the head in time and thinks on is late. A
// form with a file is read by its own handler; see [readUpload].
func (s *site) readForm(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		if safe(c.Request().Method) || bringsFile(c) {
			return next(c)
		}
		v := visitOf(c)
		if v.form, err = postForm(c.Response(), c.Request()); err != nil {
			return err
		}
		v.received = s.clock.Now()
		return next(c)
	}
}

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
	Key      string   // idempotency key; empty without script
	Instead  []string // keys of earlier answers that may still be under way
	Do       string   // save, check, flag or unflag; empty: save
	Go       string   // a question's number or "review"; empty: stay
	Given    bool     // the form held fields to answer with, be they empty
	Input    quiz.Input
}

// Longest fields of an answer, in bytes.
const (
	maxKey     = 64
	maxInstead = 10
	maxParts   = 100 // positions, pairs or gaps of a question
)

func readAnswer(f url.Values) (answerForm, error) {
	a := answerForm{
		Question: f.Get("question"), Key: f.Get("key"), Instead: f["instead"], Do: f.Get("do"), Go: f.Get("go"),
		Input: quiz.Input{Choice: slices.DeleteFunc(f["choice"], isEmpty), Text: f.Get("text")},
	}
	a.Given = f.Has("choice") || f.Has("text")
	if isLongKey(a.Key) || len(a.Instead) > maxInstead || slices.ContainsFunc(a.Instead, isLongKey) || len(a.Input.Choice) > maxParts {
		return a, errMalformed
	}
	a.Input.Order = numbered(f, "order.")
	a.Input.Match = numbered(f, "match.")
	a.Input.Gap = numbered(f, "gap.")
	a.Given = a.Given || a.Input.Order != nil || a.Input.Match != nil || a.Input.Gap != nil
	return a, nil
}

func isLongKey(key string) bool { return len(key) > maxKey }

func isEmpty(s string) bool { return s == "" }

// numbered collects the fields name.1, name.2, … into a list that counts
// from 0, with empty strings where one is missing.
func numbered(f url.Values, name string) []string {
	var list []string
	for field, values := range f {
		number, ok := strings.CutPrefix(field, name)
		n, err := strconv.Atoi(number)
		if !ok || err != nil || n < 1 || n > maxParts || strconv.Itoa(n) != number {
			continue
		}
		for len(list) < n {
			list = append(list, "")
		}
		list[n-1] = values[0]
	}
	return list
}
