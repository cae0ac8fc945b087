package quiz

import (
	"fmt"
	"regexp"
)

// Limits of the pictures of a bank.
const (
	MaxFiles     = 1_000
	MaxFileBytes = 40 << 20 // of all together; as a JSON file they then still fit into 64 MiB
)

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

// checkFiles finds pictures whose paths cannot be right or that are too many.
// What is in them is checked where they are read.
func (b *Bank) checkFiles() []Issue {
	var issues []Issue
	total, first := 0, map[string]int{}
	for i, f := range b.Files {
		total += len(f.Data)
		path := fmt.Sprintf("files[%d].path", i)
		if !IsMediaPath(f.Path) {
			issues = append(issues, bodyError("file-path", path, fmt.Sprintf("%q is not the path of a picture", f.Path),
				"a picture is called by the hash of its content: media/<40 letters and digits>.png"))
		}
		if n, twice := first[f.Path]; twice {
			issues = append(issues, bodyError("file-duplicate", path, fmt.Sprintf("files[%d] is the same picture", n), "remove one of them"))
		} else {
			first[f.Path] = i
		}
	}
	if len(b.Files) > MaxFiles {
		issues = append(issues, bodyError("too-many-files", "files", fmt.Sprintf("%d pictures are too many", len(b.Files)),
			fmt.Sprintf("split the bank: at most %d", MaxFiles)))
	}
	if total > MaxFileBytes {
		issues = append(issues, bodyError("files-too-large", "files", fmt.Sprintf("the pictures have %d MiB together", total>>20),
			fmt.Sprintf("make them smaller or split the bank: at most %d MiB", MaxFileBytes>>20)))
	}
	return issues
}

// checkMedia finds pictures below the stem that the bank does not have.
func (q *Question) checkMedia(files map[string]bool) []Issue {
	var issues []Issue
	for i, m := range q.Media {
		path := fmt.Sprintf("media[%d].path", i)
		switch {
		case m.Path == "":
			issues = append(issues, bodyError("media-path", path, "no picture is named", "add the path of a picture beside the bank's file"))
		case !files[m.Path]:
			issues = append(issues, bodyError("media-file", path, fmt.Sprintf("the picture %q is not in the bank", m.Path),
				"put it beside the bank's file and name it here"))
		}
		issues = append(issues, checkLength(fmt.Sprintf("media[%d].alt", i), m.Alt)...)
	}
	return append(issues, checkCount("media", len(q.Media))...)
}

// paths returns the paths of the bank's pictures.
func (b *Bank) paths() map[string]bool {
	paths := map[string]bool{}
	for _, f := range b.Files {
		paths[f.Path] = true
	}
	return paths
}
