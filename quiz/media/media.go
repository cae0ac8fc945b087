package media

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"path"
	"strings"

	"bellwork/quiz"
)

// Limits of a picture.
const (
	MaxSize   = 5 << 20     // bytes
	MaxSVG    = 2 << 20     // bytes of a drawing, which unfolds to many times as much while it is read
	MaxPixels = 40_000_000  // width × height
	MaxFrames = 1_000       // of an animation
	MaxMotion = 400_000_000 // width × height × frames of an animation
)

// Why a picture cannot be used, in words that follow "the picture cannot be used: ".
var (
	errUnknown = errors.New("it is no PNG, JPEG, GIF, WebP or SVG picture")
	errSize    = errors.New("it is larger than 5 MB")
	errSVGSize = errors.New("it is a drawing of more than 2 MB")
	errPixels  = errors.New("it has more than 40 million pixels")
	errMotion  = errors.New("its animation is too long")
	errCut     = errors.New("it is cut off in the middle")
	errParts   = errors.New("it is a drawing with too many parts")
	errCircle  = errors.New("it is a drawing that refers to itself")
	errXML     = errors.New("it is no sound SVG drawing")
	errNothing = errors.New("it is a drawing of which nothing can be shown safely")
	errDamaged = errors.New("it is damaged or of an unusual kind")
)

// Picture checks a picture, cleans it, and returns it under the path that its
// content gives it: "media/<hash>.png". The error says in a few words what is
// wrong.
func Picture(data []byte) (quiz.File, error) {
	if len(data) > MaxSize {
		return quiz.File{}, errSize
	}
	k, ok := recognise(data)
	if !ok {
		return quiz.File{}, errUnknown
	}
	cleaned, err := k.clean(data)
	if err != nil {
		return quiz.File{}, err
	}
	sum := sha256.Sum256(cleaned)
	return quiz.File{Path: "media/" + hex.EncodeToString(sum[:20]) + k.ending, Data: cleaned}, nil
}

// kind is a way to write a picture.
type kind struct {
	ending, mediaType string
	begins            func([]byte) bool
	clean             func([]byte) ([]byte, error)
}

func kinds() []kind {
	return []kind{
		{".png", "image/png", begin("\x89PNG\r\n\x1a\n"), cleanPNG},
		{".jpg", "image/jpeg", begin("\xff\xd8\xff"), cleanJPEG},
		{".gif", "image/gif", begin("GIF87a", "GIF89a"), cleanGIF},
		{".webp", "image/webp", isWebP, cleanWebP},
		{".svg", "image/svg+xml", isSVG, cleanSVG},
	}
}

func begin(signatures ...string) func([]byte) bool {
	return func(data []byte) bool {
		for _, s := range signatures {
			if bytes.HasPrefix(data, []byte(s)) {
				return true
			}
		}
		return false
	}
}

func recognise(data []byte) (kind, bool) {
	for _, k := range kinds() {
		if k.begins(data) {
			return k, true
		}
	}
	return kind{}, false
}

// headProblem words why the head of a picture could not be read.
func headProblem(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return errCut
	}
	return errDamaged
}

// Type returns the media type of a picture by the ending of its path, for the
// header under which it is served; empty for any other ending.
func Type(name string) string {
	ending := strings.ToLower(path.Ext(name))
	if ending == ".jpeg" {
		ending = ".jpg"
	}
	for _, k := range kinds() {
		if k.ending == ending {
			return k.mediaType
		}
	}
	return ""
}
