package views

import (
	"cmp"
	"strconv"
	"time"
)

// local brings an instant into the zone in which the server shows times.
func (f Frame) local(t time.Time) time.Time { return t.In(f.Now.Location()) }

// offerTerm says when a bank opens or closes, if that is set.
func offerTerm(f Frame, b BankCard) string {
	switch {
	case !b.Opens.IsZero():
		return f.L.T("offer.opens", "When", f.L.DateTime(f.local(b.Opens)))
	case !b.Until.IsZero() && b.Until.After(f.Now):
		return f.L.T("offer.until", "When", f.L.DateTime(f.local(b.Until)))
	default:
		return ""
	}
}

// timeOption is one limit that a student may choose for a timed test.
type timeOption struct {
	value, text string
	chosen      bool
}

// timeFactors are the factors offered; 0 takes the limit away.
var timeFactors = []float64{1, 1.25, 1.5, 2, 0}

func timeChoices(p Bank) []timeOption {
	wanted := p.Time
	switch {
	case wanted == 0:
		wanted = 1
	case wanted < 0:
		wanted = 0
	}
	out := make([]timeOption, 0, len(timeFactors))
	for _, factor := range timeFactors {
		o := timeOption{value: strconv.FormatFloat(factor, 'f', -1, 64), chosen: factor == wanted}
		o.text = timeText(p, cmp.Or(factor, -1))
		out = append(out, o)
	}
	return out
}

// timeText says how long a test may take for a factor, of which 0 stands for 1 and
// one below for no limit.
func timeText(p Bank, factor float64) string {
	if factor < 0 {
		return p.L.T("time.none")
	}
	minutes := p.Policy.TimeLimit.Minutes() * cmp.Or(factor, 1)
	return p.L.T("time.minutes", "Count", exact(minutes), "Minutes", p.L.Number(minutes))
}

// bookRule says whether the reading may be opened during the test.
func bookRule(p Bank) string {
	switch {
	case !p.Card.Reading:
		return ""
	case p.Policy.OpenBook:
		return p.L.T("bank.open-book")
	default:
		return p.L.T("bank.closed-book")
	}
}
