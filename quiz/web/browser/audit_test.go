package browser

import (
	_ "embed"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/page"
)

//go:embed testdata/audit.js
var auditScript string

// finding is something an audit found on a page.
type finding struct {
	Kind   string // violation, incomplete, contrast, wide, cut or small
	Rule   string
	Target string
	Why    string
}

func (f finding) String() string {
	return fmt.Sprintf("%s %s: %s: %s", f.Kind, f.Rule, f.Target, f.Why)
}

// view is how a page is looked at.
type view struct {
	name   string
	width  int64
	scheme string
	text   int    // size of the text in percent
	rules  string // those of axe, as a script spells them
}

// The rules of axe. Light or dark makes a difference to colours alone, and the
// width to what is shown and how it is laid out; names, roles and order are the
// same everywhere.
const (
	allRules     = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']`
	colourRules  = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`
	layoutRules  = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'list', 'listitem', 'td-headers-attr', 'th-has-data-cells'] }`
	withoutRules = `null`
)

// views are those in which every page is audited.
var views = []view{
	{"phone light", 360, "light", 100, allRules},
	{"phone dark", 360, "dark", 100, colourRules},
	{"desk dark", 1280, "dark", 100, colourRules},
	{"desk light", 1280, "light", 100, layoutRules},
	{"narrow", 320, "light", 100, withoutRules},
	{"large text", 360, "light", 200, withoutRules},
	{"large text on a desk", 1280, "light", 200, withoutRules},
}

// auditor takes out a phone on which every page can be audited.
func auditor(t *testing.T, r *site) *phone {
	t.Helper()
	p := newPhone(t, r)
	source := axeSource(p) + ";" + auditScript
	command(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: source})
	return p
}

// audit looks at the page that is open in every view and fails the test for
// what is found. That includes what axe leaves to a person to judge: nothing
// is left, see testdata/audit.js.
func (p *phone) audit(name string) {
	p.t.Helper()
	for _, v := range views {
		p.size(v.width, 800)
		p.scheme(v.scheme)
		for _, f := range look[[]finding](p, fmt.Sprintf("bellworkAudit(%d, %s)", v.text, v.rules)) {
			p.t.Errorf("%s, %s: %s", name, v.name, f)
		}
	}
	p.size(360, 740)
	p.scheme("light")
}

func axeSource(p *phone) string {
	p.t.Helper()
	path := os.Getenv("BELLWORK_AXE")
	if path == "" {
		p.t.Skip("no axe-core: BELLWORK_AXE is not set; .ci/task test installs it and sets it")
	}
	source, err := os.ReadFile(path)
	if err != nil {
		p.t.Fatal(err)
	}
	return string(source)
}
