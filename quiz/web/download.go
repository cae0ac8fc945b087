package web

import (
	"bytes"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// downloadPage offers the formats, and says what the chosen one loses.
func (s *site) downloadPage(c echo.Context) error {
	v, set, _, err := s.ownSet(c)
	if err != nil {
		return err
	}
	page := views.Download{Frame: s.frame(c), SetRow: setRow(set)}
	for _, f := range classroom.WritableFormats() {
		page.Formats = append(page.Formats, views.FormatChoice{Name: f.Name, Title: f.Title})
	}
	if to := c.QueryParam("to"); to != "" {
		losses, err := s.class.Write(c.Request().Context(), v.actor, set.ID, to, io.Discard)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(page.Formats, func(f views.FormatChoice) bool { return f.Name == to })
		page.To, page.Losses = page.Formats[i], notes(losses, notesAll)
	}
	return render(c, http.StatusOK, views.DownloadPage(page))
}

// download sends a set as a file.
func (s *site) download(c echo.Context) error {
	v, set, _, err := s.ownSet(c)
	if err != nil {
		return err
	}
	formats, to := classroom.WritableFormats(), v.form.Get("to")
	i := slices.IndexFunc(formats, func(f classroom.SetFormat) bool { return f.Name == to })
	if i < 0 {
		return quiz.ErrNotFound
	}
	var file bytes.Buffer
	if _, err := s.class.Write(c.Request().Context(), v.actor, set.ID, to, &file); err != nil {
		return err
	}
	name := fileName(set.Title) + formats[i].Ending
	c.Response().Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	return c.Blob(http.StatusOK, "application/octet-stream", file.Bytes())
}

// fileName makes a name of a title that every system can store.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			return r
		default:
			return ' '
		}
	}, title)
	words := strings.Join(strings.Fields(name), "-")
	if letters := []rune(words); len(letters) > 60 {
		words = string(letters[:60])
	}
	if words == "" {
		return "questions"
	}
	return words
}
