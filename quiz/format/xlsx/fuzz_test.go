package xlsx

import (
	"bytes"
	"errors"
	"testing"

	"bellwork/quiz"
)

// FuzzDecode sees that no workbook makes the reader panic, and that a refusal
// is a typed error that says why. What changes is the parts of a workbook, not
// their compression.
func FuzzDecode(f *testing.F) {
	sheet := kahootHead() + row(9, number("1", plainNumber), shared(0), inline("Ibar"), boolean("1"), formula("1+1", "2"), nothing, number("20", twoDecimals), number("1.3", dateNumber))
	f.Add([]byte(sheet), []byte(`<t>Which?</t></si><si><r><t>a</t></r>`), []byte(styles))
	f.Add([]byte(texts(1, "type", "question", "option1", "correct")+texts(2, "date", "When?", "", "2008-02-17")), []byte(`<t/>`), []byte("<styleSheet/>"))
	f.Fuzz(func(t *testing.T, sheet, sharedTexts, styles []byte) {
		if len(sheet)+len(sharedTexts)+len(styles) > 64<<10 {
			return
		}
		data := book{sheets: []string{string(sheet)}, shared: []string{string(sharedTexts)}, styles: string(styles)}.bytes(t)
		_, issues, err := Decode(bytes.NewReader(data))
		var invalid *quiz.InvalidError
		if err != nil && (!errors.As(err, &invalid) || len(issues) == 0) {
			t.Fatalf("refused with %v and %d issues", err, len(issues))
		}
	})
}
