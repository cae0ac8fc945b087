package media

import (
	"encoding/base64"
	"net/url"
	"strings"

	"bellwork/quiz"
)

// Address returns a picture as an address that holds it (a data: URL), for
// formats that have texts in HTML and no files.
func Address(f quiz.File) string {
	return "data:" + Type(f.Path) + ";base64," + base64.StdEncoding.EncodeToString(f.Data)
}

// Addressed returns the bytes of the picture that an address holds; ok is
// false for any other address.
func Addressed(address string) (data []byte, ok bool) {
	head, body, found := strings.Cut(strings.TrimSpace(address), ",")
	head = strings.ToLower(head)
	if !found || !strings.HasPrefix(head, "data:image/") {
		return nil, false
	}
	if plain, err := url.PathUnescape(body); err == nil {
		body = plain
	}
	switch {
	case strings.HasSuffix(head, ";base64"):
		body = strings.TrimRight(strings.Join(strings.Fields(body), ""), "=")
		data, err := base64.RawStdEncoding.DecodeString(body)
		return data, err == nil
	case strings.HasPrefix(head, "data:image/svg+xml"): // the one picture that is a text
		return []byte(body), true
	default:
		return nil, false
	}
}
