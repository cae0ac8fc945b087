package web

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strings"
	"time"
	"unicode"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// Limits of a form that brings a file.
const (
	uploadPath     = "/desk/sets/import"
	uploadTimeout  = 5 * time.Minute              // a large file over a poor Wi-Fi, and waiting for its turn
	maxUpload      = classroom.MaxImport + 64<<10 // bytes, the file's own and what is around it
	maxUploadParts = 8                            // fields
	maxFileName    = 100                          // characters that are kept
)

// bringsFile reports whether a request is a form with a file, which its handler
// reads when it is its turn. No other route takes one.
func bringsFile(c echo.Context) bool {
	kind, _, _ := mime.ParseMediaType(c.Request().Header.Get("Content-Type"))
	return c.Path() == uploadPath && kind == "multipart/form-data" && c.Request().Header.Get("Content-Encoding") == ""
}

// upload is what the form of an import sends.
type upload struct {
	name string // of the file
	file []byte
	text string // as pasted
}

// readUpload reads the form of an import, which may be one without a file.
func readUpload(c echo.Context) (upload, error) {
	if !bringsFile(c) {
		return upload{text: visitOf(c).form.Get("text")}, nil
	}
	r, w := c.Request(), c.Response()
	if r.ContentLength > maxUpload {
		return upload{}, errTooLarge
	}
	if err := giveTime(w, uploadTimeout, uploadTimeout+replyTimeout); err != nil {
		return upload{}, err
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
	parts, err := r.MultipartReader()
	if err != nil {
		return upload{}, fmt.Errorf("%w: %w", errMalformed, err)
	}
	u, err := readParts(parts)
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return upload{}, errTooLarge
	}
	if err != nil {
		return upload{}, fmt.Errorf("%w: %w", errMalformed, err)
	}
	return u, nil
}

func readParts(parts *multipart.Reader) (u upload, err error) {
	for range maxUploadParts {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return u, nil
		}
		if err != nil {
			return u, err
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return u, err
		}
		switch part.FormName() {
		case "file":
			u.name, u.file = cleanFileName(part.FileName()), data
		case "text":
			u.text = string(data)
		}
	}
	return u, errors.New("too many fields")
}

// cleanFileName returns what can be shown of a file's name. It is a label and
// nothing else: no file is ever opened by it.
func cleanFileName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	letters := []rune(strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) && r != unicode.ReplacementChar {
			return r
		}
		return -1
	}, name))
	if n := len(letters) - maxFileName; n > 0 { // the ending says what it is
		letters = letters[n:]
	}
	if name = strings.TrimSpace(string(letters)); name == "." || name == "/" {
		return ""
	}
	return name
}

// source is the file to read: the one that was chosen, or else what was pasted.
func (u upload) source(pasted string) (classroom.Upload, error) {
	switch {
	case len(u.file) > 0:
		return classroom.Upload{Name: u.name, Data: u.file}, nil
	case strings.TrimSpace(u.text) != "":
		return classroom.Upload{Name: pasted, Data: []byte(u.text)}, nil
	default:
		return classroom.Upload{}, quiz.Invalid("import-empty", "There is nothing to read yet.", "Choose a file, or paste some questions.")
	}
}
