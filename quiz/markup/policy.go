package markup

import (
	"regexp"

	"github.com/microcosm-cc/bluemonday"
)

// linkRel keeps a page that a link leads to from learning where it was linked
// and from touching the page that linked it.
const linkRel = "noopener noreferrer nofollow"

// newPolicy is the second lock on the door: it allows what the writer writes
// and nothing else.
func newPolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "hr", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "h2", "h3", "mark")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^math$`)).OnElements("code")
	p.AllowAttrs("start").Matching(regexp.MustCompile(`^[0-9]{1,9}$`)).OnElements("ol")
	p.AllowAttrs("id").Matching(regexp.MustCompile(`^section-[\p{L}\p{N}\p{M}-]+$`)).OnElements("h2", "h3")
	p.AllowAttrs("id").Matching(regexp.MustCompile(`^quote$`)).OnElements("mark")
	p.AllowAttrs("tabindex").Matching(regexp.MustCompile(`^-1$`)).OnElements("mark")
	p.AllowAttrs("href").Matching(regexp.MustCompile(`^(https?://|mailto:)`)).OnElements("a")
	p.AllowAttrs("rel").Matching(regexp.MustCompile(`^` + linkRel + `$`)).OnElements("a")
	p.AllowAttrs("src").Matching(regexp.MustCompile(`^/media/[0-9a-f]{40}\.[a-z]+$`)).OnElements("img")
	p.AllowAttrs("alt").OnElements("img")
	p.AllowAttrs("loading").Matching(regexp.MustCompile(`^lazy$`)).OnElements("img")
	p.AllowURLSchemes("http", "https", "mailto")
	p.AllowRelativeURLs(true) // for pictures; links are matched above
	p.RequireParseableURLs(true)
	return p
}
