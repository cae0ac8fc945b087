package xmltree

import (
	"errors"
	"strings"
	"testing"
)

func parse(t *testing.T, file string) *Node {
	t.Helper()
	n, err := Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestParse(t *testing.T) {
	n := parse(t, "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY x \"y\">]>\n<q:quiz xmlns:q=\"u\" a=\"1\">\n  <!-- c --><item b=\"x&amp;y\">one &nbsp;<b>two</b><![CDATA[<i>]]></item><item/></q:quiz>")
	if n.Name != "quiz" || n.Attr("a") != "1" || n.Line != 3 {
		t.Errorf("root %q a=%q in line %d", n.Name, n.Attr("a"), n.Line)
	}
	items := n.Children("item")
	if len(items) != 2 || items[0].Attr("b") != "x&y" || items[0].Line != 4 || items[0].Column != 13 {
		t.Fatalf("items %+v", items)
	}
	if got := items[0].Content(); got != "one \u00A0two<i>" {
		t.Errorf("content %q", got)
	}
	if got := items[0].Inner(); got != "one \u00A0<b>two</b>&lt;i&gt;" {
		t.Errorf("inner %q", got)
	}
	if n.Child("item", "b").Content() != "two" || n.Child("none", "b") != nil || n.Child("none").Content() != "" {
		t.Error("Child does not follow names")
	}
	if got := len(n.Find("b")); got != 1 {
		t.Errorf("found %d b", got)
	}
}

func TestOtherCharset(t *testing.T) {
	n := parse(t, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\xE9</a>")
	if n.Content() != "café" {
		t.Errorf("content %q", n.Content())
	}
}

func TestFaults(t *testing.T) {
	deep := strings.Repeat("<a>", MaxDepth+1) + strings.Repeat("</a>", MaxDepth+1)
	tests := []struct {
		name, file string
		line       int
		want       string
	}{
		{"Empty", "", 1, "no XML element"},
		{"Open", "<a>\n<b></b>\n", 3, "unexpected EOF"},
		{"Crossed", "<a>\n<b></a>", 2, "closed by"},
		{"Entity", "<a>\n&bad;</a>", 2, "invalid character entity"},
		{"Deep", deep, 1, "nested more than"},
		{"Laughs", `<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><l>&b;</l>`, 1, "invalid character entity"},
		{"Charset", `<?xml version="1.0" encoding="x-none"?><a/>`, 1, "x-none"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse(strings.NewReader(tt.file))
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Line != tt.line || !strings.Contains(syntax.Message, tt.want) {
				t.Errorf("error %#v, want line %d and %q", err, tt.line, tt.want)
			}
		})
	}
}

func TestManyNodes(t *testing.T) {
	file := "<a>" + strings.Repeat("<b/>", MaxNodes+1) + "</a>"
	if _, err := Parse(strings.NewReader(file)); err == nil {
		t.Error("no error for a tree of too many elements")
	}
	visited := 0
	err := Scan(strings.NewReader(file), children(func(*Node) error {
		visited++
		return nil
	}))
	if err != nil || visited != MaxNodes+1 {
		t.Errorf("child by child: %d visited, error %v", visited, err)
	}
}

// children visits the root's children, each as a tree of its own.
func children(visit func(*Node) error) Sink {
	inRoot := false
	return Sink{
		Enter: func(*Node) bool {
			was := inRoot
			inRoot = true
			return !was
		},
		Visit: visit,
		Leave: func() {},
	}
}

// TestScanChildren keeps what stood before a mistake.
func TestScanChildren(t *testing.T) {
	var names []string
	err := Scan(strings.NewReader("<quiz v=\"2\">\n <a/>text<b><c/></b>\n<d></quiz>"), children(func(child *Node) error {
		names = append(names, child.Name)
		return nil
	}))
	if got := strings.Join(names, " "); got != "a b" || err == nil {
		t.Errorf("visited %q, error %v", got, err)
	}
	stop := errors.New("stop")
	if err := Scan(strings.NewReader("<q><a/><b/></q>"), children(func(*Node) error { return stop })); !errors.Is(err, stop) {
		t.Errorf("error %v", err)
	}
}
