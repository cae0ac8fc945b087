package markup_test

import (
	"strings"
	"testing"

	"bellwork/quiz/markup"

	"pgregory.net/rapid"
)

func TestEditProse(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"Bare", "a b", "A B"},
		{"Code", "a `b` ``c``\n\n```\nd\n```\n\ne", "A `b` ``c``\n\n```\nd\n```\n\nE"},
		{"Formula", "a $b$ $$c$$ d", "A $b$ $$c$$ D"},
		{"Address", "a [b *c*](http://example.org) <http://example.org> ![d](e)", "A [B *C*](http://example.org) <http://example.org> ![D](e)"},
		{"Blocks", "# a\n\n- b\n  c\n\n> d\\\n> e", "# A\n\n- B\n  C\n\n> D\\\n> E"},
		{"Escapes", `a \* &b; c_d e*f`, `A \* &B; C_D E*F`},
		{"Gap", "a [[1]] b", "A [[1]] B"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.EditProse(tt.in, strings.ToUpper); got != tt.want {
				t.Errorf("EditProse(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestEditProseWithoutEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := markdown(t, 2)
		if got := markup.EditProse(in, func(s string) string { return s }); got != in {
			t.Fatalf("EditProse(%q) = %q", in, got)
		}
	})
}
