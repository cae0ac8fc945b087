package views

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

func classPath(id string) templ.SafeURL { return path("desk/classes", id) }

func pupilPath(class, student string) templ.SafeURL {
	return classPath(class) + templ.SafeURL("/students/"+url.PathEscape(student))
}

// svg returns the code as the data of a path in which a module is one unit:
// each run of dark modules is a line through their middle.
func (q QR) svg() string {
	var b strings.Builder
	for y := range q.Size {
		for x := 0; x < q.Size; x++ {
			from := x
			for x < q.Size && q.Dark[y*q.Size+x] {
				x++
			}
			if x > from {
				b.WriteString("M" + strconv.Itoa(from) + " " + strconv.Itoa(y) + "h" + strconv.Itoa(x-from) + "v1h-" + strconv.Itoa(x-from) + "z")
			}
		}
	}
	return b.String()
}

// quietZone is the margin, in modules, that scanners need around a code.
const quietZone = 4

func (q QR) viewBox() string {
	size := strconv.Itoa(q.Size + 2*quietZone)
	return "-" + strconv.Itoa(quietZone) + " -" + strconv.Itoa(quietZone) + " " + size + " " + size
}

// extraChoice is a choice of extra time.
type extraChoice struct {
	value, text string
	chosen      bool
}

func extraChoices(f Frame, chosen float64) []extraChoice {
	var list []extraChoice
	for _, factor := range []float64{0, 1.25, 1.5, 2, 3, -1} {
		list = append(list, extraChoice{strconv.FormatFloat(factor, 'f', -1, 64), extraText(f, factor), factor == chosen})
	}
	return list
}

// extraText says how much time a factor gives.
func extraText(f Frame, factor float64) string {
	switch {
	case factor < 0:
		return f.L.T("student.extra.untimed")
	case factor == 0:
		return f.L.T("student.extra.none")
	default:
		return f.L.T("student.extra.factor", "More", f.L.Percent(factor-1))
	}
}
