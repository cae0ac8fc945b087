package browser

import (
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"

	"bellwork/quiz"
)

// TestCrossSite lets pages of other ports and other host names send every
// request that changes something, as a form and by script. The browser sends
// the cookie along where it holds the other page for the same site.
func TestCrossSite(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{TimeLimit: 1 << 40})
	pupil := r.join("Ana")
	attempt := pupil.begin("tour", "test")
	evil := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, "<!doctype html><title>another site</title><link rel=icon href=data:,><p>hello")
	}))
	defer evil.Close()
	_, port, err := net.SplitHostPort(evil.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	before := pupil.everything()
	for _, origin := range []string{"http://" + lanName + ":" + port, "http://localhost:" + port} {
		sent := attack(t, r, pupil, origin, []string{
			"/join", "/return", "/leave", "/banks/tour/attempts", attempt + "/answers", attempt + "/extend", attempt + "/submit", "/me/practice",
		})
		withCookie := false
		for _, s := range sent {
			withCookie = withCookie || s.cookie
			if s.status != http.StatusForbidden {
				t.Errorf("%s posts %s to %s: status %d, want 403", origin, s.kind, s.path, s.status)
			}
		}
		if sameSite := strings.Contains(origin, lanName); withCookie != sameSite {
			t.Errorf("%s: a cookie came along: %v, want %v: is the attack a real one?", origin, withCookie, sameSite)
		}
	}
	if after := pupil.everything(); !reflect.DeepEqual(after, before) {
		t.Errorf("after the attacks: %v, want %v", after, before)
	}
}

// everything is what is kept of a pupil.
func (p *pupil) everything() map[string]any {
	p.t.Helper()
	var data map[string]any
	p.read("/me/data", &data)
	return data
}

// attack posts to every path from a page of another origin, as each kind of
// form that a page can send without asking first, into frames, by script, and
// once as the page itself. It returns what the server saw.
func attack(t *testing.T, r *site, pupil *pupil, origin string, paths []string) []seen {
	t.Helper()
	p := auditor(t, r)
	p.host = strings.TrimPrefix(origin, "http://")
	p.forgive("another host: "+r.url(""), "status of 403", "BLOCKED_BY_RESPONSE", "Failed to fetch", "frame-ancestors", "request failed")
	pupil.hand(p)
	p.leads(func() { command(p, page.Navigate, page.NavigateParams{URL: origin}) })
	targets, err := json.Marshal(paths)
	if err != nil {
		t.Fatal(err)
	}
	r.gate.forget()
	look[bool](p, "("+attackScript+")("+quote(r.url(""))+", "+string(targets)+")")
	p.until("the attacks to arrive", func() bool { return len(r.gate.posts()) == len(paths)*6 })
	p.leads(func() { look[bool](p, "document.forms[0].removeAttribute('target'), document.forms[0].submit(), true") })
	p.audit("problem: cross-site")
	return r.gate.posts()
}

const attackScript = `(site, paths) => {
	for (const path of paths) {
		for (const kind of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
			const form = document.createElement('form'), frame = document.createElement('iframe');
			frame.name = path + kind;
			Object.assign(form, { method: 'post', action: site + path, enctype: kind, target: frame.name });
			for (const [name, value] of Object.entries({ name: 'Eve', code: 'a b c', mode: 'test', bank: 'tour', question: 'five-sided-shape', text: 'pentagon' })) {
				form.append(Object.assign(document.createElement('input'), { name, value }));
			}
			document.body.append(frame, form);
			form.submit();
			const body = kind === 'text/plain' ? 'question=five-sided-shape&text=pentagon' : kind === 'multipart/form-data' ? new FormData(form) : new URLSearchParams(new FormData(form));
			fetch(site + path, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).catch(() => {});
		}
	}
	return true;
}`
