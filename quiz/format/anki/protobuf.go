package anki

import "encoding/binary"

// eachField visits the fields of a protocol buffer: numbers, and data of any
// length. It ends where the buffer makes no sense.
func eachField(data []byte, visit func(field int, number uint64, data []byte)) {
	for len(data) > 0 {
		key, n := binary.Uvarint(data)
		if n <= 0 {
			return
		}
		data = data[n:]
		number, size := uint64(0), 0
		switch key & 7 {
		case 0:
			if number, n = binary.Uvarint(data); n <= 0 {
				return
			}
			data = data[n:]
		case 1:
			size = 8
		case 2:
			length, n := binary.Uvarint(data)
			if n <= 0 || length > uint64(len(data)-n) {
				return
			}
			data, size = data[n:], int(length)
		case 5:
			size = 4
		default:
			return
		}
		if size > len(data) {
			return
		}
		visit(int(key>>3), number, data[:size])
		data = data[size:]
	}
}
