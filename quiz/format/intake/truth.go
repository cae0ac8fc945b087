package intake

import (
	"strings"

	"bellwork/quiz"
)

// Truth reads the word for true or for false as the languages say it in which
// teachers' programs export; known is false for any other word. Yes and no are
// not among them: they answer a question, and do not judge a statement.
func Truth(word string) (value, known bool) {
	value, known = truths[quiz.Fold(strings.Trim(strings.TrimSpace(word), ".!"))]
	return value, known
}

// truths are the words as [quiz.Fold] leaves them.
var truths = func() map[string]bool {
	words := map[string]bool{}
	for value, list := range map[bool][]string{true: trueWords, false: falseWords} {
		for _, w := range list {
			words[quiz.Fold(w)] = value
		}
	}
	return words
}()

var (
	trueWords = []string{
		"true", "t", "wahr", "w", "richtig", "stimmt", "vrai", "verdadero", "verdadera", "verdadeiro", "verdadeira", "vertader", "vero", "vera",
		"waar", "juist", "sant", "sandt", "sann", "rätt", "rigtigt", "satt", "tosi", "oikein", "õige", "tõene", "tiesa", "patiess",
		"prawda", "pravda", "tačno", "točno", "igaz", "adevărat", "e vërtetë", "saktë", "egia", "gwir", "fíor", "doğru", "benar", "đúng",
		"тачно", "точно", "верно", "вірно", "вярно", "правда", "истина", "правильно",
		"σωστό", "αληθές", "נכון", "صح", "صحيح", "صواب", "درست", "सही", "सत्य", "ถูก", "对", "正确", "對", "正確", "正しい", "참",
	}
	falseWords = []string{
		"false", "f", "falsch", "stimmt nicht", "faux", "falso", "falsa", "fals", "onwaar", "niet waar", "onjuist", "usant", "falskt", "falsk", "forkert", "fel",
		"rangt", "ósatt", "epätosi", "väärin", "vale", "väär", "netiesa", "aplams",
		"fałsz", "falsz", "nepravda", "netačno", "netočno", "hamis", "e pavërtetë", "pasaktë", "e gabuar", "gezurra", "gau", "anwir", "bréagach", "yanlış", "salah", "sai",
		"нетачно", "неточно", "неверно", "невірно", "невярно", "неправда", "ложь", "лъжа", "неправильно",
		"λάθος", "ψευδές", "לא נכון", "خطأ", "خاطئ", "نادرست", "غلط", "गलत", "असत्य", "ผิด", "错", "错误", "錯", "錯誤", "誤り", "거짓",
	}
)
