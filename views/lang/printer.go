package lang

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Printer prints messages, numbers, dates and plurals in one language. It is
// safe for concurrent use.
type Printer struct {
	tag       language.Tag
	localizer *i18n.Localizer
	plain     map[string]string  // messages without arguments
	filled    map[string]pattern // messages with arguments
	plural    map[string]bool    // messages with plural forms
	dress     func(string) string
}

func newPrinter(tag language.Tag, l *i18n.Localizer) *Printer {
	return &Printer{
		tag: tag, localizer: l,
		plain: map[string]string{}, filled: map[string]pattern{}, plural: map[string]bool{},
	}
}

func (p *Printer) add(m *i18n.Message) {
	if m.One != "" || m.Few != "" || m.Many != "" || m.Two != "" || m.Zero != "" {
		p.plural[m.ID] = true
		return
	}
	if parts := parse(m.Other); len(parts) > 1 || (len(parts) == 1 && parts[0].name != "") {
		p.filled[m.ID] = parts
		return
	}
	p.plain[m.ID] = m.Other
}

func (p *Printer) complete(from *Printer) {
	for id, text := range from.plain {
		if !p.has(id) {
			p.plain[id] = text
		}
	}
	for id, text := range from.filled {
		if !p.has(id) {
			p.filled[id] = text
		}
	}
	for id := range from.plural {
		p.plural[id] = true
	}
}

func (p *Printer) has(id string) bool {
	_, plain := p.plain[id]
	_, filled := p.filled[id]
	return plain || filled || p.plural[id]
}

// Tag returns the language as the lang attribute of HTML spells it.
func (p *Printer) Tag() string { return p.tag.String() }

// Maybe returns a message without arguments, or nothing where there is none.
func (p *Printer) Maybe(id string) string {
	if p.has(id) {
		return p.T(id)
	}
	return ""
}

// T returns a message. The arguments are names and values in turn; a message
// with plural forms takes its form from the argument "Count". A message that
// does not exist comes out as its id in angle brackets, so that it is seen.
func (p *Printer) T(id string, args ...any) string {
	if text, ok := p.plain[id]; ok {
		return text
	}
	if parts, ok := p.filled[id]; ok {
		return parts.fill(args)
	}
	if p.plural[id] {
		return p.count(id, args)
	}
	return missing(id)
}

func missing(name string) string { return "⟨" + name + "⟩" }

func (p *Printer) count(id string, args []any) string {
	data := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		if name, ok := args[i].(string); ok {
			data[name] = args[i+1]
		}
	}
	text, err := p.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: data["Count"]})
	if err != nil {
		return missing(id)
	}
	if p.dress != nil {
		text = p.dress(text)
	}
	return text
}

// Issue returns what is wrong with a response in the printer's language, or
// the fallback where the catalogue does not know the code.
func (p *Printer) Issue(code, fallback string) string {
	if text, ok := p.plain["issue."+code]; ok {
		return text
	}
	return fallback
}

// IssueHint returns what to do about an issue, or the fallback where the
// catalogue does not know the code.
func (p *Printer) IssueHint(code, fallback string) string {
	if text, ok := p.plain["hint."+code]; ok {
		return text
	}
	return fallback
}
