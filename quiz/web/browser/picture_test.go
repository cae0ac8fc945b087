package browser

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"bellwork/quiz"
)

// TestPictures looks at the question of the tour that has a picture: it is
// shown, it fits a phone, and the answers begin on the same screen, with script
// and without.
func TestPictures(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	pupil := r.join("Ana")
	attempt := pupil.begin("tour", "test")
	page := fmt.Sprintf("%s?q=%d", attempt, pupil.find(attempt, "sunny-days"))
	p, plain := newPhone(t, r), newPhone(t, r)
	plain.withoutScript()
	for _, p := range []*phone{p, plain} {
		pupil.hand(p)
		for _, width := range []int64{320, 360, 1280} {
			p.size(width, 740)
			p.open(page)
			p.untilPage(`document.querySelector('.media img').naturalWidth > 0`)
			if right := look[float64](p, `document.querySelector('.media img').getBoundingClientRect().right`); right > float64(width) {
				t.Errorf("at %d px the picture reaches to %v", width, right)
			}
			if high := look[float64](p, `document.querySelector('.media img').getBoundingClientRect().height`); high > 740*0.6 {
				t.Errorf("at %d px the picture is %v px high", width, high)
			}
		}
	}
	p.open(page)
	if alt := look[string](p, `document.querySelector('.media img').alt`); !strings.Contains(alt, "Monday 4") {
		t.Errorf("for those who do not see it the picture is %q", alt)
	}
}

// TestPicturesRunNothing stores a drawing with script, as if it had slipped
// through the check, and opens it as a page of its own: the response's policy
// is the second lock.
func TestPicturesRunNothing(t *testing.T) {
	t.Parallel()
	r := newSite(t, quiz.Policy{})
	drawing := []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="document.documentElement.id = 'ran'">` +
		`<rect width="9" height="9"/><script>document.documentElement.id = 'ran'</script></svg>`)
	sum := sha256.Sum256(drawing)
	path := "media/" + hex.EncodeToString(sum[:20]) + ".svg"
	bank := quiz.Bank{ID: "drawn", Title: "Drawn", Files: []quiz.File{{Path: path, Data: drawing}}, Questions: []quiz.Question{
		{ID: "a", Stem: "![a square](" + path + ")", Points: 1, Body: &quiz.InfoBody{}},
	}}
	if err := r.class.Publish(t.Context(), &bank); err != nil {
		t.Fatal(err)
	}
	p := newPhone(t, r)
	p.forgive("Blocked script execution", "Content Security Policy")
	pupil := r.join("Ana")
	pupil.hand(p)
	p.open(pupil.begin("drawn", "test"))
	p.untilPage(`document.querySelector('.stem img').naturalWidth === 9`)
	p.open("/" + path)
	if id := look[string](p, "document.documentElement.id"); id != "" {
		t.Errorf("opened by itself, the drawing's script %s", id)
	}
}
