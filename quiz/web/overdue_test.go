package web_test

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
)

// TestNothingComesAfterTheResult begins a request in time, looks at the result once the time is up, and only then sends
// the fields: neither an answer nor more time may come of it, and a look alone is no excuse to be late either.
func TestNothingComesAfterTheResult(t *testing.T) {
	secret := newSecrets()
	tests := map[string]struct{ deed, fields string }{
		"answer":    {"/answers", form("question", "word", "text", secret.key)},
		"more time": {"/extend", form("q", "1")},
	}
	for name, tt := range tests {
		for _, look := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, looked %t", name, look), func(t *testing.T) {
				s := openSchool(t, quiz.Policy{TimeLimit: limit}, everyBank(t, secret))
				c := s.student("Ana")
				at := c.begin("every", "test")
				s.wait(limit - time.Millisecond)
				finish := c.halfway(at+tt.deed, len(tt.fields))
				s.wait(time.Millisecond)
				if look {
					c.get(at+"/result").wants(t, 200).says(t, secret.key)
				}
				s.unchanged(name, func() {
					if status := finish(tt.fields); status != http.StatusConflict {
						t.Errorf("status %d, want 409", status)
					}
				})
				c.get(at).leadsTo(t, at+"/result")
			})
		}
	}
}

// halfway sends the head of a form and waits until the server asks for its fields; the rest sends them and returns the
// status.
func (c *client) halfway(path string, length int) (rest func(fields string) int) {
	c.t.Helper()
	host := strings.TrimPrefix(c.school.url, "http://")
	conn, err := net.Dial("tcp", host)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { conn.Close() })
	r, _ := http.NewRequest(http.MethodGet, c.school.url, nil)
	for _, k := range c.http.Jar.Cookies(r.URL) {
		r.AddCookie(k)
	}
	fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nCookie: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n",
		path, host, c.school.url, r.Header.Get("Cookie"), formType, length)
	replies := bufio.NewReader(conn)
	if res, err := http.ReadResponse(replies, nil); err != nil || res.StatusCode != http.StatusContinue {
		c.t.Fatalf("the server does not ask for the fields: %v, %v", res, err)
	}
	return func(fields string) int {
		fmt.Fprint(conn, fields)
		res, err := http.ReadResponse(replies, nil)
		if err != nil {
			c.t.Fatal(err)
		}
		res.Body.Close()
		return res.StatusCode
	}
}
