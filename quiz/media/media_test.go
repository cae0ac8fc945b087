package media

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var pathForm = regexp.MustCompile(`^media/[0-9a-f]{40}\.(png|jpg|gif|webp|svg)$`)

func TestPictureIsKnownByItsHeader(t *testing.T) {
	for ending, data := range samples(t) {
		f, err := Picture(data)
		if err != nil || !strings.HasSuffix(f.Path, ending) || !pathForm.MatchString(f.Path) {
			t.Errorf("%s: path %q, error %v", ending, f.Path, err)
		}
		again, err := Picture(f.Data)
		if diff := cmp.Diff(f, again); err != nil || diff != "" {
			t.Errorf("%s: the second cleaning gives error %v and\n%s", ending, err, diff)
		}
	}
}

func TestType(t *testing.T) {
	for name, want := range map[string]string{
		"media/a.png": "image/png", "a.jpg": "image/jpeg", "a.gif": "image/gif", "a.webp": "image/webp", "a.svg": "image/svg+xml",
		"a.PNG": "image/png", "a.jpeg": "image/jpeg", "a.jpe": "", "a.html": "", "png": "", "": "",
	} {
		if got := Type(name); got != want {
			t.Errorf("Type(%q) = %q, want %q", name, got, want)
		}
	}
}
