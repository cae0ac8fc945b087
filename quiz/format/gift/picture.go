package gift

import (
	"encoding/base64"
	"path"
	"strings"
)

// picture takes a picture that stands in the text itself. Any other address
// leads out of the file.
func (r *reader) picture(s span, address string) string {
	if data, ok := embedded(address); ok {
		return r.set.Picture("in this question", data)
	}
	r.warn(s, "gift-picture", "the picture "+path.Base(address)+" is not in the file: GIFT holds none", "add it to the question by hand")
	return ""
}

// embedded decodes the address of a picture that holds the picture itself.
func embedded(address string) (data []byte, ok bool) {
	kind, encoded, found := strings.Cut(address, ",")
	if !found || !strings.HasPrefix(kind, "data:image/") || !strings.HasSuffix(kind, ";base64") {
		return nil, false
	}
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(encoded), ""))
	return data, err == nil
}
