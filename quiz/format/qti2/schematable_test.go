package qti2

// content is what the schemas of QTI 2.1 and of content packages allow in an
// element: a pattern over the names of its children, each followed by a space,
// whether text may stand among them, and its attributes.
type content struct {
	children string
	text     bool
	needs    string
	may      string
}

const (
	blockNames  = `(p|div|pre|h[1-6]|ul|ol|blockquote|hr) `
	inlineNames = `(img|br|em|strong|code|a|span|sub|sup|b|i) `
	fieldNames  = `(textEntryInteraction|inlineChoiceInteraction) `
	lineModel   = `((` + inlineNames + `)|(` + fieldNames + `))*`
	flowModel   = `((` + blockNames + `)|(` + inlineNames + `))*`
	choiceModel = `((` + blockNames + `)|(` + inlineNames + `)|(feedbackInline|feedbackBlock) )*`
	valueModel  = `(baseValue|variable|mapResponse|divide|sum) `
	ruleModel   = `((responseCondition|setOutcomeValue) )*`
)

// schema is the part of the schemas that Bellwork writes.
var schema = map[string]content{
	"assessmentItem": {`(responseDeclaration )*(outcomeDeclaration )*itemBody (responseProcessing )?(modalFeedback )*`, false,
		"xmlns xmlns:xsi xsi:schemaLocation identifier title timeDependent adaptive toolName", "label xml:lang"},
	"responseDeclaration": {`(correctResponse )?(mapping )?`, false, "identifier cardinality baseType", ""},
	"outcomeDeclaration":  {`(defaultValue )?`, false, "identifier cardinality baseType", ""},
	"correctResponse":     {`(value )+`, false, "", ""},
	"defaultValue":        {`(value )+`, false, "", ""},
	"value":               {``, true, "", ""},
	"mapping":             {`(mapEntry )+`, false, "defaultValue", "lowerBound upperBound"},
	"mapEntry":            {``, false, "mapKey mappedValue", "caseSensitive"},
	"itemBody": {`((` + blockNames + `)|(choiceInteraction|orderInteraction|matchInteraction|extendedTextInteraction|rubricBlock|infoControl) )+`, false,
		"", ""},
	"choiceInteraction":       {`(simpleChoice )+`, false, "responseIdentifier shuffle maxChoices", ""},
	"orderInteraction":        {`(simpleChoice )+`, false, "responseIdentifier shuffle", ""},
	"matchInteraction":        {`simpleMatchSet simpleMatchSet `, false, "responseIdentifier shuffle maxAssociations", ""},
	"simpleMatchSet":          {`(simpleAssociableChoice )+`, false, "", ""},
	"simpleChoice":            {choiceModel, true, "identifier", ""},
	"simpleAssociableChoice":  {choiceModel, true, "identifier matchMax", ""},
	"feedbackInline":          {`(` + inlineNames + `)*`, true, "outcomeIdentifier identifier showHide", ""},
	"feedbackBlock":           {flowModel, true, "outcomeIdentifier identifier showHide", ""},
	"modalFeedback":           {flowModel, true, "outcomeIdentifier identifier showHide", ""},
	"infoControl":             {flowModel, true, "title", ""},
	"rubricBlock":             {flowModel, true, "view", ""},
	"textEntryInteraction":    {``, false, "responseIdentifier", "class expectedLength"},
	"inlineChoiceInteraction": {`(inlineChoice )+`, false, "responseIdentifier shuffle", ""},
	"inlineChoice":            {``, true, "identifier", ""},
	"extendedTextInteraction": {``, false, "responseIdentifier", "expectedLines"},
	"p":                       {lineModel, true, "", ""},
	"pre":                     {lineModel, true, "", ""},
	"h1":                      {lineModel, true, "", ""}, "h2": {lineModel, true, "", ""}, "h3": {lineModel, true, "", ""},
	"h4": {lineModel, true, "", ""}, "h5": {lineModel, true, "", ""}, "h6": {lineModel, true, "", ""},
	"em": {lineModel, true, "", ""}, "strong": {lineModel, true, "", ""}, "code": {lineModel, true, "", "class"},
	"a":          {lineModel, true, "href", ""},
	"div":        {`((` + blockNames + `)|(` + inlineNames + `)|(` + fieldNames + `))*`, true, "", "class"},
	"li":         {`((` + blockNames + `)|(` + inlineNames + `)|(` + fieldNames + `))*`, true, "", ""},
	"ul":         {`(li )*`, false, "", ""},
	"ol":         {`(li )*`, false, "", ""},
	"blockquote": {`(` + blockNames + `)*`, false, "", ""},
	"img":        {``, false, "src alt", ""},
	"br":         {``, false, "", ""},
	"hr":         {``, false, "", ""},

	"responseProcessing": {ruleModel, false, "", "template"},
	"responseCondition":  {`responseIf (responseElseIf )*(responseElse )?`, false, "", ""},
	"responseIf":         {`(match|equal|and|gte) ` + ruleModel, false, "", ""},
	"responseElseIf":     {`(match|equal|and|gte) ` + ruleModel, false, "", ""},
	"responseElse":       {ruleModel, false, "", ""},
	"setOutcomeValue":    {valueModel, false, "identifier", ""},
	"match":              {`variable correct `, false, "", ""},
	"equal":              {`variable baseValue `, false, "toleranceMode", "tolerance"},
	"and":                {`((gte|lte) )+`, false, "", ""},
	"gte":                {`variable baseValue `, false, "", ""},
	"lte":                {`variable baseValue `, false, "", ""},
	"max":                {`(` + valueModel + `)+`, false, "", ""},
	"sum":                {`((max|testVariables) )+`, false, "", ""},
	"divide":             {`sum baseValue `, false, "", ""},
	"baseValue":          {``, true, "baseType", ""},
	"variable":           {``, false, "identifier", ""},
	"correct":            {``, false, "identifier", ""},
	"mapResponse":        {``, false, "identifier", ""},

	"assessmentTest": {`(outcomeDeclaration )*(testPart )+(outcomeProcessing )?`, false,
		"xmlns xmlns:xsi xsi:schemaLocation identifier title toolName", ""},
	"testPart":          {`(assessmentSection )+`, false, "identifier navigationMode submissionMode", ""},
	"assessmentSection": {`((assessmentItemRef|assessmentSection) )*`, false, "identifier title visible", ""},
	"assessmentItemRef": {`(timeLimits )?(weight )*`, false, "identifier href", ""},
	"timeLimits":        {``, false, "maxTime", ""},
	"weight":            {``, false, "identifier value", ""},
	"outcomeProcessing": {`(setOutcomeValue )*`, false, "", ""},
	"testVariables":     {``, false, "variableIdentifier weightIdentifier", ""},

	"manifest":      {`metadata organizations resources `, false, "xmlns xmlns:xsi xsi:schemaLocation identifier", ""},
	"metadata":      {`schema schemaversion `, false, "", ""},
	"schema":        {``, true, "", ""},
	"schemaversion": {``, true, "", ""},
	"organizations": {``, false, "", ""},
	"resources":     {`(resource )*`, false, "", ""},
	"resource":      {`(file )*(dependency )*`, false, "identifier type href", ""},
	"file":          {``, false, "href", ""},
	"dependency":    {``, false, "identifierref", ""},
}
