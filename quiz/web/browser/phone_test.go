package browser

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long anything may take before a test gives up on it. Nothing
// waits so long unless it is broken.
const patience = 20 * time.Second

// phone is a tab in a browser context of its own, with its own cookies.
type phone struct {
	watch
	t    *testing.T
	ctx  context.Context
	site *site
}

// newPhone takes out a phone, 360 CSS pixels wide and light. Whatever goes
// wrong on it that the test does not forgive fails the test at its end.
func newPhone(t *testing.T, r *site) *phone {
	t.Helper()
	return newTab(t, r, chromium, chromedp.WithNewBrowserContext())
}

// tab opens another tab on the same phone.
func (p *phone) tab() *phone {
	p.t.Helper()
	return newTab(p.t, p.site, chromium, chromedp.WithExistingBrowserContext(chromedp.FromContext(p.ctx).BrowserContextID))
}

func newTab(t *testing.T, r *site, parent context.Context, options ...chromedp.ContextOption) *phone {
	t.Helper()
	p := &phone{t: t, site: r, watch: watch{host: r.host()}}
	ctx, cancel := chromedp.NewContext(parent, append(options, chromedp.WithListener(p.note))...)
	p.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	command(p, network.Enable, network.EnableParams{})
	command(p, log.Enable, cdp.Empty{})
	command(p, page.Enable, page.EnableParams{})
	command(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	p.size(360, 740)
	p.scheme("light")
	t.Cleanup(func() {
		for _, problem := range p.unforgiven() {
			t.Error(problem)
		}
		cancel()
	})
	return p
}

// command runs a command of the protocol on the phone's tab.
func command[P, R any](p *phone, c cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, c, params)
	if err != nil {
		p.t.Fatalf("%s: %v", c.Method, err)
	}
	return result
}

// act runs an action on the phone's tab.
func act[T any](p *phone, a chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, a)
	if err != nil {
		p.t.Fatal(err)
	}
	return value
}

// look evaluates an expression in the page.
func look[T any](p *phone, expression string) T {
	p.t.Helper()
	return act(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// size sets the size of the screen in CSS pixels.
func (p *phone) size(width, height int64) {
	p.t.Helper()
	command(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: width, Height: height, DeviceScaleFactor: 1,
	})
}

// scheme turns dark mode on or off. Motion is always reduced: a view that fades
// in has other colours than the one that stays.
func (p *phone) scheme(name string) {
	p.t.Helper()
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// withoutScript turns the page's script off or on again, from the next page on.
func (p *phone) withoutScript() {
	p.t.Helper()
	command(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// open goes to a page of the site.
func (p *phone) open(path string) {
	p.t.Helper()
	p.leads(func() { command(p, page.Navigate, page.NavigateParams{URL: p.site.url(path)}) })
}

// leads does something that leads to another page, and waits until that page is
// loaded and its script has run.
func (p *phone) leads(do func()) {
	p.t.Helper()
	before := p.loaded()
	do()
	p.until("another page to be loaded", func() bool { return p.loaded() > before })
}

// until waits for a condition.
func (p *phone) until(what string, holds func() bool) {
	p.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for !holds() {
		select {
		case <-again.C:
		case <-deadline.C:
			p.t.Fatalf("gave up waiting for %s", what)
		}
	}
}

// untilPage waits until an expression holds in the page.
func (p *phone) untilPage(expression string) {
	p.t.Helper()
	p.until(expression, func() bool { return look[bool](p, "!!("+expression+")") })
}

// path returns the address without its host.
func (p *phone) path() string {
	p.t.Helper()
	return look[string](p, "location.pathname + location.search + location.hash")
}

// paper shows the page as it is printed.
func (p *phone) paper() {
	p.t.Helper()
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
}
