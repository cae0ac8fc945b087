package anki

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestCutCloze(t *testing.T) {
	tests := []struct{ text, want string }{
		{"no gap", "(no gap)"},
		{"a {{c1::b}} c", "(a )[b]( c)"},
		{"{{c1::b::hint}}{{c12::c}}", "[b|hint][c]"},
		{"{{c1::a::b::c}}", "[a|b::c]"},
		{"{{c1,2::a}}", "[a]"},
		{"{{c1::x {{c2::y::z}} w::h}}", "[x y w|h]"},
		{"{{c1::a::h {{c2::b}} i}}", "[a|h b i]"},
		{"{{c1::}}", "[]"},
		{"{{c::a}} {{c1}} a::b }}", "({{c::a}} {{c1}} a::b }})"},
		{"{{c1::a", "no end"},
		{"{{c1::{{c2::a}}", "no end"},
	}
	for _, tt := range tests {
		pieces, ok := cutCloze(tt.text)
		var b strings.Builder
		for _, p := range pieces {
			switch {
			case p.gap && p.hint != "":
				fmt.Fprintf(&b, "[%s|%s]", p.text, p.hint)
			case p.gap:
				fmt.Fprintf(&b, "[%s]", p.text)
			default:
				fmt.Fprintf(&b, "(%s)", p.text)
			}
		}
		got := b.String()
		if !ok {
			got = "no end"
		}
		if got != tt.want {
			t.Errorf("%s is cut into %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestRightOptions(t *testing.T) {
	texts := []string{"Volga", "2", "bad", "", "Ural \\* 2"}
	var options []quiz.Option
	for _, text := range texts {
		options = append(options, quiz.Option{Text: text})
	}
	tests := map[string]string{
		"volga": "[0]", "2": "[1]", "bad": "[2]", "ural * 2": "[4]", "A": "[0]", "b": "[1]", "AC": "[0 2]", "a, c": "[0 2]", "C;C": "[2]",
		"1": "[0]", "1,3": "[0 2]", "1 0 1 0 0": "[0 2]", "D": "none", "J": "none", "9": "none", "0": "none", "cab": "none", "": "none", "Don": "none",
	}
	for key, want := range tests {
		got := "none"
		if right, ok := rightOptions(key, options); ok {
			got = fmt.Sprint(right)
		}
		if got != want {
			t.Errorf("%q means %s, want %s", key, got, want)
		}
	}
}

func TestRecords(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"Plain", "a;b\r\nc;d", "1[a|b] 2[c|d]"},
		{"Blank", "\n  \na;b\n\n", "3[a|b]"},
		{"Comment", "# x\na;b\n#c\n;#d", "2[a|b] 4[|#d]"},
		{"Quotes", "\"a;\"\"\n\";b\nc;\"d\"e", "1[a;\"\n|b] 3[c|de]"},
		{"NoEnd", "a;b\n\"c;d\ne;f", "1[a|b] 2[\"c|d] 3[e|f]"},
		{"InTheMiddle", "a \"b\";c", "1[a \"b\"|c]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := records{text: tt.text, separator: ';', line: 1}
			var got []string
			for rec, ok := r.next(); ok; rec, ok = r.next() {
				got = append(got, fmt.Sprintf("%d[%s]", rec.line, strings.Join(rec.cells, "|")))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTemplate(t *testing.T) {
	fields := []string{"Front", "Back", "Help", "Add Reverse"}
	n := note{fields: []string{"Volga", "river", " ", "y"}}
	tests := []struct{ source, want string }{
		{"What is {{Front}}?", "What is Volga?"},
		{"{{text:furigana:Front}} {{type:Back}}{{hint:Help}}{{Add Reverse}}{{None}}", "Volga "},
		{"{{#Help}}a{{#Front}}b{{/Front}}x{{/Help}}{{^Help}}c{{#Front}}d{{/Front}}{{/Help}}e", "cde"},
		{"<style>.a{color:red}</style>{{ Front }}<script>x</script>", "Volga"},
		{"{{/Front}}{{/Front}}a{{", "a{{"},
		{strings.Repeat("a", maxTemplate) + "{{Front}}", "Volga"},
	}
	for _, tt := range tests {
		if got := parseTemplate(tt.source, fields).show(n); got != tt.want {
			t.Errorf("%.80s shows %q, want %q", tt.source, got, tt.want)
		}
	}
}

func TestChoiceTypes(t *testing.T) {
	tests := []struct {
		fields string
		want   string
	}{
		{"Front,Back", "none"},
		{"Question,Answer", "none"},
		{"Question,A,B,C,Answer", "stem 0 options [1 2 3] wrong [] key 4 extra []"},
		{"Stem,Option 1,Option 2,Correct option,Explanation", "stem 0 options [1 2] wrong [] key 3 extra [4]"},
		{"Question,Title,QType (0=kprim),Q_1,Q_2,Answers", "stem 0 options [3 4] wrong [] key 5 extra [1 2]"},
		{"Prompt,Correct answer,Distractor1,Distractor2", "stem 0 options [] wrong [2 3] key 1 extra []"},
		{"Word,a,b,Key,Notes", "stem 0 options [1 2] wrong [] key 3 extra [4]"},
	}
	for _, tt := range tests {
		got := "none"
		if c := choiceOf(strings.Split(tt.fields, ",")); c != nil {
			got = fmt.Sprintf("stem %d options %v wrong %v key %d extra %v", c.stem, c.options, c.wrong, c.key, c.extra)
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.fields, got, tt.want)
		}
	}
}
