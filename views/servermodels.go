package views

import (
	"time"

	"bellwork/quiz"
)

// Server shows the host how the data is kept safe.
type Server struct {
	Frame
	Folder   string // where the backups lie
	Last     Copy   // the zero Copy: there is none
	Stale    bool   // the last one is too old, or there is none
	Made     bool   // one was made just now
	Failure  string // why the last try failed; empty: it did not
	FailedAt time.Time
	Copies   []Copy // the newest first

	Zones     ZoneForm
	ZoneSaved bool        // it was chosen just now
	ZoneWrong *quiz.Issue // why it was not
}

// ZoneForm chooses the school's time zone.
type ZoneForm struct {
	Chosen  string    // empty: the machine's
	Machine time.Time // now, in the machine's zone
	Groups  []ZoneGroup
}

// ZoneGroup holds the zones of a continent.
type ZoneGroup struct {
	Name  string
	Zones []string
}

// Copy is a backup.
type Copy struct {
	Name string
	Made time.Time
	Size int64 // bytes
}

// size writes how large a copy is.
func (s Server) size(c Copy) string {
	const kilo, mega = 1000.0, 1000.0 * 1000
	if c.Size < mega/10 {
		return s.L.T("server.size.kb", "Size", s.L.Number(float64(c.Size)/kilo))
	}
	return s.L.T("server.size.mb", "Size", s.L.Number(float64(c.Size)/mega))
}

// when writes when a copy was made.
func (s Server) when(c Copy) string { return s.L.DateTime(s.local(c.Made)) }
