package gift

import (
	"iter"
	"strings"
)

// block is what stands between two blank lines: a question, a category, or
// comments alone.
type block struct {
	line     int    // the number of its first line
	text     string // with comments blanked and escapes hidden
	comments string
	long     bool // it has more than maxBlock bytes, of which the rest is left out
}

// maxBlock is the length in bytes up to which a block is read. It leaves room
// for the pictures of a question.
const maxBlock = 8 << 20

// space is what Moodle takes off the ends of a line. A no-break space is not
// among it, so a line that holds one is not blank.
const space = " \t\r\x00\v"

// blocks cuts a file at blank lines.
func blocks(file string) iter.Seq[block] {
	return func(yield func(block) bool) {
		var b builder
		number := 0
		for line := range strings.SplitSeq(normalised(file), "\n") {
			number++
			if strings.Trim(line, space) != "" {
				b.add(number, line)
			} else if !b.flush(yield) {
				return
			}
		}
		b.flush(yield)
	}
}

// normalised makes every line end LF. A lone CR ends a line only in files that
// have no other ends.
func normalised(file string) string {
	if !strings.Contains(file, "\n") {
		return strings.ReplaceAll(file, "\r", "\n")
	}
	return file
}

// builder gathers the lines of a block.
type builder struct {
	first          int
	text, comments strings.Builder
	long           bool
}

func (b *builder) add(number int, line string) {
	if b.first == 0 {
		b.first = number
	} else {
		b.text.WriteByte('\n')
	}
	if b.long = b.long || b.text.Len()+b.comments.Len()+len(line) > maxBlock; b.long {
		return
	}
	line = strings.TrimRight(line, "\r")
	if strings.HasPrefix(strings.TrimLeft(line, space), "//") {
		b.comments.WriteString(line + "\n")
		return
	}
	b.text.WriteString(strings.ReplaceAll(line, "\r", " "))
}

// flush passes the block on, if there is one.
func (b *builder) flush(yield func(block) bool) bool {
	if b.first == 0 {
		return true
	}
	out := block{line: b.first, text: hidden.Replace(b.text.String()), comments: b.comments.String(), long: b.long}
	*b = builder{}
	return yield(out)
}
