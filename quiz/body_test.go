package quiz

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// forEveryKind checks a property of bodies, kind by kind.
func forEveryKind(t *testing.T, property func(t *rapid.T, b Body)) {
	for _, kind := range Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			gen := bodyGen(kind)
			if gen == nil {
				t.Fatal("nothing generates this kind")
			}
			rapid.Check(t, func(t *rapid.T) { property(t, gen.Draw(t, "body")) })
		})
	}
}

func genDrawn(t *rapid.T, b Body) Drawn {
	seed := rapid.Uint64().Draw(t, "seed")
	return b.Draw(Shuffle(seed), rapid.Bool().Draw(t, "fixed")).Of(seed, "q")
}

func TestGeneratedBodiesPassCheck(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		if issues := b.Check(); len(issues) > 0 {
			t.Fatalf("%+v: %v", b, issues)
		}
	})
}

func TestMarkLiesInRange(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		r := genResponse(t, b)
		m := Grade(&Question{ID: "q", Body: b}, nil, &r)
		if !(m.Fraction >= -1 && m.Fraction <= 1) {
			t.Fatalf("%+v earns %v", r, m.Fraction)
		}
		b.Say(r)
		b.Show(r, genDrawn(t, b))
	})
}

func TestKeyEarnsFullMarks(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		key := b.Key()
		switch b.Kind() {
		case KindEssay, KindPoll, KindInfo:
			if key != nil {
				t.Fatalf("a key without a right answer: %+v", key)
			}
			return
		}
		if m := b.Grade(*key); math.Abs(m.Fraction-1) > 1e-9 || m.Verdict() != Right {
			t.Fatalf("the key %+v of %+v earns %+v", key, b, m)
		}
	})
}

func TestReadIsTheInverseOfShow(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		d := genDrawn(t, b)
		check := func(r *Response) {
			again, err := b.Read(b.Show(*r, d), d)
			if err != nil || again == nil || !reflect.DeepEqual(*again, *r) {
				t.Fatalf("%+v is shown as %+v and read as %+v, %v", r, b.Show(*r, d), again, err)
			}
		}
		if key := b.Key(); key != nil {
			check(key)
		}
		if r, err := b.Read(genInput(t, b, d), d); err == nil && r != nil {
			check(r)
		}
	})
}

func TestShufflingNeverChangesAMark(t *testing.T) {
	forEveryKind(t, func(t *rapid.T, b Body) {
		one, two := genDrawn(t, b), genDrawn(t, b)
		r, err := b.Read(genInput(t, b, one), one)
		if err != nil || r == nil {
			return
		}
		// The same response given in the other draw: what has the same text is
		// the same option.
		again, err := b.Read(translate(b.Show(*r, one), b.Face(one), b.Face(two)), two)
		if err != nil || !reflect.DeepEqual(b.Grade(*again), b.Grade(*r)) {
			t.Fatalf("%+v in one draw is %+v in another (%v): marks %+v and %+v", r, again, err, b.Grade(*r), b.Grade(*again))
		}
	})
}

// translate replaces the option ids of one face by those that show the same
// texts in another.
func translate(in Input, from, to Face) Input {
	ids := map[string]string{"": ""}
	for _, o := range from.Options {
		i := slices.IndexFunc(to.Options, func(c Choice) bool { return c.Text == o.Text })
		ids[o.ID] = to.Options[i].ID
	}
	each := func(list []string) []string {
		var out []string
		for _, id := range list {
			out = append(out, ids[id])
		}
		return out
	}
	out := Input{Choice: each(in.Choice), Text: in.Text, Order: each(in.Order), Match: each(in.Match)}
	for i, text := range in.Gap {
		if from.Gaps[i].Kind == KindChoice {
			text = translate(Input{Choice: []string{text}}, from.Gaps[i], to.Gaps[i]).Choice[0]
		}
		out.Gap = append(out.Gap, text)
	}
	return out
}

func TestReadableResponsesAreReadable(t *testing.T) {
	read := map[Kind]int{}
	forEveryKind(t, func(t *rapid.T, b Body) {
		d := genDrawn(t, b)
		if r, err := b.Read(genInput(t, b, d), d); err == nil && r != nil {
			read[b.Kind()]++
		}
	})
	for _, kind := range Kinds() {
		if kind.Answerable() && read[kind] < 20 {
			t.Errorf("%s: only %d inputs are read, so other properties hold for nothing", kind, read[kind])
		}
	}
}
