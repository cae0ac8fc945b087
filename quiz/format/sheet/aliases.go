package sheet

// aliases are the titles of columns that people and programs use, in the form
// of plainHeader. Titles with a number or a letter in them are read by pattern.
var aliases = byTitle(map[role][]string{
	roleKind: {"type", "question type", "kind", "question kind", "typ", "Fragetyp", "Fragentyp", "tipo", "tipo de pregunta", "loại"},
	roleStem: {
		"question", "question text", "question stem", "question title", "stem", "prompt", "statement", "term", "front", "word", "pregunta",
		"Frage", "Fragetext", "domanda", "pergunta", "vraag", "vraagtekst", "pytanie", "énoncé", "câu hỏi", "вопрос",
	},
	roleOptions: {"options", "choices", "answer options", "answer choices"},
	roleKey: {
		"correct", "correct answer", "correct answers", "correct option", "correct options", "correct choice", "correct index", "key", "answer",
		"answers", "answer key", "right answer", "solution", "definition", "back", "translation", "richtig", "richtige Antwort", "Lösung",
		"Antwort", "correcta", "respuesta correcta", "respuesta", "réponse correcte", "bonne réponse", "risposta corretta",
		"resposta correta", "juiste antwoord", "đáp án", "đáp án đúng", "ответ", "правильный ответ",
	},
	roleTime: {
		"time", "time limit", "time in seconds", "time limit in seconds", "time limit seconds", "time limit sec", "time sec", "seconds",
		"duration", "Zeit", "Zeitlimit", "tiempo", "tempo", "temps",
	},
	rolePoints:     {"points", "point", "score", "marks", "mark", "default mark", "weight", "Punkte", "puntos", "punti"},
	roleImage:      {"image", "image link", "image url", "picture", "media", "media url", "Bild", "imagen", "immagine"},
	roleFeedback:   {"explanation", "feedback", "answer explanation", "general feedback", "rationale", "Erklärung", "explicación", "giải thích"},
	roleTags:       {"tags", "tag", "keywords"},
	roleDifficulty: {"difficulty", "level", "difficulty level"},
	roleCategory:   {"category", "topic", "subject", "chapter", "Kategorie", "Thema", "categoría", "tema"},
	roleTitle:      {"title", "name", "question name"},
	roleID:         {"id", "question id"},
	roleFixed:      {"fixed order"},
	roleRight:      {"correct feedback", "feedback correct"},
	rolePartly:     {"partially correct feedback", "feedback partial"},
	roleMistaken:   {"incorrect feedback", "feedback incorrect"},
	roleNumber:     {"question #", "#", "no", "nr", "number", "question number", "answer numbering"},
})

func byTitle(titles map[role][]string) map[string]role {
	out := map[string]role{}
	for r, list := range titles {
		for _, title := range list {
			out[plainHeader(title)] = r
		}
	}
	return out
}
