package chart

import "bellwork/quiz"

// TimelineData is what a time line shows.
type TimelineData struct {
	Text     string // all that the picture says, in words; its accessible name
	Key, You string // the words for a key and for the student's answer
	Asked    []Asked
	Known    []Known
	Tick     func(quiz.Date) string // writes a date on the axis, short; nil: ISO 8601
}

// Asked is a date that was asked for. After one question there is one; on a
// page of results there are all dated questions.
type Asked struct {
	Label              string         // short, such as the question's number; shown if there are several
	Key, Given         quiz.DateRange // Given is zero where there is no answer
	KeyText, GivenText string         // both in words
}

// Known is a date beside the one that was asked for.
type Known struct {
	Label string // short; what does not fit is cut off, or left out where labels crowd
	Date  quiz.DateRange
}

// BarsData is what horizontal bars show.
type BarsData struct {
	Text string // all that the picture says, in words; its accessible name
	Bars []Bar
}

// Bar is one share with what it stands for.
type Bar struct {
	Label string  // such as "venues"
	Value string  // such as "6 of 8"
	Share float64 // 0 to 1
}

// ProgressData is what scores over time show.
type ProgressData struct {
	Text           string    // all that the picture says, in words; its accessible name
	Practice, Test string    // the words for the two modes
	Scale          [3]string // the words for nothing, half and all, such as "0 %", "50 %", "100 %"
	Tries          []Try     // oldest first
}

// Try is an attempt that was scored.
type Try struct {
	When  string // the day, short; shown for the first and the last
	Value string // the score in words, short; shown for the last
	Share float64
	Test  bool
}
