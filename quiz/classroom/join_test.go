package classroom_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/classroom"
)

// TestOneNameAtOnce lets many devices take one name at the same time.
func TestOneNameAtOnce(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	var in, taken atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			_, err := c.Join(t.Context(), "Ana", morning)
			var clash *classroom.TakenError
			switch {
			case err == nil:
				in.Add(1)
			case errors.As(err, &clash):
				taken.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if in.Load() != 1 || taken.Load() != 19 {
		t.Errorf("%d came in and %d heard that the name is taken, want 1 and 19", in.Load(), taken.Load())
	}
}

func TestFreeNames(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	c.join("Ana")
	offered := map[string]bool{}
	for range 25 {
		_, err := c.Join(t.Context(), "Ana", morning)
		var clash *classroom.TakenError
		if !errors.As(err, &clash) || clash.Free == "" || offered[clash.Free] {
			t.Fatalf("%v with the suggestion %+v", err, clash)
		}
		offered[clash.Free] = true
		c.join(clash.Free)
	}
	_, err := c.Join(t.Context(), "Ana", morning)
	var clash *classroom.TakenError
	if !errors.As(err, &clash) || clash.Free != "" {
		t.Errorf("with every initial gone: %v, %+v", err, clash)
	}
}

// TestReturnCode comes back with every spelling of a code, and not with another
// order of its words.
func TestReturnCode(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	login, err := c.Join(t.Context(), "Ana", morning)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(login.Code)
	if len(words) != 3 {
		t.Fatalf("the code is %q, want three words", login.Code)
	}
	for _, typed := range []string{login.Code, strings.ToUpper(login.Code), strings.Join(words, "-"), strings.Join(words, ""), "\t" + strings.Join(words, ",  ") + "\n"} {
		back, err := c.Return(t.Context(), typed, morning)
		if err != nil {
			t.Errorf("%q: %v", typed, err)
			continue
		}
		if c.who(back.Token, morning).ID != c.who(login.Token, morning).ID || back.Token == login.Token {
			t.Errorf("%q leads to somebody else, or to the same login", typed)
		}
		if again, err := c.Return(t.Context(), back.Code, morning); err != nil || strings.ContainsAny(again.Code, ",\t\n") {
			t.Errorf("%q is kept as %q: %v", typed, again.Code, err)
		}
	}
	slices.Reverse(words)
	for _, typed := range []string{strings.Join(words, " "), strings.Join(words[:2], " "), "", "-"} {
		if _, err := c.Return(t.Context(), typed, morning); code(err) != "code-unknown" {
			t.Errorf("%q: %v, want that nobody has it", typed, err)
		}
	}
}

func TestLoginsEnd(t *testing.T) {
	c := newClass(t, quiz.Policy{})
	token := c.join("Ana")
	const age = 180 * 24 * time.Hour
	c.who(token, morning.Add(age))
	if v, err := c.Who(t.Context(), token, morning.Add(age+time.Millisecond)); v.Joined || err != nil {
		t.Errorf("still in after half a year: %v", err)
	}
	for range 2 {
		if err := c.Leave(t.Context(), token); err != nil {
			t.Fatal(err)
		}
		if v, _ := c.Who(t.Context(), token, morning); v.Joined {
			t.Error("still in after leaving")
		}
	}
}
