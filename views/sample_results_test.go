package views_test

import (
	"bellwork/quiz"
	"bellwork/views"
)

func (s sample) line(label, text string) quiz.Line {
	out := quiz.Line{Label: label}
	if text != "" {
		out.Text = s.say(text)
	}
	return out
}

func day(y, m, d int) quiz.DateRange {
	date := quiz.Date{Year: y, Month: m, Day: d}
	return quiz.DateRange{From: date, To: date}
}

// reveal is what all closed samples share.
func (s sample) reveal(n int, k quiz.Kind, stem string, share float64) views.Reveal {
	return views.Reveal{
		N: n, Show: quiz.ReviewFull, Reading: "/banks/kosovo-russia-dates/reading?quote=q-7#quote",
		Reveal: quiz.Reveal{
			ID: "q-7", Kind: k, Stem: s.say(stem), Points: 1, Answered: true, Mark: quiz.Mark{Fraction: share},
			Explanation: s.say("The article places the championships in Chelyabinsk; Kazan came *two years later*."),
			Evidence:    quiz.Evidence{Section: s.say("Cultural ties"), Quote: s.say("In August 2014 the world championships were held in Chelyabinsk.")},
		},
	}
}

func (s sample) wrongChoice() views.Reveal {
	r := s.reveal(7, quiz.KindChoice, "Which city hosted the **2014 World Judo Championships**?", 0)
	r.Options = []quiz.RevealedOption{
		{Text: s.say("Chelyabinsk"), Right: true},
		{Text: s.say("Kazan"), Chosen: true, Feedback: s.say("Kazan hosted the *European* championships two years later.")},
		{Text: s.say("Moscow")},
	}
	r.Mark.Combined = s.say("Look at the *year* again.")
	r.Media = []quiz.Media{{Path: "media/0123456789abcdef0123456789abcdef01234567.png", Alt: s.say("An arena")}}
	return r
}

func (s sample) closeDate() views.Reveal {
	r := s.reveal(3, quiz.KindDate, "When was the declaration adopted?", 0.75)
	r.Points = 2
	r.Given, r.Key = []quiz.Line{{Date: day(2008, 3, 0)}}, []quiz.Line{{Date: day(2008, 2, 17)}}
	r.Span = quiz.Span{Given: day(2008, 3, 0), Key: day(2008, 2, 17)}
	r.Known = []views.KnownDate{
		{N: 4, Date: day(1999, 0, 0)},
		{N: 5, Date: day(2018, 6, 14)},
	}
	r.Mark.Feedback = []string{s.say("Almost: a month off.")}
	return r
}

func (s sample) pairs() views.Reveal {
	r := s.reveal(9, quiz.KindMatch, "What took place where?", 0.5)
	r.Given = []quiz.Line{s.line(s.say("World Judo"), "Chelyabinsk"), s.line(s.say("European Judo"), "Sochi"), s.line(s.say("Aquatics"), "")}
	r.Key = []quiz.Line{s.line(s.say("World Judo"), "Chelyabinsk"), s.line(s.say("European Judo"), "Kazan"), s.line(s.say("Aquatics"), "Kazan")}
	return r
}

func (s sample) essayReveal() views.Reveal {
	r := s.reveal(11, quiz.KindEssay, "Why does the article call it historic?", 0)
	r.Mark.State, r.Given = quiz.Pending, []quiz.Line{s.line("", "Because it was the first gold.\nAnd far from home.")}
	r.Explanation, r.Evidence = "", quiz.Evidence{}
	return r
}

func (s sample) allReveals() []views.Reveal {
	right := s.reveal(1, quiz.KindTrueFalse, "The article dates the war to 1999.", 1)
	right.Options = []quiz.RevealedOption{{Text: "true", Right: true, Chosen: true}, {Text: "false"}}
	nothing := s.reveal(12, quiz.KindText, "Who won gold?", 0)
	nothing.Answered, nothing.Key = false, []quiz.Line{s.line("", "Majlinda Kelmendi")}
	nothing.Reading, nothing.Evidence.Section, nothing.Evidence.Source = "", "", s.say("page 12")
	poll := s.reveal(14, quiz.KindPoll, "What do you think?", 0)
	poll.Mark.State, poll.Given = quiz.Unscored, []quiz.Line{s.line("", "Maybe")}
	gaps := s.reveal(15, quiz.KindGaps, "In [[1]] she won in [[2]].", 1)
	gaps.Evidence.Section = ""
	gaps.Given = []quiz.Line{{Label: "1", Date: day(2014, 0, 0)}, s.line("2", "Chelyabinsk")}
	gaps.Key = gaps.Given
	info := s.reveal(16, quiz.KindInfo, "A text.", 0)
	info.Mark.State = quiz.Unscored
	return []views.Reveal{right, s.closeDate(), s.wrongChoice(), s.pairs(), s.essayReveal(), nothing, poll, gaps, info}
}

func (s sample) reveals() []page {
	var out []page
	for i, r := range s.allReveals() {
		q := s.choice()
		q.Mode, q.Steps, q.Reveal, q.N, q.Checks = quiz.Practice, s.checkedSteps(r.N), &r, r.N, 1+i%2
		if i == 0 {
			q.N = len(q.Steps)
		}
		out = append(out, page{"checked-" + string(r.Kind), views.QuestionPage(q)})
	}
	return out
}

func (s sample) results() []page {
	full := views.Result{
		Frame: s.frame(), Row: s.rows()[1], Show: quiz.ReviewFull, Questions: s.allReveals(), Missed: 3, Practise: true,
		Tags: []quiz.TagScore{
			{Tag: s.say("dates"), Score: quiz.Score{Points: 6.5, Max: 8}}, {Tag: s.say("venues"), Score: quiz.Score{Points: 2, Max: 7}},
			{Tag: s.say("judo"), Score: quiz.Score{Points: 5, Max: 5}},
		},
	}
	marks := full
	marks.Show, marks.Row = quiz.ReviewMarks, s.rows()[2]
	marks.Questions = s.allReveals()
	for i := range marks.Questions {
		marks.Questions[i].Show = quiz.ReviewMarks
	}
	score := views.Result{Frame: s.frame(), Row: s.rows()[1], Show: quiz.ReviewScore}
	locked := full
	locked.Locked = true
	return []page{
		{"result", views.ResultPage(full)}, {"result-marks", views.ResultPage(marks)},
		{"result-score", views.ResultPage(score)}, {"result-locked", views.ResultPage(locked)},
		{"result-pointless", views.ResultPage(views.Result{Frame: s.frame(), Row: s.rows()[3], Show: quiz.ReviewFull})},
	}
}
