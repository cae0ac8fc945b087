package sqlitefile

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
)

// Row is a row of a table. A column that the table or the row does not have is
// empty.
type Row struct {
	table Table
	id    int64
	head  []byte // the types of the values
	body  []byte // the values
}

// record cuts a row into its head and its body.
func record(payload []byte) (head, body []byte, err error) {
	size, n := varint(payload)
	if n == 0 || size < uint64(n) || size > uint64(len(payload)) {
		return nil, nil, ErrDamaged
	}
	return payload[n:size], payload[size:], nil
}

// value finds a column by its name. What a damaged row says about lengths only
// shortens the value.
func (r Row) value(column string) (kind uint64, data []byte) {
	want, ok := r.table.columns[column]
	if !ok {
		return 0, nil
	}
	head, body := r.head, r.body
	for i := 0; len(head) > 0; i++ {
		kind, n := varint(head)
		head = head[n:]
		size := int(min(sizeOf(kind), uint64(len(body))))
		if i == want {
			return kind, body[:size]
		}
		body = body[size:]
	}
	return 0, nil
}

// sizeOf returns how many bytes a value of a type has.
func sizeOf(kind uint64) uint64 {
	switch {
	case kind >= 12:
		return (kind - 12) / 2
	case kind <= 4:
		return kind
	case kind == 5:
		return 6
	case kind <= 7:
		return 8
	}
	return 0
}

// Int returns a whole number, also one that is written as a text.
func (r Row) Int(column string) int64 {
	kind, data := r.value(column)
	switch {
	case kind == 0 && r.isNumber(column):
		return r.id
	case kind == 8 || kind == 9:
		return int64(kind - 8)
	case kind == 7 && len(data) == 8:
		return int64(math.Float64frombits(binary.BigEndian.Uint64(data)))
	case kind >= 1 && kind <= 6:
		return signed(data)
	}
	n, _ := strconv.ParseInt(strings.TrimSpace(string(data)), 10, 64)
	return n
}

// isNumber reports whether a column stands for the row's number, which no row
// stores.
func (r Row) isNumber(column string) bool {
	i, ok := r.table.columns[column]
	return ok && i == r.table.alias
}

// signed reads a whole number of up to eight bytes.
func signed(data []byte) int64 {
	n := int64(0)
	for i, b := range data {
		if i == 0 {
			n = int64(int8(b))
			continue
		}
		n = n<<8 | int64(b)
	}
	return n
}

// Text returns a text, or a number as it is written. Bytes that are no text
// are replaced.
func (r Row) Text(column string) string {
	if kind, _ := r.value(column); kind < 12 && (kind != 0 || r.isNumber(column)) {
		return strconv.FormatInt(r.Int(column), 10)
	}
	return strings.ToValidUTF8(string(r.Blob(column)), "\uFFFD")
}

// Blob returns the bytes of a text or a blob.
func (r Row) Blob(column string) []byte {
	kind, data := r.value(column)
	if kind < 12 {
		return nil
	}
	return data
}

// varint reads a number of one to nine bytes, and says how many they were; 0
// where there are none.
func varint(data []byte) (x uint64, n int) {
	for n < len(data) && n < 8 {
		b := data[n]
		n++
		x = x<<7 | uint64(b&0x7F)
		if b < 0x80 {
			return x, n
		}
	}
	if n == 8 && n < len(data) {
		return x<<8 | uint64(data[n]), 9
	}
	return x, n
}
