package media

import (
	"testing"

	"bellwork/quiz"
)

func TestAddress(t *testing.T) {
	for path, want := range map[string]string{
		"media/a.png":  "data:image/png;base64,AQI=",
		"media/a.jpg":  "data:image/jpeg;base64,AQI=",
		"media/a.jpeg": "data:image/jpeg;base64,AQI=",
		"media/a.svg":  "data:image/svg+xml;base64,AQI=",
	} {
		got := Address(quiz.File{Path: path, Data: []byte{1, 2}})
		if got != want {
			t.Errorf("%s has the address %s, want %s", path, got, want)
		}
		if data, ok := Addressed(got); !ok || string(data) != "\x01\x02" {
			t.Errorf("%s holds %v, %v", got, data, ok)
		}
	}
}

func TestAddressed(t *testing.T) {
	for address, want := range map[string]bool{
		" data:image/png;base64,AQ\nI= ": true, "DATA:image/PNG;BASE64,AQI=": true,
		"https://example.org/a.png": false, "data:image/png,AQI=": false, "data:text/html;base64,AQI=": false,
		"data:image/png;base64,AQI": true, "data:image/png;base64,AQI%3D": true, "data:image/svg+xml;utf8,%3Csvg/%3E": true,
		"data:image/png;base64,??": false, "a.png": false, "": false,
	} {
		if _, ok := Addressed(address); ok != want {
			t.Errorf("%q holds a picture: %v, want %v", address, ok, want)
		}
	}
}
