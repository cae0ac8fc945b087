package web_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bellwork/quiz"
)

// endless is a body that says how much of it was read.
type endless struct {
	head string
	read int
}

// Read implements io.Reader.
func (e *endless) Read(p []byte) (int, error) {
	n := len(p)
	if e.read < len(e.head) {
		n = copy(p, e.head[e.read:])
	}
	e.read += n
	return n, nil
}

const filePart = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gift\"\r\n\r\n"

// sendUpload sends a multipart body to the site itself, without a network.
func (c *client) sendUpload(body io.Reader, length int64) *httptest.ResponseRecorder {
	c.t.Helper()
	r := httptest.NewRequestWithContext(c.t.Context(), http.MethodPost, "/desk/sets/import", body)
	r.ContentLength = length
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	r.Header.Set("Origin", "http://"+r.Host)
	r.Header.Set("Cookie", "bellwork="+c.token())
	w := httptest.NewRecorder()
	c.school.handler.ServeHTTP(w, r)
	return w
}

// What is too large is refused with no more of it read than a file may have,
// and nothing of it where its length is said.
func TestUploadTooLarge(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	said := &endless{head: filePart}
	if w := c.sendUpload(said, 100<<20); w.Code != http.StatusRequestEntityTooLarge || said.read > 0 {
		t.Errorf("with its length: status %d, %d bytes read", w.Code, said.read)
	}
	unsaid := &endless{head: filePart}
	if w := c.sendUpload(unsaid, -1); w.Code != http.StatusRequestEntityTooLarge || unsaid.read > 66<<20 {
		t.Errorf("without: status %d, %d bytes read", w.Code, unsaid.read)
	}
	for name, r := range map[string]*client{"nobody": s.stranger(), "a student": s.student("Ana")} {
		body := &endless{head: filePart}
		if w := r.sendUpload(body, -1); w.Code != http.StatusUnauthorized || body.read > 0 {
			t.Errorf("%s: status %d, %d bytes read", name, w.Code, body.read)
		}
	}
}

// Bodies that are made to be costly are refused as what they are.
func TestUploadsThatAreNoForms(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	tests := []struct {
		name, body string
		status     int
	}{
		{"ManyParts", strings.Repeat("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n", 100_000), 400},
		{"ManyHeaders", "--b\r\n" + strings.Repeat("X: x\r\n", 100_000) + "\r\n", 400},
		{"LongHeader", "--b\r\nX: " + strings.Repeat("x", 20<<20) + "\r\n\r\n", 400},
		{"NoEnd", filePart + "What?", 400},
		{"NoParts", "", 422},
		{"NoFields", "--b--\r\n", 422},
	}
	for _, tt := range tests {
		s.unchanged(tt.name, func() {
			if w := c.sendUpload(strings.NewReader(tt.body), -1); w.Code != tt.status {
				t.Errorf("%s: status %d, want %d", tt.name, w.Code, tt.status)
			}
		})
	}
	body := strings.NewReader(filePart + riversGIFT + "\r\n--b--\r\n")
	if r := c.send("POST", "/desk/sets/import", "", c.asForm("Content-Encoding", "gzip")...); r.status != 415 {
		t.Errorf("compressed: status %d", r.status)
	}
	if w := c.sendUpload(body, -1); w.Code != http.StatusSeeOther {
		t.Errorf("what is right: status %d", w.Code)
	}
}

// Archives that grow beyond all bounds, and such whose names lead elsewhere,
// are refused in a page that says so.
func TestUploadedArchives(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	archives := map[string]func(*zip.Writer) error{
		"zeros": func(z *zip.Writer) error {
			w, err := z.Create("imsmanifest.xml")
			for range 200 {
				if err == nil {
					_, err = w.Write(make([]byte, 1<<20))
				}
			}
			return err
		},
		"names": func(z *zip.Writer) (err error) {
			for _, name := range []string{"../../etc/passwd", `..\x`, "/abs", "C:/x", "a", "A", "a", "nul\x00.xml", "imsmanifest.xml/..", strings.Repeat("n", 4096)} {
				if err == nil {
					_, err = z.Create(name)
				}
			}
			link := &zip.FileHeader{Name: "link.xml"}
			link.SetMode(fs.ModeSymlink | 0o777)
			w, linkErr := z.CreateHeader(link)
			if linkErr == nil {
				_, linkErr = io.WriteString(w, "/etc/passwd")
			}
			return errors.Join(err, linkErr)
		},
		"nested": func(z *zip.Writer) error {
			inner := []byte("PK\x03\x04")
			for range 9 {
				var file bytes.Buffer
				outer := zip.NewWriter(&file)
				w, err := outer.Create("imsmanifest.xml")
				if err == nil {
					_, err = w.Write(inner)
				}
				if err := errors.Join(err, outer.Close()); err != nil {
					return err
				}
				inner = file.Bytes()
			}
			w, err := z.Create("next.zip")
			if err == nil {
				_, err = w.Write(inner)
			}
			return err
		},
		"entries": func(z *zip.Writer) (err error) {
			for i := range 100_000 {
				if err == nil {
					_, err = z.Create(fmt.Sprint(i))
				}
			}
			return err
		},
	}
	for name, fill := range archives {
		var file bytes.Buffer
		z := zip.NewWriter(&file)
		if err := fill(z); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		s.unchanged(name, func() { harmless(t, c.upload(name+".zip", file.String()).wants(t, 422).says(t, name+".zip")) })
	}
}

// TestPayloadsInImports puts each into every text of a file and into its name,
// and looks at every page that shows it; then it takes it through every format that
// is written, and back (trust cases 17 and 18).
func TestPayloadsInImports(t *testing.T) {
	for i, p := range payloads {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			s := openSchool(t, quiz.Policy{})
			c := s.host("Tea")
			harmless(t, c.upload(p, p))
			bank := hostileBank(p)
			for i := range bank.Questions {
				bank.Questions[i].Tags = []string{strings.TrimSpace(p[:min(len(p), 60)])}
			}
			file := spelled(t, bank)
			at := c.upload(p, file).wants(t, 303).header.Get("Location")
			harmless(t, c.get(at).wants(t, 200))
			harmless(t, c.post(at, "do", "confirm", "title", strings.Repeat(p, 20), "tags", strings.Repeat(p, 20), "page", p, "take", p).wants(t, 422))
			var take []string
			for n := range 9 {
				take = append(take, "take", fmt.Sprint(n+1))
			}
			set := strings.TrimSuffix(c.post(at, append(take, "do", "confirm", "title", p, "tags", p[:min(len(p), 20)], "page", "1")...).wants(t, 303).header.Get("Location"), "?added")
			for _, path := range []string{set, "/desk/sets", "/desk/sets?" + form("q", p), set + "/download"} {
				harmless(t, c.get(path).wants(t, 200))
			}
			harmless(t, c.post(set+"/tags", "tags", strings.Repeat("x", 61)+p).wants(t, 422))
			for _, to := range formatNames() {
				harmless(t, c.get(set+"/download?to="+to).wants(t, 200))
				r := c.post(set+"/download", "to", to).wants(t, 200)
				if got := r.header.Get("Content-Type"); got != "application/octet-stream" {
					t.Errorf("%s is sent as %s", to, got)
				}
				again := c.upload("again."+to, r.body)
				if again.status == 303 {
					again = c.get(again.header.Get("Location")).wants(t, 200)
				}
				harmless(t, again)
			}
		})
	}
}
