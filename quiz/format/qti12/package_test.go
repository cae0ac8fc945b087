package qti12

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
)

// dot is a small picture that differs by its size.
func dot(t testing.TB, size int) string {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, size, size))); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// pack makes an archive of names and contents in turn.
func pack(t testing.TB, files ...string) []byte {
	t.Helper()
	var entries []archive.Entry
	for i := 0; i < len(files); i += 2 {
		entries = append(entries, archive.Entry{Name: files[i], Data: []byte(files[i+1])})
	}
	var out bytes.Buffer
	if err := archive.Write(&out, entries); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// asking is an item that asks for a text; extra is HTML behind its stem.
func asking(ident, extra string) string {
	return fmt.Sprintf(`<item ident="%[1]s"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>short_answer_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
		<presentation><material><mattext texttype="text/html"><![CDATA[<p>What is %[1]s?</p>%[2]s]]></mattext></material><response_str ident="r"><render_fib/></response_str></presentation>
		<resprocessing><respcondition><conditionvar><varequal respident="r">yes</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item>`, ident, extra)
}

func asQuiz(title string, items ...string) string {
	return `<questestinterop><assessment title="` + title + `"><section ident="root_section">` + strings.Join(items, "\n") + `</section></assessment></questestinterop>`
}

func asBank(title string, items ...string) string {
	return `<questestinterop><objectbank ident="b"><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel><fieldentry>` + title +
		`</fieldentry></qtimetadatafield></qtimetadata>` + strings.Join(items, "\n\n") + `</objectbank></questestinterop>`
}

// read decodes an archive and describes its questions: category and stem.
func read(t *testing.T, data []byte) (b quiz.Bank, stems []string, codes []string) {
	t.Helper()
	b, issues, _ := Decode(bytes.NewReader(data))
	for i := range b.Questions {
		q := &b.Questions[i]
		stems = append(stems, strings.Join(append(slices.Clone(q.Category), q.Stem), " / "))
	}
	for _, i := range issues {
		codes = append(codes, i.Code)
	}
	return b, stems, codes
}

func TestPackages(t *testing.T) {
	const lor = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
	manifest := func(title string, hrefs ...string) string {
		var resources string
		for _, h := range hrefs {
			resources += `<resource type="` + lor + `"><file href="` + h + `"/></resource>`
		}
		return `<manifest><metadata><lom><general><title><string>` + title + `</string></title></general></lom></metadata><resources>` + resources + `</resources></manifest>`
	}
	tests := []struct {
		name, title, description string
		files                    []string
		stems, codes             []string
	}{
		{
			name: "Canvas", title: "Rivers & lakes", description: "Read first.",
			files: []string{
				"imsmanifest.xml", manifest(`QTI Quiz Export for course &quot;Geography&quot;`, "i1/i1.xml"),
				"i1/assessment_meta.xml", `<quiz><title>Rivers &amp; lakes</title><description>&lt;p&gt;Read &lt;b&gt;first&lt;/b&gt;.&lt;/p&gt;</description></quiz>`,
				"i1/i1.xml", asQuiz("Rivers", asking("a", "")),
			},
			stems: []string{"What is a?"},
		},
		{
			name: "Several", title: "Geography",
			files: []string{
				"imsmanifest.xml", manifest(`QTI Quiz Export for course &quot;Geography&quot;`, "i2/i2.xml", "i1/i1.xml"),
				"i1/i1.xml", asQuiz("One", asking("a", "")),
				"i2/i2.xml", asQuiz("Two", asking("b", "")),
			},
			stems: []string{"Two / What is b?", "One / What is a?"}, codes: []string{"qti12-several"},
		},
		{
			name: "Cartridge", title: "One",
			files: []string{
				"imsmanifest.xml", manifest("Course", "i1/assessment_qti.xml"),
				"i1/assessment_qti.xml", asQuiz("One", asking("a", "")),
				"i1/assessment_meta.xml", "<quiz><title>One</title></quiz>",
				"non_cc_assessments/b.xml.qti", asBank("Unfiled Questions", asking("a", ""), asking("c", "")),
				"non_cc_assessments/i1.xml.qti", asQuiz("One", asking("a", ""), asking("b", "")),
			},
			stems: []string{"One / What is a?", "One / What is b?", "Unfiled Questions / What is c?"}, codes: []string{"qti12-several", "qti12-twice"},
		},
		{
			name: "NoManifest", title: "One", files: []string{"folder/quiz.xml", asQuiz("One", asking("a", "")), "folder/notes.xml", "<notes/>"},
			stems: []string{"What is a?"},
		},
		{
			name: "DamagedManifest", title: "One", files: []string{"imsmanifest.xml", "<manifest", "quiz.xml", asQuiz("One", asking("a", ""))},
			stems: []string{"What is a?"},
		},
		{
			name: "Survey", title: "One",
			files: []string{
				"i1/assessment_meta.xml", "<quiz><title>One</title><quiz_type>graded_survey</quiz_type></quiz>",
				"i1/i1.xml", asQuiz("One", `<item ident="a"><presentation><material><mattext>Like it?</mattext></material><response_lid ident="r"><render_choice><response_label ident="1"><material><mattext>True</mattext></material></response_label><response_label ident="2"><material><mattext>False</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item>`),
			},
			stems: []string{"Like it?"},
		},
		{name: "Nothing", files: []string{"a.txt", "nothing"}, codes: []string{"qti12-no-quiz", "no-questions"}},
		{
			name: "ReferenceInside", title: "One",
			files: []string{"a.xml", asQuiz("One", asking("a", ""), `<bankentry_item item_ref="b"/>`, `<itemref linkrefid="gone"/>`), "b.xml", asBank("Bank", asking("b", ""))},
			stems: []string{"One / What is a?", "Bank / What is b?"}, codes: []string{"qti12-elsewhere", "qti12-several"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, stems, codes := read(t, pack(t, tt.files...))
			slices.Sort(codes)
			slices.Sort(tt.codes)
			if !slices.Equal(stems, tt.stems) || !slices.Equal(codes, tt.codes) {
				t.Errorf("got %q and %q, want %q and %q", stems, codes, tt.stems, tt.codes)
			}
			if title := tt.title; len(tt.stems) > 0 && tt.name != "Cartridge" && tt.name != "ReferenceInside" && (b.Title != title || b.Description != tt.description) {
				t.Errorf("title %q, description %q; want %q, %q", b.Title, b.Description, title, tt.description)
			}
		})
	}
}

// TestPictures finds pictures however texts refer to them.
func TestPictures(t *testing.T) {
	image := func(src string) string { return `<img src="` + src + `" alt="p">` }
	tests := []struct {
		name, address, file string
		found               bool
	}{
		{"Token", "$IMS-CC-FILEBASE$/maps/po.png?canvas_download=1", "web_resources/maps/po.png", true},
		{"EscapedToken", "%24IMS-CC-FILEBASE%24/images/po.png", "images/po.png", true},
		{"OtherToken", "$IMS_CC_FILEBASE$/po.png", "web_resources/po.png", true},
		{"TokenWithoutSlash", "$IMS_CC_FILE_BASE$org1/po.png", "exam/org1/po.png", true},
		{"Beside", "po.png", "quizzes/po.png", true},
		{"Root", "images/po.png", "images/po.png", true},
		{"Up", "../images/po.png", "images/po.png", true},
		{"Spaces", "my%20maps/the%20po.png", "my maps/the po.png", true},
		{"Deep", "org0/po.png", "exam1/my_files/org0/po.png", true},
		{"Capitals", "Images/PO.PNG", "images/po.png", true},
		{"Backslash", `images\po.png`, "images/po.png", true},
		{"Blackboard", "@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/xid-4711_1", "csfiles/home_dir/po__xid-4711_1.png", true},
		{"Data", "data:image/png;base64," + base64.StdEncoding.EncodeToString([]byte(dot(t, 2))), "other.txt", true},
		{"BadData", "data:image/png;base64,%%%", "other.txt", false},
		{"Internet", "https://example.org/po.png", "po.png", false},
		{"Missing", "po.png", "image.png", false},
		{"EndOfAName", "po.png", "typo.png", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, stems, codes := read(t, pack(t, "quizzes/q.xml", asQuiz("Q", asking("a", image(tt.address))), tt.file, dot(t, 2)))
			if len(stems) != 1 || strings.Contains(stems[0], "](media/") != tt.found || (len(b.Files) == 1) != tt.found {
				t.Errorf("got %q with %d files and %q, want found: %v", stems, len(b.Files), codes, tt.found)
			}
			if slices.Contains(codes, "qti12-picture") == tt.found {
				t.Errorf("said %q", codes)
			}
		})
	}
}

// TestPictureOfTheCourse prefers the files of the course to others of that name.
func TestPictureOfTheCourse(t *testing.T) {
	course := dot(t, 3)
	b, _, _ := read(t, pack(t, "q/q.xml", asQuiz("Q", asking("a", `<img src="$IMS-CC-FILEBASE$/po.png">`)), "a/po.png", dot(t, 2), "web_resources/po.png", course))
	if len(b.Files) != 1 || string(b.Files[0].Data) != course {
		t.Errorf("took %d pictures, not that of the course", len(b.Files))
	}
}

// TestPictureThatIsNone says what is wrong with a file that calls itself one.
func TestPictureThatIsNone(t *testing.T) {
	_, stems, codes := read(t, pack(t, "q.xml", asQuiz("Q", asking("a", `<img src="a.png" alt="a">`)), "a.png", "no picture"))
	if len(stems) != 1 || !slices.Contains(codes, "bad-picture") {
		t.Errorf("got %q, %q", stems, codes)
	}
}

// What a quiz of Canvas rules besides its questions is kept or named.
func TestQuizRules(t *testing.T) {
	group := `<section ident="g" title="Group"><selection_ordering><selection><selection_number>1</selection_number><selection_extension><points_per_item>3</points_per_item></selection_extension></selection></selection_ordering>` + asking("b", "") + `</section>`
	b, _, codes := read(t, pack(t, "q/q.xml", asQuiz("Q", asking("a", ""), group), "q/assessment_meta.xml", `<quiz><title>Q</title><time_limit>20</time_limit></quiz>`))
	if len(b.Questions) != 2 || b.Questions[0].Points != 1 || b.Questions[1].Points != 3 {
		t.Errorf("questions %+v", b.Questions)
	}
	if !slices.Contains(codes, "qti12-quiz-time") {
		t.Errorf("the time limit is lost without a word: %v", codes)
	}
}
