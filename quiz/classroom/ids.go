package classroom

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
)

// newID returns an id that cannot be guessed: 26 characters, 130 bits.
func newID() string { return strings.ToLower(rand.Text()) }

// newSeed returns a random seed.
func newSeed() uint64 {
	var b [8]byte
	rand.Read(b[:])
	return binary.BigEndian.Uint64(b[:])
}

// digest hashes a secret or a name to a token that can stand in a key.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:]))
}

// openClass stands in keys for the class of those who join by name alone.
const openClass = "open"

// assignmentID names the implicit assignment by which the open class may use a
// bank. It is a token, which a bank's id with its dashes is not.
func assignmentID(bank string) string { return digest(openClass + "." + bank)[:12] }
