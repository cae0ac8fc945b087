package markup

import (
	"html"

	"github.com/yuin/goldmark/ast"

	"bellwork/quiz"
)

// picture writes a picture of the bank, whose path is made from its content.
// Any other address stays its alternative text: a page loads nothing from
// other hosts, and nothing of this one but pictures.
func (w *writer) picture(n *ast.Image) {
	path := unescape(n.Destination)
	if !quiz.IsMediaPath(path) || holdsGap(n) {
		w.content(n)
		return
	}
	alt := letters(n, w.src)
	w.beforeElement(n)
	w.raw(`<img src="/`+path+`" alt="`+html.EscapeString(collapse(alt))+`" loading="lazy">`, len(alt))
	w.closeDone()
}
