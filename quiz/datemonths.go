package quiz

import "strings"

// monthNames lists how the months are written in English, Albanian, Serbian
// (Latin and Cyrillic) and Russian: full, short, and in the cases that stand in
// a date ("17 февраля", "в феврале", "17. februara"). Folding takes the accents
// off, so one spelling stands for both.
var monthNames = [12]string{
	"january jan janar janari janarit januar januara januaru јануар јануара јануару јан январь января январе янв",
	"february feb febr shkurt shkurti shkurtit shk februar februara februaru фебруар фебруара фебруару феб февраль февраля феврале фев февр",
	"march mar mars marsi marsit mart marta martu март марта марту марте мар",
	"april apr prill prilli prillit pri aprila aprilu април априла априлу апр апрель апреля апреле",
	"may maj maji majit maja maju мај маја мају май мая мае",
	"june jun qershor qershori qershorit qer juni juna junu јун јуни јуна јуну июнь июня июне июн",
	"july jul korrik korriku korrikut kor juli jula julu јул јули јула јулу июль июля июле июл",
	"august aug gusht gushti gushtit gus avgust avgusta avgustu avg август августа августу августе авг",
	"september sep sept shtator shtatori shtatorit sht septembar septembra septembru септембар септембра септембру сеп септ сентябрь сентября сентябре сен сент",
	"october oct tetor tetori tetorit tet oktobar oktobra oktobru okt октобар октобра октобру окт октябрь октября октябре",
	"november nov nëntor nëntori nëntorit nën novembar novembra novembru новембар новембра новембру нов ноябрь ноября ноябре ноя нояб",
	"december dec dhjetor dhjetori dhjetorit dhj decembar decembra decembru децембар децембра децембру дец декабрь декабря декабре дек",
}

// monthNumbers maps the folded names to 1 to 12.
var monthNumbers = func() map[string]int {
	m := map[string]int{}
	for i, names := range monthNames {
		for _, name := range strings.Fields(names) {
			m[Fold(name)] = i + 1
		}
	}
	return m
}()

// dateFiller holds folded words that may stand in a date and say nothing:
// articles, prepositions, ordinal endings, weekdays in English, "year".
var dateFiller = func() map[string]bool {
	m := map[string]bool{}
	for _, word := range strings.Fields(
		"the of on in from between year day st nd rd th " +
			"monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun " +
			"më me nga viti vitit në " +
			"u od godine godina god g у од године година год г " +
			"в с от года год году г го е") {
		m[Fold(word)] = true
	}
	return m
}()

// rangeWords holds folded words that stand between the ends of a range.
var rangeWords = func() map[string]bool {
	m := map[string]bool{}
	for _, word := range strings.Fields("to until till through and deri do до по и i dhe") {
		m[Fold(word)] = true
	}
	return m
}()
