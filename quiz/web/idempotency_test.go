package web_test

import (
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/store"
	"bellwork/quiz/store/bolt"
	"bellwork/quiz/store/mem"
)

// engines opens the store of a school, in memory and on disk.
var engines = map[string]func(*testing.T) store.KV{
	"mem": func(*testing.T) store.KV { return mem.New() },
	"bolt": func(t *testing.T) store.KV {
		db, err := bolt.Open(filepath.Join(t.TempDir(), "bellwork.db"), bolt.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		return db
	},
}

// TestOneAnswerManyTimes posts one answer fifty times at once: one record, and
// the same acknowledgement for all.
func TestOneAnswerManyTimes(t *testing.T) {
	for name, open := range engines {
		t.Run(name, func(t *testing.T) {
			s := openSchoolOn(t, open(t), quiz.Policy{}, everyBank(t, newSecrets()))
			c := s.student("Ana")
			at := c.begin("every", "test")
			const times = 50
			bodies := make([]string, times)
			var wg sync.WaitGroup
			for i := range times {
				wg.Go(func() {
					r := c.postJSON(at+"/answers", "question", "first", "text", "1873", "key", "one")
					if r.status != 200 {
						t.Errorf("status %d: %s", r.status, r.body)
					}
					bodies[i] = r.body
				})
			}
			wg.Wait()
			for _, b := range bodies {
				if b != bodies[0] {
					t.Fatalf("acknowledged as %s and as %s", b, bodies[0])
				}
			}
			if a := s.storedAttempt(); len(a.Seen) != 1 || a.Items[a.Item("first")].Response.Text != "1873" {
				t.Errorf("stored %+v", a)
			}
		})
	}
}

func TestReplays(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	send := func(text, key string) reply {
		return c.postJSON(at+"/answers", "question", "first", "text", text, "key", key)
	}
	first := send("1873", "one").wants(t, 200)
	s.wait(time.Second)
	send("May 1874", "two").wants(t, 200)
	empty := c.postJSON(at+"/answers", "question", "word", "text", "", "key", "three").wants(t, 200)
	s.wait(time.Second)
	c.postJSON(at+"/answers", "question", "word", "text", "later", "key", "four").wants(t, 200)
	replay := func(when string) {
		t.Helper()
		s.wait(time.Minute)
		s.unchanged("a replay "+when, func() {
			if got := send("1873", "one").wants(t, 200); got.body != first.body {
				t.Errorf("%s: %s, want %s", when, got.body, first.body)
			}
			if got := c.postJSON(at+"/answers", "question", "word", "text", "", "key", "three").wants(t, 200); got.body != empty.body {
				t.Errorf("%s: %s, want %s", when, got.body, empty.body)
			}
			send("1875", "one").wants(t, 409)
			c.postJSON(at+"/answers", "question", "second", "text", "1873", "key", "one").wants(t, 409)
		})
	}
	replay("after other answers")
	if got := c.ask(at, "first").Response.Text; got != "May 1874" {
		t.Errorf("kept %q, want the later answer", got)
	}
	c.post(at+"/submit").wants(t, 303)
	replay("after submission")
}

// TestOvertaken sends an answer that names another one, which comes after it:
// a phone gave that up, and the network has kept it.
func TestOvertaken(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	c.postJSON(at+"/answers", "question", "word", "text", "new", "key", "two", "instead", "one", "instead", "zero").wants(t, 200)
	s.wait(time.Second)
	s.unchanged("an answer that was overtaken", func() {
		c.postJSON(at+"/answers", "question", "word", "text", "old", "key", "one").wants(t, 200)
		c.post(at+"/answers", "question", "word", "text", "older", "key", "zero").wants(t, 303)
		c.postJSON(at+"/answers", "question", "first", "text", "1873", "key", "one").wants(t, 409)
	})
	c.postJSON(at+"/answers", "question", "word", "text", "newest", "key", "three", "instead", "two").wants(t, 200)
	c.postJSON(at+"/answers", "question", "word", "text", "new", "key", "two").wants(t, 200)
	if got := c.ask(at, "word").Response.Text; got != "newest" {
		t.Errorf("kept %q, want the newest answer", got)
	}
	s.unchanged("too many keys", func() {
		many := slices.Repeat([]string{"instead", "x"}, 11)
		c.post(at+"/answers", append([]string{"question", "word", "text", "mine"}, many...)...).wants(t, 400)
	})
}

// TestCheckedOnce repeats a check with its key: it counts as one try, and does
// not check what was given since.
func TestCheckedOnce(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "practice")
	check := func() reply {
		return c.postJSON(at+"/answers", "question", "word", "text", "one", "key", "k", "do", "check").wants(t, 200)
	}
	// The script saves first and lets the form check under the same key.
	c.postJSON(at+"/answers", "question", "word", "text", "one", "key", "k").wants(t, 200)
	body := check().body
	if q := c.ask(at, "word"); q.Reveal == nil {
		t.Fatal("a check under the key of a saved answer checked nothing")
	}
	for range 3 {
		if got := check().body; got != body {
			t.Errorf("%s, want %s", got, body)
		}
	}
	if a := s.storedAttempt(); a.Items[a.Item("word")].Checks != 1 {
		t.Errorf("checked %d times, want once", a.Items[a.Item("word")].Checks)
	}
	c.postJSON(at+"/answers", "question", "word", "text", "two", "key", "l").wants(t, 200)
	check()
	if q := c.ask(at, "word"); q.Reveal != nil || q.Response.Text != "two" {
		t.Errorf("the replay of a check closed what was given since: %+v", q)
	}
}

func TestWithoutKeyTheLastAnswerCounts(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	for _, text := range []string{"one", "two", "one", "three"} {
		c.post(at+"/answers", "question", "word", "text", text).wants(t, 303)
	}
	if a := s.storedAttempt(); len(a.Seen) != 0 || a.Items[a.Item("word")].Response.Text != "three" {
		t.Errorf("stored %+v", a)
	}
}

// TestTwoDevices answers one attempt from a phone and a laptop.
func TestTwoDevices(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	phone := s.student("Ana")
	laptop := s.stranger()
	laptop.post("/return", "code", codeOn(t, phone.get("/welcome"))).wants(t, 303)
	at := phone.begin("every", "test")
	phone.post(at+"/answers", "question", "word", "text", "phone").wants(t, 303)
	laptop.post(at+"/answers", "question", "number", "text", "12").wants(t, 303)
	laptop.post(at+"/answers", "question", "word", "text", "laptop").wants(t, 303)
	for _, c := range []*client{phone, laptop} {
		if got := c.ask(at, "word").Response.Text + c.ask(at, "number").Response.Text; got != "laptop12" {
			t.Errorf("a device shows %q, want what was acknowledged last", got)
		}
	}
	phone.post(at+"/submit").wants(t, 303)
	laptop.post(at+"/answers", "question", "word", "text", "too late").wants(t, 409)
	laptop.post("/leave").wants(t, 303)
	phone.get("/me").wants(t, 200)
}

// TestManyAtOnce answers many questions of one attempt at once; nothing that was
// acknowledged may be missing.
func TestManyAtOnce(t *testing.T) {
	s := openSchool(t, quiz.Policy{}, everyBank(t, newSecrets()))
	c := s.student("Ana")
	at := c.begin("every", "test")
	texts := map[string]string{"word": "w", "number": "1", "first": "1901", "second": "1902", "essay": "e"}
	var wg sync.WaitGroup
	for id, text := range texts {
		wg.Go(func() {
			if r := c.postJSON(at+"/answers", "question", id, "text", text, "key", id); r.status != 200 {
				t.Errorf("%s: status %d: %s", id, r.status, r.body)
			}
		})
	}
	wg.Wait()
	for id, text := range texts {
		if got := c.ask(at, id).Response.Text; got != text {
			t.Errorf("%s: %q, want %q", id, got, text)
		}
	}
}
