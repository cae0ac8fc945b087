package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/auth"
	"bellwork/quiz/transfer"
	"bellwork/views"
)

// backupPath is a route whose replies are large, and packed already as far as
// they can be.
const backupPath = "/desk/server/backups/:backup"

// serverRoutes lists what the host asks of the server as a whole.
func (s *site) serverRoutes(e *echo.Echo) {
	e.GET("/desk/server", s.server)
	e.POST("/desk/server/backups", s.backUp)
	e.POST("/desk/server/zone", s.setZone)
	e.GET(backupPath, s.backup)
}

// server shows the host how the data is kept safe.
func (s *site) server(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	page, err := s.serverPage(c, v)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.ServerPage(page))
}

func (s *site) serverPage(c echo.Context, v *visit) (views.Server, error) {
	state, err := s.backups.State(v.actor)
	if err != nil {
		return views.Server{}, err
	}
	page := views.Server{
		Zones: zoneForm(v.zone, v.received), ZoneSaved: c.QueryParams().Has("zone"),
		Frame: s.frame(c), Folder: state.Folder, Last: copyRow(state.Last), Stale: state.Stale,
		FailedAt: state.Failure.At, Made: c.QueryParams().Has("made") && state.Failure.Err == nil,
	}
	if state.Failure.Err != nil {
		page.Failure = state.Failure.Err.Error()
	}
	for _, b := range state.Backups {
		page.Copies = append(page.Copies, copyRow(b))
	}
	return page, nil
}

func copyRow(b transfer.Backup) views.Copy {
	return views.Copy{Name: b.Name, Made: b.Made, Size: b.Size}
}

// backUp makes a backup now. The page says what came of it.
func (s *site) backUp(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	if err := s.backups.MakeFor(c.Request().Context(), v.actor); err != nil {
		return err
	}
	return seeOther(c, "/desk/server?made")
}

// backup sends a finished backup, however long the other side takes for it:
// nobody waits for a file.
func (s *site) backup(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	f, b, err := s.backups.Fetch(v.actor, c.Param("backup"))
	if err != nil {
		return err
	}
	defer f.Close()
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, echo.MIMEOctetStream)
	h.Set(echo.HeaderContentDisposition, `attachment; filename="`+b.Name+`"`)
	http.ServeContent(patient{c.Response()}, c.Request(), b.Name, b.Made, f)
	return nil
}

// patient is a reply that is cut off when nothing is taken for a while, rather
// than when all of it takes long.
type patient struct{ http.ResponseWriter }

// Write implements io.Writer.
func (p patient) Write(b []byte) (int, error) {
	if err := giveTime(p.ResponseWriter, 0, replyTimeout); err != nil {
		return 0, err
	}
	return p.ResponseWriter.Write(b)
}

// staleBackups reports whether a host is to be told that the last backup is old.
func (s *site) staleBackups(who auth.Actor) bool {
	state, err := s.backups.State(who)
	return err == nil && state.Stale
}
