package web

import (
	"net/http"
	"net/netip"
	"strings"

	"github.com/labstack/echo/v4"

	"bellwork/assets"
	"bellwork/quiz/classroom"
	"bellwork/views"
)

// home shows what can be done here.
func (s *site) home(c echo.Context) error {
	if visitOf(c).actor.SignedIn() {
		return seeOther(c, "/desk")
	}
	page, err := s.homePage(c)
	if err != nil {
		return err
	}
	page.HandedIn = c.QueryParams().Has("handed-in") && !visitOf(c).joined
	return render(c, http.StatusOK, views.HomePage(page))
}

func (s *site) homePage(c echo.Context) (views.Home, error) {
	v := visitOf(c)
	page := views.Home{Frame: s.frame(c)}
	if len(s.addresses) > 0 && fromHere(c) {
		page.Phones = s.addresses[0]
	}
	history, err := s.history(c)
	if err != nil {
		return page, err
	}
	offers, err := s.class.Offers(c.Request().Context(), v.student, v.received)
	if err != nil {
		return page, err
	}
	for _, o := range offers {
		card := offerCard(o, history, v.received)
		switch {
		case o.Stage == classroom.Open:
			page.Banks = append(page.Banks, card)
		case o.Stage == classroom.Upcoming:
			page.Upcoming = append(page.Upcoming, card)
		case card.Begun():
			page.Over = append(page.Over, card)
		}
	}
	return page, nil
}

// fromHere reports whether the request comes from the computer that serves:
// then the page is most likely the teacher's.
func fromHere(c echo.Context) bool {
	ip, err := netip.ParseAddr(c.RealIP())
	return err == nil && ip.IsLoopback()
}

// network helps phones that do not find the server.
func (s *site) network(c echo.Context) error {
	return render(c, http.StatusOK, views.NetworkPage(views.Network{Frame: s.frame(c), Addresses: s.addresses}))
}

// health answers as long as writes are accepted.
func (s *site) health(c echo.Context) error {
	if err := s.class.Healthy(c.Request().Context()); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, map[string]string{"status": "ok"})
}

// asset sends a style sheet, a script or an icon. Its address carries a hash
// of its content, so browsers may keep it for good.
func (s *site) asset(c echo.Context) error {
	f, ok := s.assets.Get(c.Request().URL.Path)
	if !ok {
		return echo.ErrNotFound
	}
	h := c.Response().Header()
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	return sendAsset(c, f)
}

func sendAsset(c echo.Context, f assets.File) error {
	h := c.Response().Header()
	h.Set("Vary", "Accept-Encoding")
	if f.Gzip == nil || !strings.Contains(c.Request().Header.Get("Accept-Encoding"), "gzip") {
		return c.Blob(http.StatusOK, f.Type, f.Body)
	}
	h.Set("Content-Encoding", "gzip")
	return c.Blob(http.StatusOK, f.Type, f.Gzip)
}
