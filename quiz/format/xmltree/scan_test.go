package xmltree

import (
	"errors"
	"strings"
	"testing"
)

// trace scans a file and goes into what is named in capitals.
func trace(file string, visit func(*Node) error) (string, error) {
	var b strings.Builder
	err := Scan(strings.NewReader(file), Sink{
		Enter: func(n *Node) bool {
			into := strings.ToUpper(n.Name) == n.Name
			if into {
				b.WriteString(n.Name + n.Attr("x") + "(")
			}
			return into
		},
		Visit: func(n *Node) error {
			b.WriteString(n.Name + ":" + n.Content() + " ")
			return visit(n)
		},
		Leave: func() { b.WriteString(")") },
	})
	return b.String(), err
}

func TestScan(t *testing.T) {
	fine := func(*Node) error { return nil }
	stop := errors.New("enough")
	tests := []struct {
		name, file, want string
		visit            func(*Node) error
		fails            bool
	}{
		{"Nested", `<A><B x="1">t<c>one</c> <c>two<d>three</d></c></B><c/></A>`, "A(B1(c:one c:twothree )c: )", fine, false},
		{"RootWhole", `<a>one</a>`, "a:one ", fine, false},
		{"Fault", `<A><c>one</c><c>two</b></A>`, "A(c:one ", fine, true},
		{"Cut", `<A><c>one</c>`, "A(c:one ", fine, true},
		{"Stop", `<A><c>one</c><c>two</c></A>`, "A(c:one ", func(*Node) error { return stop }, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := trace(tt.file, tt.visit)
			if got != tt.want || (err != nil) != tt.fails {
				t.Errorf("got %s, error %v; want %s, failing %v", got, err, tt.want, tt.fails)
			}
		})
	}
}

// The limit of nodes is one of each tree, so a file can hold any number of them.
func TestScanHoldsOneTreeAtATime(t *testing.T) {
	file := "<A>" + strings.Repeat("<c>"+strings.Repeat("<d/>", 1000)+"</c>", MaxNodes/500) + "</A>"
	if _, err := trace(file, func(*Node) error { return nil }); err != nil {
		t.Error(err)
	}
	if _, err := trace(strings.Repeat("<A>", MaxDepth+1), func(*Node) error { return nil }); err == nil {
		t.Error("depth is not bounded")
	}
}
