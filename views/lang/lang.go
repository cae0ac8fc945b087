// Package lang holds the message catalogue: every string that a page shows,
// and how numbers, dates and plurals are written in each language.
//
// A language is one or more JSON files in go-i18n's format, named
// <part>.<tag>.json. English is complete; a message that another language
// lacks is shown in English.
package lang

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed *.json
var files embed.FS

// Catalogue holds the messages of all languages. It is never changed.
type Catalogue struct {
	printers map[language.Tag]*Printer
	tags     []language.Tag // in the order of their files, English first: it is the fallback
	matcher  language.Matcher
}

// Load reads the built-in catalogue.
func Load() (*Catalogue, error) { return load(files) }

func load(fsys fs.FS) (*Catalogue, error) {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, fmt.Errorf("load messages: %w", err)
	}
	c := &Catalogue{printers: map[language.Tag]*Printer{}}
	for _, name := range names {
		file, err := bundle.LoadMessageFileFS(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("load messages: %w", err)
		}
		c.add(bundle, file)
	}
	c.finish()
	return c, nil
}

func (c *Catalogue) add(bundle *i18n.Bundle, file *i18n.MessageFile) {
	p, ok := c.printers[file.Tag]
	if !ok {
		p = newPrinter(file.Tag, i18n.NewLocalizer(bundle, file.Tag.String()))
		c.printers[file.Tag] = p
		c.tags = append(c.tags, file.Tag)
	}
	for _, m := range file.Messages {
		p.add(m)
	}
}

// finish gives every language the English messages that it lacks.
func (c *Catalogue) finish() {
	english := c.printers[language.English]
	others := slices.DeleteFunc(c.tags, func(t language.Tag) bool { return t == language.English })
	for _, tag := range others {
		c.printers[tag].complete(english)
	}
	c.tags = append([]language.Tag{language.English}, others...)
	c.matcher = language.NewMatcher(c.tags)
}

// Printer returns the printer of the language that fits an Accept-Language
// header best, English where none does.
func (c *Catalogue) Printer(accept string) *Printer {
	_, i := language.MatchStrings(c.matcher, accept)
	return c.printers[c.tags[i]]
}
