package intake

import (
	"bellwork/quiz"
	"bellwork/quiz/media"
)

// Picture takes a picture that came with the file, and returns the path by
// which texts and media refer to it. Where it cannot be used it says why, and
// the path is empty; name is what the file calls it.
func (s *Set) Picture(name string, data []byte) string {
	file, err := media.Picture(data)
	if err != nil {
		s.Warn("bad-picture", "the picture "+name+" cannot be used: "+err.Error(), "save it as PNG or JPEG and add it again")
		return ""
	}
	if s.pictures == nil {
		s.pictures = map[string]bool{}
	}
	if !s.pictures[file.Path] {
		s.pictures[file.Path] = true
		s.Bank.Files = append(s.Bank.Files, quiz.File{Path: file.Path, Data: file.Data})
	}
	return file.Path
}
