package native

import (
	"bytes"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bellwork/quiz"
)

// encode writes a bank that the format can hold as a whole.
func encode(t interface{ Fatalf(string, ...any) }, b *quiz.Bank, s Spelling) []byte {
	var out bytes.Buffer
	write := map[Spelling]func(io.Writer, *quiz.Bank) ([]quiz.Issue, error){YAML: EncodeYAML, JSON: EncodeJSON}[s]
	losses, err := write(&out, b)
	if err != nil || len(losses) > 0 {
		t.Fatalf("encode: losses %v, error %v", losses, err)
	}
	return out.Bytes()
}

func TestReadingWhatWasWritten(t *testing.T) {
	for _, spelling := range []Spelling{YAML, JSON} {
		t.Run(string(spelling), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				b := drawBank(t)
				first := encode(t, &b, spelling)
				back, issues, err := Decode(bytes.NewReader(first), Options{})
				if err != nil {
					t.Fatalf("decode: %v\n%v\n%s", err, issues, first)
				}
				if diff := cmp.Diff(b, back); diff != "" {
					t.Fatalf("the bank changed (-written +read):\n%s\n%v\n%s", diff, issues, first)
				}
				if second := encode(t, &back, spelling); !bytes.Equal(first, second) {
					t.Fatalf("the second writing differs:\n%s", cmp.Diff(string(first), string(second)))
				}
			})
		})
	}
}
