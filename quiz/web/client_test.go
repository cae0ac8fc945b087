package web_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// client is a browser without script: it keeps cookies, sends forms and Origin,
// and does not follow redirects by itself.
type client struct {
	t      *testing.T
	school *school
	http   *http.Client
	hear   func(reply) // sees every reply; nil: nobody does
}

// reply is what the site answered, with the body as it reads.
type reply struct {
	status int
	header http.Header
	body   string
}

// stranger is a client that has not joined.
func (s *school) stranger() *client {
	jar, _ := cookiejar.New(nil)
	return &client{t: s.t, school: s, http: &http.Client{
		Jar:           jar,
		Transport:     &http.Transport{DisableCompression: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// student is a client that has joined under a name.
func (s *school) student(name string) *client {
	s.t.Helper()
	c := s.stranger()
	c.post("/join", "name", name).wants(s.t, http.StatusSeeOther)
	return c
}

// send sends a request as it is; header holds names and values in turn.
func (c *client) send(method, path, body string, header ...string) reply {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.school.url+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
	}
	res, err := c.http.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	answer := reply{status: res.StatusCode, header: res.Header, body: readBody(c.t, res)}
	if c.hear != nil {
		c.hear(answer)
	}
	return answer
}

func readBody(t *testing.T, res *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if res.Header.Get("Content-Encoding") == "gzip" {
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		if body, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return string(body)
}

func (c *client) get(path string, header ...string) reply {
	c.t.Helper()
	return c.send(http.MethodGet, path, "", header...)
}

const formType = "application/x-www-form-urlencoded"

// asForm is what a browser sends along with a form.
func (c *client) asForm(header ...string) []string {
	return append([]string{"Content-Type", formType, "Origin", c.school.url}, header...)
}

// form spells names and values in turn as a form does.
func form(fields ...string) string {
	values := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		values.Add(fields[i], fields[i+1])
	}
	return values.Encode()
}

// post sends a form; fields holds names and values in turn.
func (c *client) post(path string, fields ...string) reply {
	c.t.Helper()
	return c.send(http.MethodPost, path, form(fields...), c.asForm()...)
}

// postJSON sends a form and asks for JSON, as the script does.
func (c *client) postJSON(path string, fields ...string) reply {
	c.t.Helper()
	return c.send(http.MethodPost, path, form(fields...), c.asForm("Accept", "application/json")...)
}

// getJSON reads a page as JSON into v.
func (c *client) getJSON(path string, v any) reply {
	c.t.Helper()
	r := c.get(path, "Accept", "application/json")
	r.decode(c.t, v)
	return r
}

// begin starts an attempt and returns its address.
func (c *client) begin(bank, mode string, fields ...string) string {
	c.t.Helper()
	r := c.post("/banks/"+bank+"/attempts", append([]string{"mode", mode}, fields...)...)
	r.wants(c.t, http.StatusSeeOther)
	return r.header.Get("Location")
}

func (r reply) wants(t *testing.T, status int) reply {
	t.Helper()
	if r.status != status {
		t.Fatalf("status %d, want %d; %s", r.status, status, r.body)
	}
	return r
}

// says fails the test unless the body holds every text.
func (r reply) says(t *testing.T, texts ...string) reply {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(r.body, text) {
			t.Errorf("the body lacks %q:\n%s", text, r.body)
		}
	}
	return r
}

// silent fails the test if the body holds any of the texts.
func (r reply) silent(t *testing.T, texts ...string) reply {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(r.body, text) {
			t.Errorf("the body holds %q:\n%s", text, r.body)
		}
	}
	return r
}

func (r reply) leadsTo(t *testing.T, location string) reply {
	t.Helper()
	r.wants(t, http.StatusSeeOther)
	if got := r.header.Get("Location"); got != location {
		t.Errorf("Location %q, want %q", got, location)
	}
	return r
}

func (r reply) decode(t *testing.T, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(r.body), v); err != nil {
		t.Fatalf("%v in %s", err, r.body)
	}
}

// cookies returns what the reply sets, by name.
func (r reply) cookies() map[string]*http.Cookie {
	set := map[string]*http.Cookie{}
	for _, k := range (&http.Response{Header: r.header}).Cookies() {
		set[k.Name] = k
	}
	return set
}

var requestNumber = regexp.MustCompile(`show this: [a-z0-9]+|"id":"[a-z0-9]{10}"`)

// anonymous returns the reply without what differs from request to request.
func (r reply) anonymous() string {
	return fmt.Sprint(r.status, r.header["Location"], r.header["Content-Type"], requestNumber.ReplaceAllString(r.body, "#"))
}
