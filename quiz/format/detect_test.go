package format

import (
	"bytes"
	"testing"

	"bellwork/quiz/format/archive"
)

// TestDetect tells formats by their content, whatever the file is called.
func TestDetect(t *testing.T) {
	tests := []struct{ want, file string }{
		{"yaml", "# mine\nbellwork: 1\nid: a\n"},
		{"json", `{"bellwork": 1, "questions": []}`},
		{"gift", "// comment\n::Q1:: Where was it? {=Kazan ~Moscow}\n"},
		{"gift", "It was in Kazan. {T}\n\nIt was in 2008. {FALSE#no}"},
		{"gift", "Tell me. {}\n"},
		{"gift", "How many? {#109:2}\n"},
		{"gift", "$CATEGORY: $course$/top/Rivers\n\n"},
		{"gift", "::title:: Just a description\n"},
		{"gift", "Match, please, all. {\n=a, b -> c\n=d -> e, f\n}\n"},
		{"gift", "Paris, the capital, lies where? {=France ~Spain}\nOslo, a capital, lies where? {=Norway ~Spain}"},
		{"", "He came, and left.\nShe stayed, and slept.\nThey met, at last."},
		{"", "<rss><channel><item><title>News</title></item></channel></rss>"},
		{"csv", "Gimkit Spreadsheet Import Template\nQuestion,Correct Answer,Incorrect Answer 1\nWhere?,Kazan,Moscow\n"},
		{"csv", "NewQuestion,MC,\nQuestionText,Where?,\nOption,100,Kazan\nOption,0,Moscow\n"},
		{"aiken", "Where was it?\nA. Kazan\nB. Moscow\nANSWER: A\n"},
		{"aiken", "1. Where was it?\na) Kazan\nb) Moscow\nAnswer: a\n"},
		{"aiken", "Where was it?\nA.\u00a0Kazan\nB.\u00a0Moscow\nANSWER:\u00a0A\n"},
		{"aiken", "Where was it?\n\tA) Kazan\n\tB) Moscow\n\tCorrect answer: A\n"},
		{"aiken", "Where was it?\nA．Kazan\nB．Moscow\nANSWER：A\n"},
		{"aiken", "1.\tWhere was it?\n\ta.\tKazan\n\tb.\tMoscow\n\tAnswer: a\n"},
		{"aiken", "1.\tWhere was it?\n\ta.\tKazan\n\tb.\tMoscow\n2.\tWhen?\n\ta.\t2013\n\tb.\t2014\n"},
		{"moodle", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- x --><quiz><question type=\"essay\"></question></quiz>"},
		{"text2qti", "<quiz>\nWhere was it?\n- [x] Kazan\n- [ ] Moscow\n</quiz>"},
		{"text2qti", "Quiz title: Rivers\n\n1.  Where was it?\na)  Kazan\n*b) Moscow\n"},
		{"text2qti", "# Rivers\n\n## Where was it?\n\n- [x] Kazan\n- [ ] Moscow\n"},
		{"canvas", "<!DOCTYPE questestinterop SYSTEM \"ims.dtd\"><questestinterop><item/></questestinterop>"},
		{"qti21", `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>`},
		{"qti21", `<qti-assessment-item/>`},
		{"csv", "type,question,option1,option2,correct\nchoice,Where?,Kazan,Moscow,1\n"},
		{"csv", "sep=;\nFrage;Antwort A;Antwort B;richtig\nWo?;Kazan;Moskau;A\n"},
		{"csv", "Volga\tlongest river\nDanube\tsecond\n"},
		{"csv", "# Unit 4\n# animals\nVolga\tlongest river\nDanube\tsecond\n"},
		{"csv", "to be\tser\testar\napple\tmanzana\npear\tpera\n"},
		{"", "Dear all,\nsee you\tsoon\nat the\triver\n"},
		{"csv", "Nr.\tFrage\tAntwort\n1.\tWo?\tKazan\n2.\tWann?\t2013\n"},
		{"blackboard", "MC\tWhere was it?\tKazan\tcorrect\tMoscow\tincorrect\n"},
		{"anki", "#separator:tab\n#html:true\nWhere?\tKazan\n"},
		{"opentrivia", "#Q Where was it?\n^ Kazan\nA Kazan\nB Moscow\n\n"},
		{"opentrivia", `{"response_code":0,"results":[{"type":"boolean","question":"?","correct_answer":"True","incorrect_answers":["False"]}]}`},
		{"classquiz", "\x1f\x8b\x08\x00"},
		{"classquiz", `{"title": "Rivers", "questions": [{"question": "?", "answers": [{"right": true, "answer": "Volga"}]}]}`},
		{"h5p", `{"questions": [{"library": "H5P.SingleChoiceSet 1.11", "params": {"choices": [{"question": "?", "answers": ["Volga"]}]}}]}`},
		{"h5p", `{"question": "?", "answers": [], "behaviour": {}}`},
	}
	for _, tt := range tests {
		if got := nameOf(sampleOf(t, tt.file)); got != tt.want {
			t.Errorf("%.60q is taken for %q, want %q", tt.file, got, tt.want)
		}
	}
}

// TestDetectByEnding goes by the name where the content leaves it open.
func TestDetectByEnding(t *testing.T) {
	for file, want := range map[string]string{
		"a.gift": "gift", "A.GIFT": "gift", "a.txt": "", "a.csv": "csv", "a.yml": "yaml", "a.json": "json", "a": "", "a.md": "",
	} {
		s, err := newSample(bytes.NewReader([]byte("One line of words.")), file)
		if err != nil {
			t.Fatal(err)
		}
		if got := byEnding(s); got != want {
			t.Errorf("%s is taken for %q, want %q", file, got, want)
		}
	}
	s, err := newSample(bytes.NewReader([]byte("Two and two is {four}.")), "a.txt")
	if got := byEnding(s); err != nil || got != "gift" {
		t.Errorf("a text with braces is taken for %q, error %v", got, err)
	}
}

func TestDetectArchive(t *testing.T) {
	tests := []struct {
		want  string
		files []archive.Entry
	}{
		{"xlsx", []archive.Entry{{Name: "[Content_Types].xml"}, {Name: "xl/workbook.xml"}}},
		{"h5p", []archive.Entry{{Name: "h5p.json", Data: []byte("{}")}}},
		{"anki", []archive.Entry{{Name: "collection.anki2"}, {Name: "media"}}},
		{"qti21", []archive.Entry{{Name: "imsmanifest.xml", Data: []byte(`<manifest><resource type="imsqti_item_xmlv2p1"/></manifest>`)}}},
		{"qti21", []archive.Entry{{Name: "folder/imsmanifest.xml", Data: []byte(`<resource type="imsqti_item_xmlv3p0"/>`)}}},
		{"qti21", []archive.Entry{{Name: "a.xml", Data: []byte(`<assessmentItem/>`)}}},
		{"canvas", []archive.Entry{{Name: "imsmanifest.xml", Data: []byte(`<resource type="imsqti_xmlv1p2"/>`)}}},
		{"canvas", []archive.Entry{{Name: "q.xml", Data: []byte(`<questestinterop/>`)}}},
		{"", []archive.Entry{{Name: "word/document.xml"}}},
	}
	for _, tt := range tests {
		var out bytes.Buffer
		if err := archive.Write(&out, tt.files); err != nil {
			t.Fatal(err)
		}
		if got := nameOf(sampleOf(t, out.String())); got != tt.want {
			t.Errorf("%s is taken for %q, want %q", tt.files[0].Name, got, tt.want)
		}
	}
}

// TestForeignFiles says what a file is that holds no questions for us.
func TestForeignFiles(t *testing.T) {
	tests := []struct{ file, want string }{
		{"", "the file is empty"},
		{" \n\t", "the file is empty"},
		{"\xD0\xCF\x11\xE0\xA1\xB1", "this is an old Excel file (.xls)"},
		{"%PDF-1.7", "this is a PDF"},
		{"<!DOCTYPE html><html><body>Quiz</body></html>", "this is a web page"},
		{"\x89PNG\r\n", "this is a picture"},
		{"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00 {=a ~b} \x00\x01", "this is a picture"},
		{"\x00\x01\x02\x03 {=a ~b}", "this is no question set that Bellwork knows"},
		{"Dear diary, no quiz today.", "this is no question set that Bellwork knows"},
	}
	for _, tt := range tests {
		_, issues, err := Decode(bytes.NewReader([]byte(tt.file)), Options{Name: "file.bin"})
		if err == nil || len(issues) != 1 || issues[0].Message != tt.want || issues[0].File != "file.bin" {
			t.Errorf("%.20q: got %v and error %v, want %q", tt.file, issues, err, tt.want)
		}
	}
}

func sampleOf(t *testing.T, file string) *sample {
	t.Helper()
	s, err := newSample(bytes.NewReader([]byte(file)), "x")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// An archive is opened once, however many signs are looked for in it.
func TestNamesOpensOnce(t *testing.T) {
	var out bytes.Buffer
	if err := archive.Write(&out, []archive.Entry{{Name: "a.txt"}}); err != nil {
		t.Fatal(err)
	}
	s := sampleOf(t, out.String())
	names, first := s.names()
	if _, again := s.names(); first == nil || again != first || len(names) != 1 {
		t.Errorf("names %q, the same archive: %v", names, again == first)
	}
}
