package formattest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"bellwork/quiz"
	"bellwork/quiz/media"
)

// pictures returns two small pictures in the order of their paths.
func pictures() []quiz.File {
	a, b := picture(color.Black), picture(color.White)
	if a.Path > b.Path {
		a, b = b, a
	}
	return []quiz.File{a, b}
}

func picture(c color.Color) quiz.File {
	m := image.NewRGBA(image.Rect(0, 0, 2, 2))
	m.Set(0, 0, c)
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		panic(err) // a picture of four pixels in memory
	}
	f, err := media.Picture(out.Bytes())
	if err != nil {
		panic(err)
	}
	return f
}
