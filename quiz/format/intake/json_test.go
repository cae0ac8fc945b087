package intake

import (
	"fmt"
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	tests := []struct{ name, file, text, said string }{
		{"Sound", `{"a": "b"}`, "b", ""},
		{"UTF16", "\xFF\xFE{\x00\"\x00a\x00\"\x00:\x002\x00}\x00", "2", ""},
		{"Cut", "{\n\"a\": ", "", "2:4 h5p-json"},
		{"Large", strings.Repeat(" ", maxJSON+1), "", "0:0 h5p-large"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var s Set
			if got := s.JSON([]byte(tt.file), "h5p").Get("a").Text(); got != tt.text {
				t.Errorf("got %q, want %q", got, tt.text)
			}
			_, issues, _ := s.Done()
			said := ""
			if len(issues) > 1 { // the last one is that there are no questions
				said = fmt.Sprintf("%d:%d %s", issues[0].Line, issues[0].Column, issues[0].Code)
			}
			if said != tt.said {
				t.Errorf("said %q, want %q", said, tt.said)
			}
		})
	}
}
