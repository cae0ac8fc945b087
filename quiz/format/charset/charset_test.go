package charset

import "testing"

func TestText(t *testing.T) {
	tests := []struct {
		name, file, want string
		warned           bool
	}{
		{"UTF8", "Prishtinë – ?", "Prishtinë – ?", false},
		{"Mark", "\xEF\xBB\xBFA", "A", false},
		{"Empty", "", "", false},
		{"UTF16LittleEndian", "\xFF\xFEA\x00\xEB\x00", "Aë", false},
		{"UTF16BigEndian", "\xFE\xFF\x00A\x00\xEB", "Aë", false},
		{"UTF16WithoutMark", "W\x00h\x00i\x00c\x00h\x00?\x00", "Which?", false},
		{"UTF16BigEndianWithoutMark", "\x00W\x00h\x00i\x00c\x00h\x00?", "Which?", false},
		{"Windows", "Prishtin\xEB \x96 caf\xE9", "Prishtinë – café", true},
		{"Mixed", "Prishtinë caf\xE9", "Prishtinë café", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, issues := Text([]byte(tt.file))
			if string(got) != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if (len(issues) > 0) != tt.warned {
				t.Errorf("issues %v, want a warning: %v", issues, tt.warned)
			}
		})
	}
}

func TestWarningNamesTheLine(t *testing.T) {
	_, issues := Text([]byte("one\ntwo\ncaf\xE9\n\xE9"))
	if len(issues) != 1 || issues[0].Line != 3 {
		t.Errorf("got %v, want one in line 3", issues)
	}
}
