package auth

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"

	"golang.org/x/crypto/argon2"
)

// The cost of a hash: what OWASP's Password Storage Cheat Sheet names as the
// least for Argon2id. Who computes many at once bounds their number: each takes
// memoryCost.
const (
	memoryCost = 19 << 10 // KiB
	timeCost   = 2
	threads    = 1
	keyLength  = 32 // bytes
)

// SaltSize is the size of a salt, in bytes.
const SaltSize = 16

const hashFormat = "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"

// Hash returns what is stored of a password: the Argon2id hash in the PHC string
// format, with its salt and cost. The whole password counts, however long it is.
func Hash(password string, salt [SaltSize]byte) string {
	key := argon2.IDKey([]byte(password), salt[:], timeCost, memoryCost, threads, keyLength)
	encode := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf(hashFormat, argon2.Version, memoryCost, timeCost, threads, encode(salt[:]), encode(key))
}

// Matches reports whether a password is the one that a hash was made of. A hash
// of another form matches nothing.
func Matches(password, hash string) bool {
	salt, ok := saltOf(hash)
	return ok && subtle.ConstantTimeCompare([]byte(Hash(password, salt)), []byte(hash)) == 1
}

// Decoy takes as long as Matches and matches nothing: for names that nobody
// has, so that the time tells nothing.
func Decoy(password string) { _ = Hash(password, [SaltSize]byte{}) }

func saltOf(hash string) (salt [SaltSize]byte, ok bool) {
	prefix := fmt.Sprintf(hashFormat, argon2.Version, memoryCost, timeCost, threads, "", "")
	prefix = prefix[:len(prefix)-1] // without the "$" between salt and key
	size := base64.RawStdEncoding.EncodedLen(SaltSize)
	if len(hash) < len(prefix)+size || hash[:len(prefix)] != prefix {
		return salt, false
	}
	_, err := base64.RawStdEncoding.Decode(salt[:], []byte(hash[len(prefix):len(prefix)+size]))
	return salt, err == nil
}
