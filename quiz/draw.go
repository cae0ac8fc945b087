package quiz

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
)

// Shuffler returns a random permutation of the numbers below n.
type Shuffler func(n int) []int

// Shuffle returns the shuffler of a seed. Equal seeds draw equal orders.
func Shuffle(seed uint64) Shuffler {
	return rand.New(rand.NewPCG(seed, 0)).Perm
}

// Draw is the order in which one question's options are shown in one attempt.
// It is stored with the attempt, so it outlives changes of the algorithm.
type Draw struct {
	Order []int  `json:"order,omitempty"` // indices into the bank's options, in the order shown
	Gaps  []Draw `json:"gaps,omitempty"`
}

// Drawn is a draw together with what makes the option ids of one attempt:
// its secret seed and the question they belong to.
type Drawn struct {
	Draw
	seed     uint64
	question string
	gap      int
}

// Of returns the draw of a question in an attempt with the given seed.
func (d Draw) Of(seed uint64, question string) Drawn {
	return Drawn{Draw: d, seed: seed, question: question, gap: -1}
}

// Gap returns the drawn order of the n-th gap, counted from 0.
func (d Drawn) Gap(n int) Drawn {
	g := Drawn{seed: d.seed, question: d.question, gap: n}
	if n < len(d.Gaps) {
		g.Draw = d.Gaps[n]
	}
	return g
}

// Choices shows the texts in the drawn order under ids that only the attempt's
// seed can make.
func (d Drawn) Choices(texts []string) []Choice {
	out := make([]Choice, 0, len(texts))
	for _, i := range d.order(len(texts)) {
		out = append(out, Choice{ID: d.ID(i), Text: texts[i]})
	}
	return out
}

// order returns the drawn order, or the bank's own where none fits.
func (d Drawn) order(n int) []int {
	if fitsOrder(d.Order, n) && !slices.Contains(d.Order, None) {
		return d.Order
	}
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// ID returns the id under which the option with this index is shown.
func (d Drawn) ID(index int) string {
	var b [24]byte
	binary.BigEndian.PutUint64(b[:], d.seed)
	binary.BigEndian.PutUint64(b[8:], uint64(int64(d.gap)))
	binary.BigEndian.PutUint64(b[16:], uint64(index))
	sum := sha256.Sum256(append(b[:], d.question...))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5]))
}

// Index returns the index of the option shown under an id, among n options.
func (d Drawn) Index(id string, n int) (int, bool) {
	for i := range n {
		if d.ID(i) == id {
			return i, true
		}
	}
	return 0, false
}
