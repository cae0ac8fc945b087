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
