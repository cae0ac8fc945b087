package store

import (
	"context"
	"iter"
)

// Span is the part of a bucket that one page of a scan reads from: the key Self
// alone, if it is not empty, and then every key that is not less than From and
// begins with Within. Together they are in key order.
type Span struct {
	Self   string
	From   string
	Within string
}

// span returns what is left of a scan for prefix after the key after, which is
// empty at the start.
func span(prefix, after string) Span {
	s := Span{}
	if prefix != "" {
		s.Within = prefix + "."
	}
	if after == "" {
		s.Self = prefix
	}
	// The smallest string greater than after; it is less than Within when
	// after is the prefix itself.
	s.From = max(s.Within, after+"\x00")
	return s
}

// Scan builds the Scan method of an engine from a function that reads one page
// within one short transaction and says whether there is more. A page ends
// after PageEntries entries or once it holds PageBytes or more.
func Scan(ctx context.Context, bucket, prefix string, read func(Span) (page []Entry, more bool, err error)) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		if err := validatePrefix(bucket, prefix); err != nil {
			yield(Entry{}, err)
			return
		}
		for after, more := "", true; more; {
			var page []Entry
			err := ctx.Err()
			if err == nil {
				page, more, err = read(span(prefix, after))
			}
			if err != nil {
				yield(Entry{}, err)
				return
			}
			for _, e := range page {
				if !yield(e, nil) {
					return
				}
				after = e.Key
			}
		}
	}
}

// Page collects the entries of one page of a scan.
type Page struct {
	Entries []Entry
	bytes   int
}

// Add appends an entry and reports whether the page has room for another.
func (p *Page) Add(e Entry) bool {
	p.Entries = append(p.Entries, e)
	p.bytes += len(e.Key) + len(e.Value)
	return len(p.Entries) < PageEntries && p.bytes < PageBytes
}
