package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/views"
)

// desk is where a teacher begins.
func (s *site) desk(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	page := views.Desk{Frame: s.frame(c), StaleBackup: s.staleBackups(v.actor)}
	if len(s.addresses) > 0 {
		page.Phones = s.addresses[0]
	}
	for _, e := range s.class.Editions() {
		page.Banks = append(page.Banks, bankCard(e))
	}
	return render(c, http.StatusOK, views.DeskPage(page))
}
