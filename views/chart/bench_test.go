package chart_test

import (
	"io"
	"testing"
)

func BenchmarkTimeline(b *testing.B) {
	for b.Loop() {
		if err := timeline("2008-02-17", "1999").Render(b.Context(), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
