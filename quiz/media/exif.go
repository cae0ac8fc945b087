package media

import "encoding/binary"

// orientation reads how a camera was held, 1 to 8, from the first directory of
// Exif data; 0 where it does not say.
func orientation(exif []byte) uint16 {
	if len(exif) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(exif[4:]))
	if at > int64(len(exif)-2) {
		return 0
	}
	const tag, short, length = 0x0112, 3, 12
	n := order.Uint16(exif[at:])
	for entry := exif[at+2:]; n > 0 && len(entry) >= length; entry, n = entry[length:], n-1 {
		if order.Uint16(entry) == tag && order.Uint16(entry[2:]) == short {
			return order.Uint16(entry[8:])
		}
	}
	return 0
}
