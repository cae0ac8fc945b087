package bench

import (
	"bufio"
	"bytes"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
)

// BenchmarkQuestion is the question page without the network: where its time goes and what it allocates.
func BenchmarkQuestion(b *testing.B) {
	r := openRoom(b, filepath.Join(b.TempDir(), dataFile), 1)
	r.answerHalf()
	site := newSite(b, r.class, r.clock)
	var requests []*http.Request
	for _, view := range r.students[0].views {
		q, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(view)))
		if err != nil {
			b.Fatal(err)
		}
		requests = append(requests, q)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		site.ServeHTTP(httptest.NewRecorder(), requests[i%len(requests)])
	}
}
