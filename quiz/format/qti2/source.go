package qti2

import (
	"bytes"

	"bellwork/quiz/format/charset"
	"bellwork/quiz/format/xmltree"
)

// parse reads a file that another one refers to.
func parse(data []byte) (root *xmltree.Node, ok bool) {
	text, _ := charset.XML(data)
	root, err := xmltree.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, false
	}
	normalise(root)
	return root, true
}
