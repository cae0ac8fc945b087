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
	bank  *quiz.Bank
	stems [][]string // the words of each stem
	shown [][][]string
	count map[string]int // stems that hold a word
	tags  map[string]int // questions that carry a tag
}

func survey(b *quiz.Bank) *subject {
	s := &subject{bank: b, count: map[string]int{}, tags: map[string]int{}}
	for i := range b.Questions {
		q := &b.Questions[i]
		stem := words(q.Stem)
		s.stems = append(s.stems, stem)
		s.shown = append(s.shown, shownPhrases(q.Body))
		for _, w := range unique(stem) {
			s.count[w]++
		}
		for _, tag := range unique(q.Tags) {
			s.tags[tag]++
		}
	}
	return s
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
	stems, shown := 0, 0
	for j := range s.stems {
		if j == i {
			continue
		}
		if contains(s.stems[j], phrase) {
			stems++
		}
		if slices.ContainsFunc(s.shown[j], func(p []string) bool { return contains(p, phrase) }) {
			shown++
		}
	}
	return shown >= shownIn || stems > 1 && stems*commonShare >= len(s.stems)
}

// related reports whether two stems speak of the same matter: besides the key
// they share two telling words that few other stems hold, or one such word and
// a tag that few other questions carry.
func (s *subject) related(i, j int, key []string) bool {
	shared := 0
	for _, w := range unique(s.stems[i]) {
		telling := utf8.RuneCountInString(w) >= tellingLetters && s.count[w]*commonShare <= max(len(s.stems), 2*commonShare)
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
