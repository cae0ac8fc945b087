package quiz

import "regexp"

// File is a picture that came with a bank. Its path is made from its content
// (package quiz/media), so a path names the same picture in every bank.
type File struct {
	Path string // "media/<hash>.png"
	Data []byte // empty in an edition that is kept in memory: the picture is stored apart
}

var mediaPath = regexp.MustCompile(`^media/[0-9a-f]{40}\.(png|jpg|gif|webp|svg)$`)

// IsMediaPath reports whether a path has the form of those that are made from
// the content of a picture. Texts and media that refer to one mean a picture of
// their bank; it is served under the same path.
func IsMediaPath(path string) bool { return mediaPath.MatchString(path) }
