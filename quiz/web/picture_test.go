package web_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/media"
)

// TestPicturesOnPages follows a picture below a stem and one in an explanation
// from the page to their bytes.
func TestPicturesOnPages(t *testing.T) {
	secret := newSecrets()
	s := openSchool(t, quiz.Policy{}, everyBank(t, secret))
	c := s.student("Ana")
	shown, told := "/media/"+pictureName("shown"), "/media/"+pictureName(secret.toldOf("single"))
	at := c.begin("every", "practice")
	page := c.get(at+"?q=1").wants(t, 200).says(t, `<figure class="media"><img src="`+shown+`" alt="A clock">`)
	harmless(t, page)
	var q struct {
		Question struct {
			Pictures []struct{ Src, Alt string }
		}
	}
	c.getJSON(at+"?q=1", &q)
	if p := q.Question.Pictures; len(p) != 1 || p[0].Src != shown || p[0].Alt != "A clock" {
		t.Errorf("JSON shows the pictures %v", p)
	}
	c.get(shown).wants(t, 200).says(t, "<text>shown</text>")

	c.get(at+"?q=2").silent(t, told)
	c.post(at+"/answers", append(c.right(at, "single", secret), "question", "single", "do", "check")...).wants(t, 303)
	harmless(t, c.get(at+"?q=2").says(t, shown, `<img src="`+told+`" alt="A drawing" loading="lazy">`))
	c.get(told).wants(t, 200).says(t, secret.told)
	c.post(at+"/submit").wants(t, 303)
	harmless(t, c.get(at+"/result").says(t, shown, told))
	s.stranger().get(told).wants(t, 401).silent(t, secret.told)
}

// TestHeadersOfPictures: a picture is what its address says and nothing else,
// and may do nothing where it is opened by itself.
func TestHeadersOfPictures(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	name := pictureName("shown")
	want := map[string]string{
		"Content-Type": "image/svg+xml", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
		"Content-Security-Policy":      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
		"Cache-Control":                "private, max-age=31536000, immutable",
		"Cross-Origin-Resource-Policy": "same-origin",
	}
	r := c.get("/media/"+name).wants(t, 200)
	for header, value := range want {
		if got := r.header.Values(header); len(got) != 1 || got[0] != value {
			t.Errorf("%s: %q, want %q", header, got, value)
		}
	}
	for _, other := range []string{strings.Replace(name, ".svg", ".png", 1), strings.Replace(name, ".svg", ".html", 1), "%2e%2e%2f" + name, name + "%00"} {
		lost := c.get("/media/"+other).wants(t, 404).says(t, "There is nothing here")
		checkPolicy(t, lost.header.Get("Content-Security-Policy"))
		if got := lost.header.Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control %q", other, got)
		}
	}
}

// TestDrawingsAreCompressed, and other pictures are not: they are already.
func TestDrawingsAreCompressed(t *testing.T) {
	noise := image.NewGray(image.Rect(0, 0, 64, 64))
	for i := range noise.Pix {
		noise.Pix[i] = byte(i * i * 31 >> 7)
	}
	var asPNG bytes.Buffer
	if err := png.Encode(&asPNG, noise); err != nil {
		t.Fatal(err)
	}
	b := everyBank(t, newSecrets())
	want := map[string]string{}
	for encoding, data := range map[string][]byte{"gzip": drawing(strings.Repeat("long ", 1000)), "": asPNG.Bytes()} {
		f, err := media.Picture(data)
		if err != nil {
			t.Fatal(err)
		}
		b.Files, want["/"+f.Path] = append(b.Files, f), encoding
	}
	s := openSchool(t, quiz.Policy{}, b)
	c := s.student("Ana")
	for at, encoding := range want {
		if r := c.get(at, "Accept-Encoding", "gzip").wants(t, 200); r.header.Get("Content-Encoding") != encoding {
			t.Errorf("%s of %d bytes is encoded as %q, want %q", at, len(r.body), r.header.Get("Content-Encoding"), encoding)
		}
	}
}

// TestPicturesOfEarlierDays: a path that nobody stored a picture for is said in
// words.
func TestPicturesOfEarlierDays(t *testing.T) {
	b := everyBank(t, newSecrets())
	b.Questions[0].Media = []quiz.Media{{Path: "map.png", Alt: "An old map"}}
	s := openSchool(t, quiz.Policy{}, b)
	c := s.student("Ana")
	page := c.get(c.begin("every", "test")+"?q=1").wants(t, 200).says(t, `<p class="media">An old map</p>`)
	if strings.Contains(page.body, "<img") {
		t.Errorf("the page loads a picture:\n%s", page.body)
	}
}
