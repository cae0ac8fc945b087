package native

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
)

const withReading = "bellwork: 1\nid: a\ntitle: a\nreading: READING\nquestions:\n- {id: q, kind: info, stem: a}\n"

func TestReading(t *testing.T) {
	folder := fstest.MapFS{
		"reading.md":      {Data: []byte("\ufeffOne\r\nTwo\rThree\n")},
		"texts/deep.md":   {Data: []byte("Deep")},
		"latin1.md":       {Data: []byte("caf\xe9")},
		"huge.md":         {Data: make([]byte, MaxYAML+1)},
		"..":              {Data: []byte("secret")},
		"C:\\windows.ini": {Data: []byte("secret")},
	}
	sibling := func(p string) ([]byte, error) { return fs.ReadFile(folder, p) }
	tests := []struct{ path, text, code string }{
		{"reading.md", "One\nTwo\nThree\n", ""},
		{"texts/deep.md", "Deep", ""},
		{"missing.md", "", "no-reading"},
		{"latin1.md", "", "bad-reading"},
		{"huge.md", "", "bad-reading"},
		{"..", "", "bad-path"},
		{"/etc/passwd", "", "bad-path"},
		{"texts/../../a", "", "bad-path"},
		{`C:\windows.ini`, "", "bad-path"},
		{"[a]", "", "wrong-type"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			file := strings.Replace(withReading, "READING", tt.path, 1)
			bank, issues, err := Decode(strings.NewReader(file), Options{Name: "a.yaml", Sibling: sibling})
			if err != nil || bank.Reading.Text != tt.text {
				t.Errorf("text %q, error %v", bank.Reading.Text, err)
			}
			switch {
			case tt.code == "" && len(issues) > 0, tt.code != "" && (len(issues) != 1 || issues[0].Code != tt.code || issues[0].Line != 4):
				t.Errorf("issues %v, want %q in line 4", issues, tt.code)
			}
		})
	}
}

func TestReadingIsNotOpenedWithoutSibling(t *testing.T) {
	bank, issues, err := Decode(strings.NewReader(strings.Replace(withReading, "READING", "reading.md", 1)), Options{})
	if err != nil || len(issues) > 0 || bank.Reading.Path != "reading.md" || bank.Reading.Text != "" {
		t.Errorf("reading %+v, issues %v, error %v", bank.Reading, issues, err)
	}
}

func TestReaderFails(t *testing.T) {
	cause := errors.New("disk is gone")
	_, issues, err := Decode(iotest.ErrReader(cause), Options{Name: "a.yaml"})
	if !errors.Is(err, cause) || len(issues) > 0 {
		t.Errorf("error %v, issues %v", err, issues)
	}
	_, _, err = Decode(io.MultiReader(strings.NewReader("bell"), iotest.ErrReader(cause)), Options{Name: "a.yaml"})
	if !errors.Is(err, cause) {
		t.Errorf("error %v after some bytes", err)
	}
}
