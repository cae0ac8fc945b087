package format

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/format/intake"
)

// name gives a bank a title and an id where its file did not: those of the
// file's own name.
func name(b *quiz.Bank, file string) {
	if strings.TrimSpace(b.Title) == "" {
		b.Title = titleOf(file)
	}
	if b.ID == "" {
		b.ID = intake.Slug(b.Title)
	}
	if b.ID == "" { // a title in other letters
		sum := sha256.Sum256([]byte(b.Title))
		b.ID = "set-" + hex.EncodeToString(sum[:4])
	}
}

func titleOf(file string) string {
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	base = strings.Join(strings.FieldsFunc(base, func(r rune) bool { return r == '_' || r == ' ' }), " ")
	if strings.Trim(base, ".-/") == "" {
		return "Questions"
	}
	return base
}
