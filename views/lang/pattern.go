package lang

import (
	"fmt"
	"strconv"
	"strings"
)

// pattern is a message with places for arguments, taken apart once so that
// filling it costs no template run.
type pattern []part

// part is a piece of text, or with a name a place for an argument.
type part struct {
	text, name string
}

// parse takes "Question {{.N}} of {{.Of}}" apart.
func parse(message string) pattern {
	var out pattern
	for message != "" {
		before, rest, found := strings.Cut(message, "{{.")
		if before != "" {
			out = append(out, part{text: before})
		}
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, "}}")
		out = append(out, part{name: name})
		message = after
	}
	return out
}

// usualMessage is the length, in bytes, up to which filling a message needs
// no memory but that of the result.
const usualMessage = 128

func (p pattern) fill(args []any) string {
	b := make([]byte, 0, usualMessage)
	for _, part := range p {
		if part.name == "" {
			b = append(b, part.text...)
			continue
		}
		b = append(b, argument(part.name, args)...)
	}
	return string(b)
}

func argument(name string, args []any) string {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] != name {
			continue
		}
		switch v := args[i+1].(type) {
		case string:
			return v
		case int:
			return strconv.Itoa(v)
		default:
			return fmt.Sprint(v)
		}
	}
	return missing(name)
}
