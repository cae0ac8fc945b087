package quiz

// DateBody asks for a date: a year, a month or a day, or one within a range.
type DateBody struct {
	Answer   DateRange // the key
	Distance float64   // error that earns half, in the key's unit: days, months or years; 0: none does
}
