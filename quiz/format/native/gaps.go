package native

import (
	"fmt"
	"slices"
	"strings"

	"bellwork/quiz"
)

// gapKinds are the kinds that fit into a gap.
func gapKinds() []quiz.Kind {
	return []quiz.Kind{quiz.KindChoice, quiz.KindText, quiz.KindNumber, quiz.KindDate}
}

func (d *reader) gaps(g group) quiz.Body {
	b := &quiz.GapsBody{}
	for _, n := range g.needItems("gaps") {
		if body := d.gap(n); body != nil {
			b.Gaps = append(b.Gaps, body)
		}
	}
	return b
}

// gap reads one gap: a body with its kind and nothing around it.
func (d *reader) gap(n *node) quiz.Body {
	kind, known := d.kind(n)
	if known && !slices.Contains(gapKinds(), kind) {
		d.fault(n.field("kind").value, "gap-kind", fmt.Sprintf("a gap cannot be of the kind %s", kind),
			"use "+strings.Join(kindNames(gapKinds()), ", "))
		return nil
	}
	fields := []string{"kind"}
	if known {
		fields = append(fields, bodyFields(kind)...)
	} else {
		fields = append(fields, allBodyFields()...)
	}
	g, ok := d.group(n, fields)
	if !ok || !known {
		return nil
	}
	return d.body(g, kind)
}
