package classquiz

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/intake"
)

// maxContent is the size in bytes of a quiz without its pictures.
const maxContent = 8 << 20

// Decode reads a .cqa file, or the JSON of a quiz.
func Decode(r io.Reader) (quiz.Bank, []quiz.Issue, error) {
	data, err := charset.Bytes(r, "ClassQuiz")
	if err != nil {
		return quiz.Bank{}, nil, err
	}
	d := &decoder{}
	if bytes.HasPrefix(data, []byte("\x1F\x8B")) {
		if data, err = d.unpack(data); err != nil {
			d.set.Report(quiz.Issue{
				Severity: quiz.Error, Code: "classquiz-package", Message: fmt.Sprintf("the file cannot be unpacked: %v", err), Hint: "export the quiz again",
			})
			return d.set.Done()
		}
	}
	d.quiz(data)
	return d.set.Done()
}

// decoder gathers the questions of a quiz.
type decoder struct {
	set      intake.Set
	pictures map[int][]byte // of a .cqa, by the number of their question
}

var errTooLarge = errors.New("it unpacks to more than a quiz may hold")

// Signs between the parts of a .cqa file.
var (
	afterQuiz    = []byte("\xC7\xC7\xC7\x00")
	beforeNumber = []byte("\xC6\xC6\xC6\x00")
	afterNumber  = []byte("\xC5\xC5\x00")
)

// unpack returns the JSON of a .cqa file, and keeps its pictures.
func (d *decoder) unpack(data []byte) ([]byte, error) {
	rest := bytes.NewReader(data)
	z, err := gzip.NewReader(rest)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	z.Multistream(false)
	text, err := io.ReadAll(io.LimitReader(z, maxContent+1))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	if len(text) > maxContent {
		return nil, errTooLarge
	}
	d.pictures = map[int][]byte{}
	packed := bytes.TrimPrefix(data[len(data)-rest.Len():], afterQuiz)
	for _, part := range bytes.SplitN(packed, beforeNumber, quiz.MaxQuestions) {
		number, picture, _ := bytes.Cut(part, afterNumber)
		if n, err := strconv.Atoi(string(number)); err == nil {
			d.pictures[n] = picture
		}
	}
	return text, nil
}

// quiz reads the JSON.
func (d *decoder) quiz(data []byte) {
	root := d.set.JSON(data, "classquiz")
	if inner := root.Get("kahoot"); inner.IsObject() {
		root = inner
	}
	d.set.Bank.Title, d.set.Bank.Description = intake.Words(root.Get("title").Text()), intake.Words(root.Get("description").Text())
	for i, n := range root.Get("questions").List() {
		if d.set.Full() {
			return
		}
		d.set.Begin(n.Line, n.Column)
		if n.Get("choices").IsList() || n.Get("choiceRange").IsObject() || n.Get("answers") == nil {
			d.kahoot(n)
		} else {
			d.classquiz(i, n)
		}
	}
}

// seconds returns a time limit, in whole seconds; none where it makes no sense.
func seconds(x float64) time.Duration {
	limit := time.Duration(math.Round(min(max(x, 0), 2*quiz.MaxTimeLimit.Seconds()))) * time.Second
	if limit > quiz.MaxTimeLimit {
		return 0
	}
	return limit
}
