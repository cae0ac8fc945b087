package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"bellwork/quiz/media"
)

// picturePolicy is what a picture may do where somebody opens it as a page of
// its own: nothing.
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

// picture sends a picture of a bank to anybody who has joined, and to teachers
// also those of what they are about to take over. Its address is
// the hash of its content: nobody can guess it before a page shows it, and
// browsers may keep it for good.
func (s *site) picture(c echo.Context) error {
	v, err := here(c)
	if err != nil && !v.actor.SignedIn() {
		return err
	}
	name := c.Param("name")
	data, err := s.class.PictureFor(c.Request().Context(), v.actor, name)
	if err != nil {
		return err
	}
	h := c.Response().Header()
	h.Set("Content-Security-Policy", picturePolicy)
	h.Set("Cache-Control", "private, max-age=31536000, immutable")
	return c.Blob(http.StatusOK, media.Type(name), data)
}

// alreadyPacked reports whether a response gains nothing by compression:
// assets are compressed in advance, and of the pictures all but drawings.
func alreadyPacked(c echo.Context) bool {
	switch c.Path() {
	case "/assets/:name":
		return true
	case "/media/:name":
		return media.Type(c.Param("name")) != "image/svg+xml"
	default:
		return false
	}
}
