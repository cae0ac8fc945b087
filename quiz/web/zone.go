package web

import (
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// zoneForm lists the time zones by continent, with the one that is chosen.
func zoneForm(chosen *time.Location, now time.Time) views.ZoneForm {
	form := views.ZoneForm{Chosen: chosen.String(), Machine: now.Local()}
	if chosen == time.Local {
		form.Chosen = ""
	}
	var last *views.ZoneGroup
	for _, name := range classroom.Zones() {
		continent, _, _ := strings.Cut(name, "/")
		if last == nil || last.Name != continent {
			form.Groups = append(form.Groups, views.ZoneGroup{Name: continent})
			last = &form.Groups[len(form.Groups)-1]
		}
		last.Zones = append(last.Zones, name)
	}
	return form
}

// setZone chooses the school's time zone.
func (s *site) setZone(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	err = s.class.SetZone(c.Request().Context(), v.actor, v.form.Get("zone"))
	if err == nil {
		return seeOther(c, "/desk/server?zone#zone")
	}
	problem := firstIssue(err)
	if problem == nil {
		return err
	}
	page, err := s.serverPage(c, v)
	if err != nil {
		return err
	}
	page.ZoneWrong = problem
	return render(c, http.StatusUnprocessableEntity, views.ServerPage(page))
}
