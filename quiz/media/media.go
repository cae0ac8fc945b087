// Package media checks the pictures that come with question sets.
package media

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	_ "image/gif"  // header only
	_ "image/jpeg" // header only
	_ "image/png"  // header only

	"bellwork/quiz"
)

// Limits of a picture.
const (
	MaxSize   = 5 << 20    // bytes
	MaxPixels = 40_000_000 // width × height
)

// Picture checks a picture by its header, cleans it where it is an SVG, and
// returns it under the path that its content gives it: "media/<hash>.png". The
// error says in a few words what is wrong.
func Picture(data []byte) (quiz.File, error) {
	if len(data) > MaxSize {
		return quiz.File{}, errors.New("it is larger than 5 MB")
	}
	c, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return quiz.File{}, errors.New("it is no PNG, JPEG, GIF, WebP or SVG picture")
	}
	if c.Width*c.Height > MaxPixels {
		return quiz.File{}, errors.New("it has more than 40 million pixels")
	}
	sum := sha256.Sum256(data)
	return quiz.File{Path: "media/" + hex.EncodeToString(sum[:20]) + "." + kind, Data: data}, nil
}
