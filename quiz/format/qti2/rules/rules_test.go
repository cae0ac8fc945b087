package rules

import (
	"errors"
	"strings"
	"testing"

	"bellwork/quiz/format/xmltree"
)

func parse(t *testing.T, text string) *xmltree.Node {
	t.Helper()
	n, err := xmltree.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// declared is what the expressions of the tests look at.
const declared = `<item>
	<responseDeclaration identifier="R" cardinality="multiple" baseType="identifier">
		<correctResponse><value>a</value><value> b </value></correctResponse>
		<mapping defaultValue="-1" lowerBound="-2" upperBound="3"><mapEntry mapKey="a" mappedValue="2"/><mapEntry mapKey="b" mappedValue="2"/></mapping>
	</responseDeclaration>
	<responseDeclaration identifier="ORDER" cardinality="ordered" baseType="identifier"><correctResponse><value>a</value><value>b</value></correctResponse></responseDeclaration>
	<responseDeclaration identifier="PAIRS" cardinality="multiple" baseType="pair"/>
	<responseDeclaration identifier="WORD" cardinality="single" baseType="string">
		<mapping><mapEntry mapKey="Bern" mappedValue="1" caseSensitive="false"/><mapEntry mapKey="Thun" mappedValue="2"/></mapping></responseDeclaration>
	<responseDeclaration identifier="RECORD" cardinality="record"/>
	<responseDeclaration identifier="NONE" cardinality="single" baseType="float"/>
	<outcomeDeclaration identifier="X" cardinality="single" baseType="float"><defaultValue><value>7</value></defaultValue></outcomeDeclaration>
	<outcomeDeclaration identifier="N" cardinality="single" baseType="integer"/>
</item>`

func machine(t *testing.T) *Machine {
	t.Helper()
	item := parse(t, declared)
	m := New(append(Declare(item, "responseDeclaration"), Declare(item, "outcomeDeclaration")...), NewBudget(10_000))
	m.Set("R", "b", "a")
	m.Set("ORDER", "b", "a")
	m.Set("PAIRS", "x y", "u v")
	m.Set("WORD", "bern")
	return m
}

// TestEvaluate writes numbers as n:3, texts as s:a and identifiers as i:a.
func TestEvaluate(t *testing.T) {
	for _, tt := range []struct{ expression, want string }{
		{`<match>var:R<correct identifier="R"/></match>`, "true"},
		{`<match>var:ORDER<correct identifier="ORDER"/></match>`, "false"},
		{`<match>var:PAIRS<multiple><baseValue baseType="pair">y x</baseValue><baseValue baseType="pair">v u</baseValue></multiple></match>`, "true"},
		{`<match>n:1 n:1.0</match>`, "true"},
		{`<match>i:1 i:1.0</match>`, "false"},
		{`<match>var:NONE n:1</match>`, ""},
		{`<mapResponse identifier="R"/>`, "3"},
		{`<mapResponse identifier="WORD"/>`, "1"},
		{`<mapResponse identifier="NONE"/>`, "0"},
		{`<member>i:a var:R</member>`, "true"},
		{`<contains>var:R<multiple>i:a i:a</multiple></contains>`, "false"},
		{`<contains>var:R<multiple>i:a</multiple></contains>`, "true"},
		{`<and>true true</and>`, "true"},
		{`<and>true null</and>`, ""},
		{`<and>false null</and>`, "false"},
		{`<or>true null</or>`, "true"},
		{`<or>false null</or>`, ""},
		{`<not>false</not>`, "true"},
		{`<not>null</not>`, ""},
		{`<anyN min="1" max="2">true false null</anyN>`, "true"},
		{`<anyN min="2" max="2">true false null</anyN>`, ""},
		{`<isNull>var:NONE</isNull>`, "true"},
		{`<isNull>var:R</isNull>`, "false"},
		{`<equal toleranceMode="exact">n:3 n:3</equal>`, "true"},
		{`<equal toleranceMode="absolute" tolerance="1 2">n:3 n:5</equal>`, "true"},
		{`<equal toleranceMode="absolute" tolerance="1 2" includeUpperBound="false">n:3 n:5</equal>`, "false"},
		{`<equal toleranceMode="relative" tolerance="10">n:100 n:89</equal>`, "false"},
		{`<equal toleranceMode="absolute" tolerance="{X}">n:3 n:9</equal>`, "true"},
		{`<equalRounded roundingMode="decimalPlaces" figures="2">n:3.141 n:3.139</equalRounded>`, "true"},
		{`<equalRounded roundingMode="significantFigures" figures="3">n:1234 n:1225</equalRounded>`, "true"},
		{`<stringMatch caseSensitive="false">var:WORD s:BERN</stringMatch>`, "true"},
		{`<stringMatch caseSensitive="true">var:WORD s:BERN</stringMatch>`, "false"},
		{`<stringMatch caseSensitive="true" substring="true">s:Bernese s:Bern</stringMatch>`, "true"},
		{`<substring caseSensitive="false">s:ERN var:WORD</substring>`, "true"},
		{`<patternMatch pattern="b.*n">var:WORD</patternMatch>`, "true"},
		{`<patternMatch pattern="b">var:WORD</patternMatch>`, "false"},
		{`<lt>n:1 n:2</lt>`, "true"},
		{`<gte>n:2 n:2</gte>`, "true"},
		{`<sum>n:1 n:2 n:3.5</sum>`, "6.5"},
		{`<sum>n:1 var:NONE</sum>`, ""},
		{`<product>n:2 n:3</product>`, "6"},
		{`<subtract>n:2 n:3</subtract>`, "-1"},
		{`<divide>n:1 n:4</divide>`, "0.25"},
		{`<divide>n:1 n:0</divide>`, ""},
		{`<integerDivide>n:-7 n:2</integerDivide>`, "-4"},
		{`<integerModulus>n:-7 n:2</integerModulus>`, "1"},
		{`<power>n:2 n:10</power>`, "1024"},
		{`<round>n:-2.5</round>`, "-2"},
		{`<truncate>n:-2.5</truncate>`, "-2"},
		{`<roundTo roundingMode="decimalPlaces" figures="1">n:2.26</roundTo>`, "2.3"},
		{`<max>n:1 n:5 n:3</max>`, "5"},
		{`<min>n:1 n:5 n:3</min>`, "1"},
		{`<gcd>n:12 n:18</gcd>`, "6"},
		{`<lcm>n:4 n:6</lcm>`, "12"},
		{`<mathOperator name="abs">n:-3</mathOperator>`, "3"},
		{`<mathOperator name="ln">n:-3</mathOperator>`, ""},
		{`<statsOperator name="mean"><multiple>n:1 n:2 n:6</multiple></statsOperator>`, "3"},
		{`<statsOperator name="popVariance"><multiple>n:1 n:3</multiple></statsOperator>`, "1"},
		{`<containerSize>var:R</containerSize>`, "2"},
		{`<index n="2">var:ORDER</index>`, "a"},
		{`<index n="3">var:ORDER</index>`, ""},
		{`<delete>i:a var:R</delete>`, "b"},
		{`<repeat numberRepeats="3">n:1</repeat>`, "1 1 1"},
		{`<random><multiple>i:z</multiple></random>`, "z"},
		{`<randomInteger min="4" max="4"/>`, "4"},
		{`<randomInteger min="5" max="4"/>`, ""},
		{`<randomFloat min="2" max="2"/>`, "2"},
		{`<default identifier="X"/>`, "7"},
		{`var:X`, "7"},
		{`<null/>`, ""},
	} {
		t.Run(tt.expression, func(t *testing.T) {
			v, err := machine(t).Evaluate(parse(t, spelledOut(tt.expression)))
			if got := strings.Join(v.Items, " "); err != nil || got != tt.want {
				t.Errorf("got %q, error %v; want %q", got, err, tt.want)
			}
		})
	}
}

// spelledOut writes out the short forms of the tests.
func spelledOut(s string) string {
	s = strings.NewReplacer(">", "> ", "<", " <").Replace(s)
	words := strings.Fields(s)
	for i, w := range words {
		kind, value, _ := strings.Cut(w, ":")
		base := map[string]string{"n": "float", "s": "string", "i": "identifier"}[kind]
		switch {
		case base != "":
			words[i] = `<baseValue baseType="` + base + `">` + value + `</baseValue>`
		case kind == "var":
			words[i] = `<variable identifier="` + value + `"/>`
		case w == "true" || w == "false":
			words[i] = `<baseValue baseType="boolean">` + w + `</baseValue>`
		case w == "null":
			words[i] = `<null/>`
		}
	}
	return strings.Join(words, " ")
}

func TestUnknown(t *testing.T) {
	for _, expression := range []string{
		`<customOperator class="org.example.Maxima"/>`, `<variable identifier="RECORD"/>`, `<variable identifier="NOWHERE"/>`,
		`<mathOperator name="besselJ"><baseValue baseType="float">1</baseValue></mathOperator>`, `<mathConstant name="tau"/>`,
		`<patternMatch pattern="(?=x)"><variable identifier="WORD"/></patternMatch>`, `<sum><mapResponsePoint identifier="R"/></sum>`,
	} {
		_, err := machine(t).Evaluate(parse(t, expression))
		var unknown *UnknownError
		if !errors.As(err, &unknown) {
			t.Errorf("%s: error %v", expression, err)
		}
	}
}

func TestRun(t *testing.T) {
	set := func(x string) string {
		return `<setOutcomeValue identifier="X"><baseValue baseType="float">` + x + `</baseValue></setOutcomeValue>`
	}
	is := func(x string) string { return `<baseValue baseType="boolean">` + x + `</baseValue>` }
	for _, tt := range []struct{ name, rules, want string }{
		{"If", `<responseCondition><responseIf>` + is("true") + set("1") + `</responseIf><responseElse>` + set("2") + `</responseElse></responseCondition>`, "1"},
		{"ElseIf", `<responseCondition><responseIf>` + is("false") + set("1") + `</responseIf><responseElseIf>` + is("true") + set("2") + `</responseElseIf><responseElse>` + set("3") + `</responseElse></responseCondition>`, "2"},
		{"Else", `<responseCondition><responseIf><null/>` + set("1") + `</responseIf><responseElse>` + set("3") + `</responseElse></responseCondition>`, "3"},
		{"Exit", set("1") + `<exitResponse/>` + set("2"), "1"},
		{"Fragment", `<responseProcessingFragment>` + set("4") + `</responseProcessingFragment>`, "4"},
		{"Null", `<setOutcomeValue identifier="X"><null/></setOutcomeValue>`, ""},
		{"Whole", `<setOutcomeValue identifier="N"><baseValue baseType="float">3.0</baseValue></setOutcomeValue><setOutcomeValue identifier="X"><variable identifier="N"/></setOutcomeValue>`, "3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := machine(t)
			if err := m.Run(parse(t, "<responseProcessing>"+tt.rules+"</responseProcessing>")); err != nil {
				t.Fatal(err)
			}
			if got := m.Get("X").Text(); got != tt.want {
				t.Errorf("X is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestFork runs twice from the same start.
func TestFork(t *testing.T) {
	m := machine(t)
	fork := m.Fork()
	fork.Set("WORD", "Thun")
	if m.Get("WORD").Text() != "bern" {
		t.Error("the fork changed the machine that it came from")
	}
}

func TestTemplate(t *testing.T) {
	for _, tt := range []struct {
		address string
		known   bool
		want    string
	}{
		{"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct", true, "1"},
		{"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml", true, "3"},
		{"CC2_map_response", true, "3"},
		{"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response_point", false, "7"},
		{"http://example.org/own", false, "7"},
	} {
		m := machine(t)
		if known := m.Template(tt.address, "R", "X"); known != tt.known || m.Get("X").Text() != tt.want {
			t.Errorf("%s: known %v, X is %q", tt.address, known, m.Get("X").Text())
		}
	}
}

// TestBudget ends rules that take too long, and says so.
func TestBudget(t *testing.T) {
	m := machine(t)
	m.budget = NewBudget(10)
	rules := "<responseProcessing>" + strings.Repeat(`<setOutcomeValue identifier="X"><null/></setOutcomeValue>`, 20) + "</responseProcessing>"
	if err := m.Run(parse(t, rules)); !errors.Is(err, errBudget) {
		t.Errorf("error %v", err)
	}
}

const drawn = `<item>
	<responseDeclaration identifier="R" cardinality="single" baseType="integer"/>
	<templateDeclaration identifier="A" cardinality="single" baseType="integer"/>
	<templateProcessing>
		<setTemplateValue identifier="A"><randomInteger min="1" max="20" step="2"/></setTemplateValue>
		<templateCondition><templateIf><gt><variable identifier="A"/><baseValue baseType="integer">100</baseValue></gt><exitTemplate/></templateIf></templateCondition>
		<setCorrectResponse identifier="R"><product><variable identifier="A"/><baseValue baseType="integer">2</baseValue></product></setCorrectResponse>
		<setDefaultValue identifier="R"><baseValue baseType="integer">0</baseValue></setDefaultValue>
		<templateConstraint><gt><variable identifier="A"/><baseValue baseType="integer">15</baseValue></gt></templateConstraint>
	</templateProcessing>
</item>`

// TestDraw draws until the constraint holds and the draw suits, always alike.
func TestDraw(t *testing.T) {
	item := parse(t, drawn)
	all := append(Declare(item, "responseDeclaration"), Declare(item, "templateDeclaration")...)
	draw := func(suit func(*Machine) bool) (*Machine, error) {
		return Draw(item.Child("templateProcessing"), all, NewBudget(100_000), suit)
	}
	m, err := draw(func(m *Machine) bool { return m.Get("A").Text() != "17" })
	if err != nil || m.Get("A").Text() != "19" {
		t.Fatalf("drew %v, error %v", m, err)
	}
	if d, _ := m.Declared("R"); len(d.Correct) != 1 || d.Correct[0] != "38" || m.Get("R").Text() != "0" {
		t.Errorf("the response is %+v with %v", d, m.Get("R"))
	}
	if _, err := draw(func(*Machine) bool { return false }); !errors.Is(err, errConstraint) {
		t.Errorf("a draw that never suits gives %v", err)
	}
}
