package charset

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"bellwork/quiz"
)

func TestRead(t *testing.T) {
	text, issues, err := Read(strings.NewReader("caf\xE9"), "GIFT")
	if text != "café" || len(issues) != 1 || err != nil {
		t.Errorf("got %q, %v, %v", text, issues, err)
	}
}

// TestReadParts joins what is read in parts, letters across their ends included,
// and takes a file of the largest size.
func TestReadParts(t *testing.T) {
	for _, want := range []string{"", "a", strings.Repeat("é", partSize)[1:] + "z", "x" + strings.Repeat("é", 2*partSize), strings.Repeat("b", MaxSize)} {
		text, _, err := Read(strings.NewReader(want), "GIFT")
		data, bytesErr := Bytes(strings.NewReader(want), "GIFT")
		whole := want
		if strings.HasPrefix(want, "\xA9") { // half a letter
			whole = "©" + want[1:]
		}
		if text != whole || string(data) != want || err != nil || bytesErr != nil {
			t.Errorf("of %d bytes: %d and %d, errors %v, %v", len(want), len(text), len(data), err, bytesErr)
		}
	}
	if _, _, err := Read(iotest.DataErrReader(io.LimitReader(zeros{}, 3*partSize)), "GIFT"); err != nil {
		t.Error(err)
	}
	if _, err := Bytes(io.MultiReader(strings.NewReader("a"), iotest.ErrReader(io.ErrUnexpectedEOF)), "GIFT"); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that breaks off gives %v", err)
	}
}

// TestReadMark takes the mark of UTF-8 away, in the way of Text.
func TestReadMark(t *testing.T) {
	if text, _, _ := Read(strings.NewReader("\xEF\xBB\xBFa"), "GIFT"); text != "a" {
		t.Errorf("got %q", text)
	}
	if text, _, _ := Read(strings.NewReader("a\x00b\x00c\x00d\x00"), "GIFT"); text != "abcd" {
		t.Errorf("got %q", text)
	}
}

func TestReadTooLarge(t *testing.T) {
	_, _, err := Read(io.LimitReader(zeros{}, MaxSize+1), "GIFT")
	if invalid := (*quiz.InvalidError)(nil); !errors.As(err, &invalid) {
		t.Errorf("got %v, want an *quiz.InvalidError", err)
	}
}

func TestReadKeepsTheReadersError(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, _, err := Read(iotest.ErrReader(broken), "GIFT"); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
}

// zeros is a file without end.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }
