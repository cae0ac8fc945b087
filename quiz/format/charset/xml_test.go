package charset

import "testing"

func TestXML(t *testing.T) {
	tests := []struct {
		name, file, want string
		warned           bool
	}{
		{"Plain", "<a>ë</a>", "<a>ë</a>", false},
		{"Declared", "<?xml version='1.0'\nencoding='UTF-8'?>\n<a/>", "                   \n                  \n<a/>", false},
		{"Latin", "<?xml encoding=\"ISO-8859-1\"?><a>caf\xE9 \x96</a>", "                             <a>café –</a>", false},
		{"Cyrillic", "<?xml encoding=\"windows-1251\"?><a>\xCC</a>", "                               <a>М</a>", false},
		{"SaysLatinIsUTF8", "<?xml encoding=\"ISO-8859-1\"?><a>café</a>", "                             <a>café</a>", false},
		{"SaysUTF8IsLatin", "<?xml encoding=\"UTF-8\"?><a>caf\xE9</a>", "                        <a>café</a>", true},
		{"Unknown", "<?xml encoding=\"klingon\"?><a>caf\xE9</a>", "                          <a>café</a>", true},
		{"UTF16", "\xFF\xFE<\x00a\x00>\x00\xEB\x00", "<a>ë", false},
		{"Control", "<a>\x0b\x00\t</a>", "<a>  \t</a>", false},
		{"Empty", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, issues := XML([]byte(tt.file))
			if string(got) != tt.want || (len(issues) > 0) != tt.warned {
				t.Errorf("got %q, %v; want %q, a warning: %v", got, issues, tt.want, tt.warned)
			}
		})
	}
}
