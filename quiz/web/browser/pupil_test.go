package browser

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// pupil is a student who does everything by plain requests. It brings an
// attempt quickly to where a test wants to look at it.
type pupil struct {
	t      *testing.T
	site   *site
	client *http.Client

	numbers map[string]int // of the questions seen, by attempt and id
}

// join lets a pupil in by name.
func (r *site) join(name string) *pupil {
	r.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		r.t.Fatal(err)
	}
	p := &pupil{t: r.t, site: r, numbers: map[string]int{}, client: &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}}
	p.post("/join", "name", name)
	return p
}

// post sends a form of names and values and returns where it leads.
func (p *pupil) post(path string, fields ...string) string {
	p.t.Helper()
	response := p.send(http.MethodPost, path, fields...)
	if response.StatusCode != http.StatusSeeOther {
		p.t.Fatalf("POST %s %v: status %d", path, fields, response.StatusCode)
	}
	return response.Header.Get("Location")
}

func (p *pupil) send(method, path string, fields ...string) *http.Response {
	p.t.Helper()
	form := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	request, err := http.NewRequest(method, "http://"+p.site.addr+path, strings.NewReader(form.Encode()))
	if err != nil {
		p.t.Fatal(err)
	}
	request.Header.Set("Origin", "http://"+p.site.addr)
	request.Header.Set("Accept", "application/json")
	if method == http.MethodPost {
		request.Header.Set("Accept", "text/html")
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	response, err := p.client.Do(request)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { response.Body.Close() })
	return response
}

// read decodes the JSON of a page.
func (p *pupil) read(path string, into any) {
	p.t.Helper()
	response := p.send(http.MethodGet, path)
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		p.t.Fatalf("GET %s: status %d, %v", path, response.StatusCode, err)
	}
	if err := json.Unmarshal(body, into); err != nil {
		p.t.Fatalf("GET %s: %v", path, err)
	}
}

// begin starts an attempt and returns its path.
func (p *pupil) begin(bank, mode string, fields ...string) string {
	p.t.Helper()
	return p.post("/banks/"+bank+"/attempts", append(fields, "mode", mode)...)
}

// hand lets a phone go on as this pupil.
func (p *pupil) hand(ph *phone) {
	p.t.Helper()
	u, err := url.Parse("http://" + p.site.addr)
	if err != nil {
		p.t.Fatal(err)
	}
	yes := true
	for _, c := range p.client.Jar.Cookies(u) {
		command(ph, network.SetCookie, network.SetCookieParams{
			Name: c.Name, Value: c.Value, URL: p.site.url("/"), HTTPOnly: &yes, SameSite: network.CookieSameSiteLax,
		})
	}
}
