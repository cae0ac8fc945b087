package views_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden names the pages whose markup is part of what others rely on.
var golden = []string{
	"home", "bank-timed", "question-saved", "question-date", "question-order", "question-match",
	"question-gaps", "checked-choice", "overview", "result", "me", "problem-given",
}

// TestGolden compares the main pages with what was agreed on. Run it with
// -update after a change that is meant, and read the difference.
func TestGolden(t *testing.T) {
	pages := map[string]page{}
	for _, p := range (sample{printer(t), asIs}).pages() {
		pages[p.name] = p
	}
	for _, name := range golden {
		t.Run(name, func(t *testing.T) {
			p, ok := pages[name]
			if !ok {
				t.Fatal("there is no such page")
			}
			// One tag a line makes differences readable.
			got := strings.ReplaceAll(render(t, p), "><", ">\n<") + "\n"
			file := filepath.Join("testdata", name+".html")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
