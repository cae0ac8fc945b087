package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bellwork/quiz"
)

func TestTags(t *testing.T) {
	got := Tags(" World  Cup", "rivers", "", "World cup", "\t", strings.Repeat("é", 70))
	want := []string{"World Cup", "rivers", strings.Repeat("é", 60)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tags differ:\n%s", diff)
	}
	b := quiz.Bank{ID: "a", Title: "a", Questions: []quiz.Question{{ID: "a", Stem: "a", Points: 1, Body: &quiz.EssayBody{}, Tags: got}}}
	if issues := b.Check(); len(issues) > 0 {
		t.Errorf("they are no tags: %v", issues)
	}
}
