package jsontree

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz/format/alloctest"
)

func TestParse(t *testing.T) {
	n, err := Parse([]byte("{\"b\": \"x\",\n \"a\": [1, \"2\", true, null, {\"é\": 1.50}]}"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b", "a"}, n.Names); diff != "" {
		t.Errorf("names differ:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"1", "2", "true", "", ""}, n.Get("a").Texts()); diff != "" {
		t.Errorf("texts differ:\n%s", diff)
	}
	if few, all := n.Get("a").First(2), n.Get("a").First(9); len(few) != 2 || len(all) != 5 {
		t.Errorf("the first are %d and %d", len(few), len(all))
	}
	inner := n.Get("a").List()[4]
	if got := inner.Get("é").Text(); got != "1.50" || inner.Line != 2 || inner.Column != 28 {
		t.Errorf("got %q at %d:%d", got, inner.Line, inner.Column)
	}
	if n.Get("none", "at", "all").Text() != "" || n.Get("b").List() != nil {
		t.Error("what is missing is not empty")
	}
}

func TestAsWhatIsNeeded(t *testing.T) {
	n, err := Parse([]byte(`[true, "True", 1, "1", false, "false", 0, null, "yes", "1e400", " 2.5 "]`))
	if err != nil {
		t.Fatal(err)
	}
	var bools []bool
	var numbers []float64
	for _, e := range n.List() {
		bools = append(bools, e.Bool())
		if x, ok := e.Number(); ok {
			numbers = append(numbers, x)
		}
	}
	if diff := cmp.Diff([]bool{true, true, true, true, false, false, false, false, false, false, true}, bools); diff != "" {
		t.Errorf("truth values differ:\n%s", diff)
	}
	if diff := cmp.Diff([]float64{1, 1, 0, 2.5}, numbers); diff != "" {
		t.Errorf("numbers differ:\n%s", diff)
	}
}

func TestEach(t *testing.T) {
	tests := []struct{ name, data, want, problem string }{
		{"List", `[1, {"a": 2}, [3]]`, "=1 = = ", ""},
		{"Object", `{"a": 1, "b": [2, 3], "c": {"d": 4}}`, "a=1 b=2 b=3 c= ", ""},
		{"Cut", `{"b": [2, 3`, "b=2 b=3 ", "line 1: the file ends in the middle of a value"},
		{"Wrong", "[1,\n 2,\n oops]", "=1 =2 ", "line 3: invalid character 'o' looking for beginning of value"},
		{"Twice", `[1] [2]`, "=1 ", "line 1: something follows after the end"},
		{"Text", `"a"`, "", "line 1: the file holds neither a list nor an object"},
		{"Empty", ``, "", "line 1: the file ends in the middle of a value"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got strings.Builder
			err := Each([]byte(tt.data), func(name string, n *Node) error {
				got.WriteString(name + "=" + n.Text() + " ")
				return nil
			})
			if got.String() != tt.want {
				t.Errorf("visited %q, want %q", got.String(), tt.want)
			}
			problem := ""
			if err != nil {
				problem = err.Error()
			}
			if problem != tt.problem {
				t.Errorf("got %q, want %q", problem, tt.problem)
			}
		})
	}
}

func TestEachStopsWhereItIsTold(t *testing.T) {
	enough := errors.New("enough")
	if err := Each([]byte(`[1, 2`), func(string, *Node) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
}

// Bombs are refused with bounded memory.
func TestBombs(t *testing.T) {
	const size = 8 << 20
	tests := map[string]string{
		"Deep":    strings.Repeat("[", size),
		"Objects": strings.Repeat(`{"a":`, size/5),
		"Wide":    "[[" + strings.Repeat("[],", size/3) + "[]]]",
		"Fields":  `[{` + strings.Repeat(`"a":1,`, size/6) + `"a":1}]`,
	}
	for name, data := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, err := Parse([]byte(data))
			each := Each([]byte(data), func(string, *Node) error { return nil })
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || !errors.As(each, &syntax) {
				t.Errorf("not refused: %v, %v", err, each)
			}
			if got := alloctest.Total() - before; got > 400<<20 {
				t.Errorf("allocated %d bytes", got)
			}
		})
	}
}

// A list that is read as a whole is one tree, however small its elements are.
func TestParseBoundsTheRoot(t *testing.T) {
	tests := map[string]string{
		"Numbers": "[" + strings.Repeat("1,", 4<<20) + "1]",
		"Lists":   "[" + strings.Repeat("[1],", 2<<20) + "1]",
		"InField": `{"a": [` + strings.Repeat("1,", 4<<20) + "1]}",
	}
	for name, data := range tests {
		t.Run(name, func(t *testing.T) {
			before := alloctest.Total()
			_, err := Parse([]byte(data))
			var syntax *SyntaxError
			if !errors.As(err, &syntax) {
				t.Errorf("not refused: %v", err)
			}
			if got := alloctest.Total() - before; got > 200<<20 {
				t.Errorf("allocated %d bytes", got)
			}
		})
	}
}

// Many values one after the other are no bomb: each tree is small.
func TestManySmallTrees(t *testing.T) {
	seen := 0
	err := Each([]byte("["+strings.Repeat("[1,2,3],", MaxNodes/2)+"[]]"), func(string, *Node) error {
		seen++
		return nil
	})
	if err != nil || seen != MaxNodes/2+1 {
		t.Errorf("visited %d, error %v", seen, err)
	}
}
