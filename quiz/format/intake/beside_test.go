package intake

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
)

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="red"/></svg>`

type folder struct {
	io.Reader
	asked *[]string
}

func (f folder) Sibling(path string) ([]byte, error) {
	*f.asked = append(*f.asked, path)
	switch path {
	case "map.svg", "a/two words.svg":
		return []byte(drawing), nil
	case "text.svg":
		return []byte("no picture"), nil
	}
	return nil, &fs.PathError{Op: "open", Path: "/home/x/" + path, Err: errors.New("no such file")}
}

func TestBeside(t *testing.T) {
	tests := []struct {
		name           string
		found, settled bool
		asked, said    string
	}{
		{"map.svg", true, true, "map.svg", ""},
		{"./map.svg", true, true, "map.svg", ""},
		{"@@PLUGINFILE@@/map.svg", true, true, "map.svg", ""},
		{"a/two%20words.svg", true, true, "a/two%20words.svg a/two words.svg", ""},
		{"none.svg", false, true, "none.svg", "the picture none.svg cannot be opened: no such file"},
		{"text.svg", false, true, "text.svg", "the picture text.svg cannot be used: "},
		{"../map.svg", false, true, "", "cannot be opened: it is not the name of a file in this folder"},
		{"/map.svg", false, true, "", "it is not the name"},
		{`a\map.svg`, false, true, "", "it is not the name"},
		{"https://example.org/map.svg", false, false, "", ""},
		{"//example.org/map.svg", false, false, "", ""},
		{"file:///map.svg", false, false, "", ""},
		{"", false, false, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var set Set
			var asked []string
			set.From(folder{asked: &asked})
			set.Begin(1, 1)
			path, settled := set.Beside(tt.name)
			if (path != "") != tt.found || settled != tt.settled || strings.Join(asked, " ") != tt.asked {
				t.Errorf("path %q, settled %v, asked for %q", path, settled, asked)
			}
			if len(set.found) > 0 != (tt.said != "") || tt.said != "" && !strings.Contains(set.found[0].Message, tt.said) {
				t.Errorf("said %v", set.found)
			}
			before := len(asked)
			again, _ := set.Beside(tt.name)
			if again != path || len(asked) != before {
				t.Errorf("the second time: path %q, asked for %q", again, asked)
			}
			if path != "" {
				if known, _ := set.Beside(path); known != path {
					t.Error("a picture of the bank is not known by its path")
				}
			}
		})
	}
	var alone Set
	alone.From(strings.NewReader(""))
	if path, settled := alone.Beside("map.svg"); path != "" || settled {
		t.Error("a file without neighbours has one")
	}
}
