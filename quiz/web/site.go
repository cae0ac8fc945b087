package web

import (
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"bellwork/assets"
	"bellwork/quiz/classroom"
	"bellwork/quiz/transfer"
	"bellwork/views"
	"bellwork/views/lang"
)

// Options says what the site serves and with what.
type Options struct {
	Classroom *classroom.Classroom
	Backups   *transfer.Keeper
	Clock     *classroom.Clock
	Assets    *assets.Set
	Printer   *lang.Printer
	Addresses []string // that phones on the LAN can open, best first
	Log       *slog.Logger
}

// site holds what handlers need.
type site struct {
	class     *classroom.Classroom
	backups   *transfer.Keeper
	clock     *classroom.Clock
	assets    *assets.Set
	base      views.Frame // what all pages share
	addresses []string
	log       *slog.Logger
}

// New returns the handler of the whole site.
func New(o Options) http.Handler {
	s := &site{
		class: o.Classroom, backups: o.Backups, clock: o.Clock, assets: o.Assets, base: baseFrame(o),
		addresses: o.Addresses, log: o.Log,
	}
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.IPExtractor = echo.ExtractIPDirect()
	e.SchemeExtractor = echo.ExtractSchemeDirect()
	e.HTTPErrorHandler = s.fail
	e.Use(s.receive, secureHeaders, s.recover, middleware.GzipWithConfig(middleware.GzipConfig{
		Level: 1, MinLength: 1024, Skipper: alreadyPacked,
	}), refuseCrossSite(), s.readForm, s.identify)
	s.routes(e)
	return e
}

// baseFrame returns what is around the content of every page, whoever asks.
func baseFrame(o Options) views.Frame {
	return views.Frame{
		L: o.Printer, Texts: views.NewTexts(),
		Assets: views.Assets{
			Style: o.Assets.Style, Script: o.Assets.Script, Icon: o.Assets.Icon,
			Desk: o.Assets.Desk, DeskScript: o.Assets.DeskScript,
		},
	}
}

// routes lists everything that can be asked for.
func (s *site) routes(e *echo.Echo) {
	e.GET("/", s.home)
	e.POST("/join", s.join)
	e.POST("/return", s.comeBack)
	e.POST("/leave", s.leave)
	e.GET("/welcome", s.welcome)
	e.GET("/help/network", s.network)
	e.GET("/healthz", s.health)
	e.GET("/assets/:name", s.asset)
	e.GET("/media/:name", s.picture)

	e.GET("/banks/:bank", s.bank)
	e.GET("/banks/:bank/reading", s.reading)
	e.POST("/banks/:bank/attempts", s.begin)

	e.GET("/attempts/:attempt", s.question)
	e.POST("/attempts/:attempt/answers", s.answer)
	e.POST("/attempts/:attempt/extend", s.extend)
	e.GET("/attempts/:attempt/reading", s.passage)
	e.GET("/attempts/:attempt/review", s.overview)
	e.POST("/attempts/:attempt/submit", s.submit)
	e.GET("/attempts/:attempt/result", s.result)

	e.GET("/sign-in", s.signInForm)
	e.POST("/sign-in", s.signIn)
	e.GET("/invitations/:token", s.invitation)
	e.POST("/invitations/:token", s.accept)

	e.GET("/desk", s.desk)
	e.GET("/desk/account", s.account)
	e.POST("/desk/account/password", s.changePassword)
	e.POST("/desk/account/devices/:device/end", s.endDevice)
	e.GET("/desk/people", s.people)
	e.POST("/desk/people/invitations", s.invite)
	e.POST("/desk/people/:account/disable", s.disable)
	s.classRoutes(e)

	s.assignmentRoutes(e)

	s.setRoutes(e)

	s.editRoutes(e)

	e.GET("/me", s.me)
	e.GET("/me/data", s.data)
	e.POST("/me/practice", s.practise)

	s.serverRoutes(e)
}
