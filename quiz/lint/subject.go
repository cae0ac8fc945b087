package lint

import (
	"slices"
	"unicode/utf8"

	"bellwork/quiz"
)

// What makes a word or tag too common in a bank to tell what a question is
// about.
const (
	commonShare = 5 // a word that one in five stems holds
	commonTag   = 3 // a tag that one in three questions carries
	shownIn     = 3 // a phrase that the options or rows of three questions show
)

// subject is what the questions of a bank are about.
type subject struct {
	bank    *quiz.Bank
	stems   [][]string       // the words of each stem
	shown   [][][]string     // the words of what each question shows to choose from
	inStem  map[string][]int // the questions whose stem holds a word
	inShown map[string][]int // the questions that show a word
	tags    map[string]int   // questions that carry a tag
}

func survey(b *quiz.Bank) *subject {
	s := &subject{bank: b, inStem: map[string][]int{}, inShown: map[string][]int{}, tags: map[string]int{}}
	for i := range b.Questions {
		q := &b.Questions[i]
		stem, shown := words(q.Stem), shownPhrases(q.Body)
		s.stems = append(s.stems, stem)
		s.shown = append(s.shown, shown)
		note(s.inStem, stem, i)
		for _, phrase := range shown {
			note(s.inShown, phrase, i)
		}
		for _, tag := range unique(q.Tags) {
			s.tags[tag]++
		}
	}
	return s
}

// note adds a question to those that an index has for its words. Questions come
// in their order, so one that is there already is the last.
func note(index map[string][]int, words []string, question int) {
	for _, w := range words {
		if list := index[w]; len(list) == 0 || list[len(list)-1] != question {
			index[w] = append(list, question)
		}
	}
}

// rarest returns the shortest of the lists that an index has for the words of
// a phrase: all questions that can hold the phrase.
func rarest(index map[string][]int, phrase []string) []int {
	var best []int
	for i, w := range phrase {
		if found := index[w]; i == 0 || len(found) < len(best) {
			best = found
		}
	}
	return best
}

// shownPhrases returns what a question shows to choose from.
func shownPhrases(body quiz.Body) [][]string {
	var texts []string
	switch b := body.(type) {
	case *quiz.ChoiceBody:
		for _, o := range b.Options {
			texts = append(texts, o.Text)
		}
	case *quiz.MatchBody:
		for _, p := range b.Pairs {
			texts = append(texts, p.Left, p.Right)
		}
		texts = append(texts, b.Distractors...)
	case *quiz.OrderBody:
		texts = b.Items
	}
	var phrases [][]string
	for _, t := range texts {
		phrases = append(phrases, words(t))
	}
	return phrases
}

// common reports whether a phrase is what the whole bank is about, rather than
// the secret of question i.
func (s *subject) common(phrase []string, i int) bool {
	shown := 0
	for _, j := range rarest(s.inShown, phrase) {
		if j != i && slices.ContainsFunc(s.shown[j], func(p []string) bool { return contains(p, phrase) }) {
			if shown++; shown == shownIn {
				return true
			}
		}
	}
	stems := 0
	for _, j := range rarest(s.inStem, phrase) {
		if j != i && contains(s.stems[j], phrase) {
			if stems++; stems > 1 && stems*commonShare >= len(s.stems) {
				return true
			}
		}
	}
	return false
}

// related reports whether two stems speak of the same matter: besides the key
// they share two telling words that few other stems hold, or one such word and
// a tag that few other questions carry.
func (s *subject) related(i, j int, key []string) bool {
	shared := 0
	for _, w := range unique(s.stems[i]) {
		telling := utf8.RuneCountInString(w) >= tellingLetters && len(s.inStem[w])*commonShare <= max(len(s.stems), 2*commonShare)
		if telling && !slices.Contains(key, w) && slices.Contains(s.stems[j], w) {
			shared++
		}
	}
	return shared >= 2 || shared == 1 && s.shareTag(i, j)
}

func (s *subject) shareTag(i, j int) bool {
	for _, tag := range s.bank.Questions[i].Tags {
		few := s.tags[tag]*commonTag <= max(len(s.stems), 2*commonTag)
		if few && slices.Contains(s.bank.Questions[j].Tags, tag) {
			return true
		}
	}
	return false
}

func unique(list []string) []string {
	sorted := slices.Clone(list)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}
