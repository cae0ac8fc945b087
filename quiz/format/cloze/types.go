package cloze

// form is what a type of gap asks for.
type form int

const (
	choice form = iota
	response
	text
	number
	foreign // of a plug-in
)

// gapType says what the name of a type means.
type gapType struct {
	form     form
	shuffled bool
	cased    bool
}

// types are the types of gaps by their names.
var types = map[string]gapType{
	"MULTICHOICE": {}, "MC": {}, "MULTICHOICE_V": {}, "MCV": {}, "MULTICHOICE_H": {}, "MCH": {},
	"MULTICHOICE_S": {shuffled: true}, "MCS": {shuffled: true}, "MULTICHOICE_VS": {shuffled: true}, "MCVS": {shuffled: true},
	"MULTICHOICE_HS": {shuffled: true}, "MCHS": {shuffled: true},
	"MULTIRESPONSE": {form: response}, "MR": {form: response}, "MULTIRESPONSE_H": {form: response}, "MRH": {form: response},
	"MULTIRESPONSE_S": {form: response, shuffled: true}, "MRS": {form: response, shuffled: true},
	"MULTIRESPONSE_HS": {form: response, shuffled: true}, "MRHS": {form: response, shuffled: true},
	"SHORTANSWER": {form: text}, "SA": {form: text}, "MW": {form: text},
	"SHORTANSWER_C": {form: text, cased: true}, "SAC": {form: text, cased: true}, "MWC": {form: text, cased: true},
	"NUMERICAL": {form: number}, "NM": {form: number},
	"REGEXP": {form: foreign}, "RX": {form: foreign}, "REGEXP_C": {form: foreign}, "RXC": {form: foreign},
}
