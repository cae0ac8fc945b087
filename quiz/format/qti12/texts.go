package qti12

import (
	"html"
	"regexp"
	"slices"
	"strings"

	"bellwork/quiz/format/intake"
	"bellwork/quiz/format/xmltree"
	"bellwork/quiz/markup"
)

// texts turns the texts of one question into Markdown, and remembers what they
// lose on the way.
type texts struct {
	pictures *pictures
	lost     []string
}

func (d *decoder) texts() *texts { return &texts{pictures: d.pictures} }

// block returns HTML as a stem, an explanation or a feedback.
func (t *texts) block(source string) string {
	text, lost := markup.FromHTML(source, t.pictures.path)
	t.lose(lost...)
	return strings.TrimSpace(text)
}

// label returns HTML as an option or a cell.
func (t *texts) label(source string) string {
	text, lost := markup.LabelFromHTML(source, t.pictures.path)
	t.lose(lost...)
	return strings.TrimSpace(text)
}

func (t *texts) lose(what ...string) {
	for _, w := range what {
		if w != "picture" && !slices.Contains(t.lost, w) { // of pictures more is said
			t.lost = append(t.lost, w)
		}
	}
}

// warn says what the question lost.
func (t *texts) warn() {
	if len(t.lost) > 0 {
		t.pictures.set.Warn("qti12-html", "what could not be taken over from its texts: "+strings.Join(t.lost, ", "), "look at the question")
	}
}

// inner returns what is within an element as HTML.
func (t *texts) inner(n *xmltree.Node) string {
	var b strings.Builder
	if n != nil {
		t.write(&b, n.Nodes)
	}
	return b.String()
}

// html returns the material of an element as HTML.
func (t *texts) html(n *xmltree.Node) string {
	var b strings.Builder
	t.write(&b, []*xmltree.Node{n})
	return b.String()
}

func (t *texts) write(b *strings.Builder, nodes []*xmltree.Node) {
	for _, n := range nodes {
		switch n.Name {
		case "":
			b.WriteString(html.EscapeString(strings.TrimSpace(n.Text)))
		case "matbreak":
			b.WriteString("<br>")
		case "matimage":
			b.WriteString(t.image(n))
		case "mattext", "matemtext", "mat_formattedtext":
			b.WriteString(t.formatted(n))
		case "mataudio", "matvideo", "matapplet", "matapplication":
			b.WriteString(t.attached(n))
		case "flow", "flow_mat":
			b.WriteString("<div>")
			t.write(b, n.Nodes)
			b.WriteString("</div>")
		default:
			if !strings.HasPrefix(n.Name, "response_") && !strings.HasPrefix(n.Name, "render_") {
				t.write(b, n.Nodes)
			}
		}
	}
}

// tag matches the elements by which one sees that a text is HTML.
var tag = regexp.MustCompile(`(?i)</?(?:p|br|b|i|u|em|strong|div|span|img|sub|sup|ul|ol|li|table|tr|td|font|a|pre|code|h[1-6]|hr)(?:\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\d+);`)

// formatted returns a text by the type that it names. One that names none is
// HTML where it looks so.
func (t *texts) formatted(n *xmltree.Node) string {
	source := n.Content()
	if slices.ContainsFunc(n.Nodes, func(c *xmltree.Node) bool { return c.Name != "" }) {
		return intake.WithoutMarks(n.Inner())
	}
	switch kind := fold(n.Attr("texttype") + n.Attr("type")); {
	case strings.HasSuffix(kind, "html"):
		return intake.WithoutMarks(source)
	case kind != "text/plain" && kind != "plain_text" && tag.MatchString(source):
		return intake.WithoutMarks(source)
	default:
		return intake.WithoutMarks(fromPlain(source, n.Attr("space") == "preserve"))
	}
}

// fromPlain returns plain text as HTML. Lines that are only indented to look
// well in the file are no lines of their own.
func fromPlain(text string, preserve bool) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	var b strings.Builder
	for i, line := range lines {
		switch {
		case i == 0:
		case !preserve && (strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t")):
			b.WriteByte(' ')
		default:
			b.WriteString("<br>")
		}
		b.WriteString(html.EscapeString(strings.TrimSpace(line)))
	}
	return b.String()
}

// image returns a picture as HTML.
func (t *texts) image(n *xmltree.Node) string {
	address := n.Attr("uri")
	if address == "" && n.Attr("embedded") != "" {
		address = "data:" + n.Attr("imagtype") + ";base64," + strings.Join(strings.Fields(n.Content()), "")
	}
	return `<img src="` + html.EscapeString(address) + `" alt="` + html.EscapeString(n.Attr("label")) + `">`
}

var pictureName = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|svg|webp)$`)

// attached returns a file that is a picture after all; others are lost.
func (t *texts) attached(n *xmltree.Node) string {
	if pictureName.MatchString(n.Attr("uri")) {
		return t.image(n)
	}
	switch n.Name {
	case "mataudio":
		t.lose("a sound")
	case "matvideo":
		t.lose("a film")
	default:
		t.lose("a file")
	}
	return ""
}

// slot marks where in a text the response with an index stands.
func slot(i int) string { return intake.GapMark(i + 1) }
