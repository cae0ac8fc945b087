package classroom

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"strings"

	"bellwork/quiz/store"
)

// What stands on a seat card is derived from one secret of the student's, so
// that a card that was lost by Monday can be printed again as it was: the three
// words, and the token of the address behind the QR code.

// Words returns the three words on the student's seat card, or "" for a student
// without one: those who joined the open class alone know their words.
func (s Student) Words() string {
	if s.Card == "" {
		return ""
	}
	return wordsOf(s.Card)
}

// SeatToken returns the secret in the address on the student's seat card, or ""
// for a student without one.
func (s Student) SeatToken() string {
	if s.Card == "" {
		return ""
	}
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(derive(s.Card, "seat")[:16]))
}

func derive(secret, what string) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(what))
	return mac.Sum(nil)
}

func seatKey(token string) string { return digest("seat:" + token) }

// withCard returns the student with a new card, and the ops that make it work.
func (c *Classroom) withCard(s Student) (Student, []store.Op) {
	s.Card = newID()
	s.Code = codeDigest(s.Words())
	return s, []store.Op{
		c.codes.Put(s.Code, codeRecord{Student: s.ID}, 0),
		c.codes.Put(seatKey(s.SeatToken()), codeRecord{Student: s.ID}, 0),
	}
}
