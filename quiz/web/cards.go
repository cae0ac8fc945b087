package web

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
	"rsc.io/qr"

	"bellwork/quiz/classroom"
	"bellwork/views"
)

// cardsPage is how many seat cards one page holds: four sheets of paper.
const cardsPage = 40

// cards shows the seat cards of a class, or of one student, for printing. They
// are derived from what is stored, so that looking at them changes nothing.
func (s *site) cards(c echo.Context) error {
	v, err := atDesk(c)
	if err != nil {
		return err
	}
	k, err := s.class.Class(c.Request().Context(), v.actor, c.Param("class"))
	if err != nil {
		return err
	}
	page := views.Cards{Frame: s.frame(c), Class: classLine(k)}
	page.Address, page.Stable = s.address(c)
	var list []classroom.Student
	if id := c.QueryParam("student"); id != "" {
		_, one, err := s.class.RosterStudent(c.Request().Context(), v.actor, k.ID, id)
		if err != nil {
			return err
		}
		list, page.Of = []classroom.Student{one}, one.Name
	} else if list, err = s.class.Roster(c.Request().Context(), v.actor, k.ID); err != nil {
		return err
	}
	list, page.Pages = pageOf(c, list, cardsPage)
	if err := addCards(&page, list); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.CardsPage(page))
}

func addCards(page *views.Cards, list []classroom.Student) error {
	for _, s := range list {
		if s.Card == "" {
			page.Without = append(page.Without, studentLine(s))
			continue
		}
		code, err := qrCode(page.Address + "/seat/" + s.SeatToken())
		if err != nil {
			return err
		}
		page.Cards = append(page.Cards, views.SeatCard{Name: s.Name, Words: s.Words(), Code: code})
	}
	return nil
}

// qrCode draws a code that can be read with a seventh of it covered.
func qrCode(text string) (views.QR, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return views.QR{}, fmt.Errorf("qr code: %w", err)
	}
	q := views.QR{Size: code.Size, Dark: make([]bool, code.Size*code.Size)}
	for i := range q.Dark {
		q.Dark[i] = code.Black(i%code.Size, i/code.Size)
	}
	return q, nil
}

// address returns the address at which students open this server, and whether
// it stays the same when the network gives out new numbers. It is the one that
// the teacher came by, unless that leads nowhere from another device.
func (s *site) address(c echo.Context) (address string, stable bool) {
	address = c.Scheme() + "://" + c.Request().Host
	if host := hostName(c.Request().Host); len(s.addresses) > 0 && isHere(host) {
		address = s.addresses[0]
	}
	u, err := url.Parse(address)
	if err != nil {
		return address, false
	}
	_, err = netip.ParseAddr(u.Hostname())
	return address, err != nil && !isHere(u.Hostname())
}

func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return host
}

// isHere reports whether a host name means whoever asks.
func isHere(host string) bool {
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && ip.IsLoopback() || host == "localhost" || strings.HasSuffix(host, ".localhost")
}
