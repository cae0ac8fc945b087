package bench

import (
	"bytes"
	"fmt"
	"net/url"
	"strconv"

	"bellwork/quiz"
)

// answering is a request that answers one question, over and over again, each time under an idempotency key of its own.
type answering struct {
	request []byte
	key     []byte // the part of the request that holds the key
}

// keyPlace is what the key is before it is set; keys of this length are what the script sends.
const keyPlace = "kkkkkkkkkkkkkkkkkkkkkk"

func newAnswering(path, token string, f quiz.Face) answering {
	form := formFor(f)
	form.Set("question", f.ID)
	form.Set("key", keyPlace)
	a := answering{request: request(path, token, form.Encode())}
	at := bytes.Index(a.request, []byte(keyPlace))
	a.key = a.request[at : at+len(keyPlace)]
	return a
}

// again returns the request under the n-th key.
func (a answering) again(n int) []byte {
	copy(a.key, fmt.Sprintf("%0*d", len(keyPlace), n))
	return a.request
}

// formFor answers a question somehow, as its kind wants it.
func formFor(f quiz.Face) url.Values {
	form := url.Values{}
	switch f.Kind {
	case quiz.KindChoice, quiz.KindTrueFalse, quiz.KindPoll:
		form.Set("choice", partFor(f))
	case quiz.KindOrder:
		for i, o := range f.Options {
			form.Set("order."+strconv.Itoa(i+1), o.ID)
		}
	case quiz.KindMatch:
		for i := range f.Rows {
			form.Set("match."+strconv.Itoa(i+1), partFor(f))
		}
	case quiz.KindGaps:
		for i, gap := range f.Gaps {
			form.Set("gap."+strconv.Itoa(i+1), partFor(gap))
		}
	default:
		form.Set("text", partFor(f))
	}
	return form
}

// partFor fills one field.
func partFor(f quiz.Face) string {
	switch {
	case len(f.Options) > 0:
		return f.Options[0].ID
	case f.Kind == quiz.KindNumber:
		return "42"
	case f.Kind == quiz.KindDate:
		return "17 February 2008"
	}
	return "United Nations"
}
