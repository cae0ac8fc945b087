package xlsx

import (
	"strings"
	"testing"
)

func TestGuard(t *testing.T) {
	tests := []struct {
		name, part string
		ok         bool
	}{
		{"Fine", `<?xml version="1.0"?><!-- <a><a> --><a b="1>2"><c/><d>x</d><![CDATA[<a><a>]]></a>`, true},
		{"NoXML", "a < b", false},
		{"Elements", strings.Repeat("<a/>", 11), false},
		{"ElementsAllowed", strings.Repeat("<a/>", 10), true},
		{"Depth", strings.Repeat("<a>", 5) + strings.Repeat("</a>", 5) + strings.Repeat("<a>", 5), true},
		{"TagWithoutEnd", "<a b='>", false},
		{"LongTag", `<a b="` + strings.Repeat("x", maxTag) + `"/>`, false},
		{"Empty", "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := guard([]byte(tt.part), 10); (err == nil) != tt.ok {
				t.Errorf("error %v, want none: %v", err, tt.ok)
			}
		})
	}
	if err := guard([]byte(strings.Repeat("<a>", maxDepth+1)), 1000); err == nil {
		t.Error("no error for elements that lie too deeply in each other")
	}
}
