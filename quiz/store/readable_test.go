package store_test

import (
	"errors"
	"testing"

	"bellwork/quiz/store"
)

func TestReadable(t *testing.T) {
	readable := store.Readable(store.Schema{Bucket: "students", Version: 2})
	tests := []struct {
		name, bucket, value string
		want                error
	}{
		{"Older", "students", `{"v":1,"name":"Ana"}`, nil},
		{"Current", "students", `{"v":2}`, nil},
		{"Newer", "students", `{"v":3,"name":"Ana"}`, store.ErrNewer},
		{"MuchNewer", "students", `{"v":99999999999999999999}`, store.ErrNewer},
		{"NoSchema", "blobs", `{"v":3}`, nil},
		{"NoRecord", "students", "bytes", nil},
		{"Empty", "students", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := readable(tt.bucket, "key", []byte(tt.value)); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}
