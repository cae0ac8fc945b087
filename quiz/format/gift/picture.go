package gift

import (
	"path"

	"bellwork/quiz/media"
)

// picture takes a picture that stands in the text itself. Any other address
// leads out of the file.
func (r *reader) picture(s span, address string) string {
	if data, ok := media.Addressed(address); ok {
		return r.set.Picture("in this question", data)
	}
	r.warn(s, "gift-picture", "the picture "+path.Base(address)+" is not in the file: GIFT holds none", "add it to the question by hand")
	return ""
}
