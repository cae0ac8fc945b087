package quiz

// DateBody asks for a date: a year, a month or a day, or one within a range.
type DateBody struct {
	Answer   DateRange // the key
	Distance float64   // error that earns half, in the key's unit: days, months or years; 0: none does
}

var _ Body = (*DateBody)(nil)

// Kind returns KindDate.
func (b *DateBody) Kind() Kind { return KindDate }

// Draw draws nothing.
func (b *DateBody) Draw(Shuffler, bool) Draw { return Draw{} }

// Face shows the kind alone: the precision that is asked for would be a hint.
func (b *DateBody) Face(Drawn) Face { return Face{Kind: KindDate} }

// Read takes a date in any spelling that [ReadDate] knows and keeps it as it
// was typed; Say tells how it was read.
func (b *DateBody) Read(in Input, _ Drawn) (*Response, error) {
	r, err := readText(in, maxDate)
	if r == nil || err != nil {
		return nil, err
	}
	if _, err := ReadDate(r.Text); err != nil {
		return nil, err
	}
	return r, nil
}

// Show returns the date as it was typed.
func (b *DateBody) Show(r Response, _ Drawn) Input { return Input{Text: r.Text} }

// Grade gives full marks for a date within the key, part of them for a coarser
// one that is right so far, and with Distance for one nearby: see gradeDate.
func (b *DateBody) Grade(r Response) Mark {
	answer, err := ReadDate(r.Text)
	if err != nil {
		return Mark{}
	}
	return Mark{Fraction: gradeDate(b.Answer, answer, b.Distance)}
}

// Key returns the key in ISO 8601.
func (b *DateBody) Key() *Response { return &Response{Text: b.Answer.String()} }

// Say returns the date as it was read.
func (b *DateBody) Say(r Response) []Line {
	if read, err := ReadDate(r.Text); err == nil {
		return []Line{{Date: read}}
	}
	return sayText(r)
}

// Check finds a missing or impossible key and a distance below zero.
func (b *DateBody) Check() []Issue {
	issues := checkDistance(b.Distance)
	switch {
	case b.Answer.IsZero():
		issues = append(issues, bodyError("date-no-key", "key", "no date is given as the key", "write 2008, 2008-02 or 2008-02-17"))
	case !b.Answer.From.valid() || !b.Answer.To.valid():
		issues = append(issues, bodyError("date-impossible", "key", "there is no such date as "+b.Answer.String(),
			"check the day and the month; years reach from 1 to 9999"))
	case !b.Answer.valid():
		issues = append(issues, bodyError("date-range", "key", b.Answer.String()+" is not a range of dates",
			"write the earlier date first and both to the day, the month or the year"))
	}
	return issues
}
