package classroom

import (
	"context"
	_ "embed" // the list of zones
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// zoneList holds the names that the zone table of the IANA database gives to
// places, a line each. They are the ones that people know; every one of them is
// in the database that comes with the program.
//
//go:embed zones.txt
var zoneList string

// Zones returns the names of time zones that a school can be in.
func Zones() []string { return strings.Fields(zoneList) }

// Zone returns the time zone in which times are written and read: the school's
// or, where none was chosen, the one of the machine.
func (c *Classroom) Zone(ctx context.Context) *time.Location {
	if zone := c.zone.Load(); zone != nil {
		return zone
	}
	record, err := c.server.Get(ctx, serverKey)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return time.Local // whatever else the page reads will say what is wrong
	}
	zone := location(record.Value.Zone)
	c.zone.CompareAndSwap(nil, zone)
	return zone
}

// location returns the zone with a name, and the machine's for none.
func location(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if name == "" || err != nil {
		return time.Local
	}
	return zone
}

// SetZone chooses the school's time zone; no name goes back to the machine's.
// Moments that are set stay what they are: they are written in another zone.
func (c *Classroom) SetZone(ctx context.Context, who auth.Actor, name string) error {
	if !auth.Can(who, auth.Change, auth.Object{Kind: auth.Server}) {
		return fmt.Errorf("set zone: %w", quiz.ErrForbidden)
	}
	if name != "" && !slices.Contains(Zones(), name) {
		return quiz.Invalid("zone-unknown", "This time zone is not known.", "Choose one of the list.")
	}
	_, err := c.server.UpdateWith(ctx, serverKey, func(r store.Record[serverRecord]) (serverRecord, []store.Op, error) {
		r.Value.Zone = name
		return r.Value, nil, nil
	})
	if err != nil {
		return fmt.Errorf("set zone: %w", err)
	}
	c.zone.Store(location(name))
	return nil
}
