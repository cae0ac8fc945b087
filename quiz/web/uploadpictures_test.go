package web_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/alloctest"
)

// withPicture spells a Moodle question with a picture in it, or with a link to
// one where the data is nil.
func withPicture(name string, data []byte) string {
	file := ""
	if data != nil {
		file = fmt.Sprintf(`<file name=%q path="/" encoding="base64">%s</file>`, name, base64.StdEncoding.EncodeToString(data))
		name = "@@PLUGINFILE@@/" + name
	}
	return `<quiz><question type="truefalse"><name><text>q</text></name><questiontext format="html"><text><![CDATA[<p>Is it?</p><img src="` + name + `" alt="it">]]></text>` + file +
		`</questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`
}

var pictureAt = regexp.MustCompile(`src="(/media/[^"]+)"`)

// TestHostilePictures imports pictures that would cost much, are cut off or are
// something else: each is left out with a word about it, after little work, and
// no address shows it (trust case 27).
func TestHostilePictures(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	frame := "\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
	var whole bytes.Buffer
	if err := gif.Encode(&whole, image.NewGray(image.Rect(0, 0, 9, 9)), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"huge.png":     "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xdc\x00\x00\xff\xdc\x08\x06\x00\x00\x00\x00\x00\x00\x00",
		"huge.gif":     "GIF89a\xdc\xff\xdc\xff\x00\x00\x00" + frame + ";",
		"huge.jpg":     "\xff\xd8\xff\xc0\x00\x0b\x08\xff\xdc\xff\xdc\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\xff\xd9",
		"huge.webp":    "RIFF\x16\x00\x00\x00WEBPVP8L\x0a\x00\x00\x00\x2f\xff\xff\xff\x0f\x00\x00\x00\x00\x00",
		"frames.gif":   "GIF89a\x01\x00\x01\x00\x00\x00\x00" + strings.Repeat(frame, 100_000) + ";",
		"cut.gif":      whole.String()[:whole.Len()/2],
		"polyglot.gif": "GIF89a/*\x01\x01\x00\x00\x00*/=1;alert(1)",
		"page.png":     "<!doctype html><script>alert(1)</script>",
		"script.svg":   `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p>x</p></foreignObject>`,
		"program.jpg":  "MZ\x90\x00",
		"paper.png":    "%PDF-1.7",
	} {
		file := withPicture(name, []byte(data))
		before := alloctest.Total()
		r := c.upload("pictures.xml", file)
		if got := alloctest.Total() - before; got > 40<<20 {
			t.Errorf("%s took %d MB", name, got>>20)
		}
		page := c.get(r.wants(t, 303).header.Get("Location")).wants(t, 200).says(t, name)
		if at := pictureAt.FindString(page.body); at != "" {
			t.Errorf("%s is shown: %s", name, at)
		}
	}
}

// TestPicturesAreWhatTheyAre: what a picture is, its bytes say and not its name;
// and what a photo tells about where it was taken is not passed on (trust cases
// 22 and 27).
func TestPicturesAreWhatTheyAre(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 9, 9)), nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00GPS 42.66N 21.16E<script>alert(1)</script>"
	data := append([]byte("\xff\xd8\xff\xe1"), binary.BigEndian.AppendUint16(nil, uint16(len(exif)+2))...)
	data = append(append(append(data, exif...), photo.Bytes()[2:]...), "<script>alert(1)</script>"...)
	page := c.get(c.upload("a.xml", withPicture("map.html", data)).wants(t, 303).header.Get("Location")).wants(t, 200)
	m := pictureAt.FindStringSubmatch(page.body)
	if m == nil || !strings.HasSuffix(m[1], ".jpg") {
		t.Fatalf("the photo is not shown as one: %v", m)
	}
	r := c.get(m[1]).wants(t, 200).silent(t, "GPS", "script", "map")
	for header, want := range map[string]string{"Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"} {
		if got := r.header.Get(header); got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
}

// TestNothingIsFetched imports files that refer to pictures and pages at other
// addresses, this machine's among them: nobody is asked, and no page shows them
// (trust cases 20 and 22).
func TestNothingIsFetched(t *testing.T) {
	var asked atomic.Int32
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer elsewhere.Close()
	s := openSchool(t, quiz.Policy{})
	c := s.host("Tea")
	for _, address := range []string{
		elsewhere.URL + "/a.png", strings.Replace(elsewhere.URL, "http:", "", 1) + "/a.png", strings.Replace(elsewhere.URL, "127.0.0.1", "localhost", 1) + "/a.png",
		"http://169.254.169.254/latest/meta-data/", "http://[::1]/a.png", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
	} {
		files := map[string]string{
			"a.xml":  withPicture(address, nil),
			"a.gift": "Is it ![it](" + address + ") <img src='" + address + "'>? {T}",
			"a.md":   "1. Is it ![it](" + address + ")?\n*a) yes\nb) no\n",
			"a.yaml": "bellwork: 1\nid: a\ntitle: A\nquestions:\n  - id: q\n    kind: truefalse\n    stem: \"![it](" + address + ")\"\n    media: [{path: \"" + address + "\", alt: it}]\n    key: true\n",
			"a.xhtml.xml": `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="a"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>` +
				`<itemBody><p>Is it?</p><img src="` + strings.ReplaceAll(address, "<", "") + `" alt="it"/><choiceInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="A">yes</simpleChoice><simpleChoice identifier="B">no</simpleChoice></choiceInteraction></itemBody></assessmentItem>`,
		}
		for name, file := range files {
			r := c.upload(name, file)
			if r.status == 303 {
				r = c.get(r.header.Get("Location")).wants(t, 200)
			} else {
				r.wants(t, 422)
			}
			harmless(t, r)
		}
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("the server fetched %d addresses that a file named", n)
	}
}

// TestDownloadsAreFiles: whatever leaves the site as a file is one for the
// browser too, and never a page of this site (trust case 22).
func TestDownloadsAreFiles(t *testing.T) {
	v := visitors(t)
	assignment := v.assigns()
	bank := hostileBank(`<script>alert(1)</script>`)
	set := strings.TrimPrefix(v.who["tea"].newSet(spelled(t, bank)), "/desk/sets/")
	downloads := map[string]reply{
		"own data":       v.who["ana"].get("/me/data", "Accept", "text/html"),
		"student's data": v.who["tea"].get(v.pupilAt()+"/data", "Accept", "text/html"),
		"results":        v.who["tea"].get("/desk/assignments/" + assignment + "/results.csv"),
		"backup":         v.who["host"].get("/desk/server/backups/" + v.backup),
	}
	for _, to := range formatNames() {
		downloads[to] = v.who["tea"].post("/desk/sets/"+set+"/download", "to", to)
	}
	for name, r := range downloads {
		r.wants(t, 200)
		disposition, kind := r.header.Get("Content-Disposition"), r.header.Get("Content-Type")
		if !strings.HasPrefix(disposition, "attachment; filename=") || strings.ContainsAny(disposition, "<>\r\n") {
			t.Errorf("%s: Content-Disposition %q", name, disposition)
		}
		if strings.Contains(kind, "html") || strings.Contains(kind, "xml") || r.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: Content-Type %q, nosniff %q", name, kind, r.header.Get("X-Content-Type-Options"))
		}
		checkPolicy(t, r.header.Get("Content-Security-Policy"))
	}
}
