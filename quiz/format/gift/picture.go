package gift

import (
	"path"

	"bellwork/quiz/media"
)

// picture takes a picture that stands in the text itself or lies beside the
// file.
func (r *reader) picture(s span, address string) string {
	if data, ok := media.Addressed(address); ok {
		return r.set.Picture("in this question", data)
	}
	if found, settled := r.set.Beside(address); settled {
		return found
	}
	r.warn(s, "gift-picture", "the picture "+path.Base(address)+" is not in the file: GIFT holds none", "add it to the question by hand")
	return ""
}
