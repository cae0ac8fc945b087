package format

import (
	"bytes"
	"fmt"
	"testing"

	"bellwork/quiz/format/archive"
)

// TestArchived says what lies in an archive that holds no question set of its own.
func TestArchived(t *testing.T) {
	var seven []string
	for i := range 7 {
		seven = append(seven, fmt.Sprintf("unit%d.gift", i+1))
	}
	tests := []struct {
		name  string
		files []string
		want  string
	}{
		{"Few", []string{"unit1.gift", "quiz/unit2.txt"}, "x.zip: error: this is an archive, but not a question set itself; it holds unit1.gift, quiz/unit2.txt (unpack it, and take what lies in it file by file)"},
		{"Many", seven, "x.zip: error: this is an archive, but not a question set itself; it holds unit1.gift, unit2.gift, unit3.gift, unit4.gift, unit5.gift and 2 more (unpack it, and take what lies in it file by file)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var entries []archive.Entry
			for _, name := range tt.files {
				entries = append(entries, archive.Entry{Name: name, Data: []byte("Which?{=a ~b}")})
			}
			var out bytes.Buffer
			if err := archive.Write(&out, entries); err != nil {
				t.Fatal(err)
			}
			_, issues, err := Decode(&out, Options{Name: "x.zip"})
			if err == nil || len(issues) != 1 || issues[0].String() != tt.want {
				t.Errorf("got %v, want %s", issues, tt.want)
			}
		})
	}
	var crowd bytes.Buffer
	if err := archive.Write(&crowd, make([]archive.Entry, archive.MaxFiles+1)); err != nil {
		t.Fatal(err)
	}
	if _, issues, _ := Decode(&crowd, Options{Name: "x.zip"}); issues[0].Message != "this archive holds more than 10000 files" {
		t.Errorf("of one with too many files it says %v", issues)
	}
	if _, issues, _ := Decode(bytes.NewReader([]byte("PK\x03\x04 cut off")), Options{Name: "x.zip"}); issues[0].Message != "this archive is damaged" {
		t.Errorf("of a damaged one it says %v", issues)
	}
}
