package web_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
)

// statuses of a route for somebody who has not joined, for Ana, whose test is
// open and named by the address, and for Ben, who has another one.
type statuses struct{ stranger, ana, ben int }

// routeTable has a row for every route. Any other method on its path is 405 for
// everybody.
var routeTable = map[string]statuses{
	"GET /":             {200, 200, 200},
	"POST /join":        {303, 303, 303},
	"POST /return":      {422, 422, 422},
	"POST /leave":       {303, 303, 303},
	"GET /welcome":      {401, 200, 200},
	"GET /help/network": {200, 200, 200},
	"GET /healthz":      {200, 200, 200},
	"GET /assets/:name": {200, 200, 200},
	"GET /media/:name":  {401, 200, 200},
	"GET /banks/:bank":  {200, 200, 200},
	"GET /me":           {401, 200, 200},
	"GET /me/data":      {401, 200, 200},
	"POST /me/practice": {401, 422, 422},

	"GET /banks/:bank/reading":        {200, 403, 403},
	"POST /banks/:bank/attempts":      {401, 303, 303},
	"GET /attempts/:attempt":          {401, 200, 404},
	"POST /attempts/:attempt/answers": {401, 303, 404},
	"POST /attempts/:attempt/extend":  {401, 303, 404},
	"GET /attempts/:attempt/reading":  {401, 403, 404},
	"GET /attempts/:attempt/review":   {401, 200, 404},
	"POST /attempts/:attempt/submit":  {401, 303, 404},
	"GET /attempts/:attempt/result":   {401, 303, 404},
}

// routeFields are what the forms of some routes need.
var routeFields = map[string]string{
	"POST /join":                      form("name", "Cleo and WHO"),
	"POST /return":                    form("code", "not a code"),
	"POST /banks/:bank/attempts":      form("mode", "test"),
	"POST /attempts/:attempt/answers": form("question", "word", "text", "mine"),
}

// routesOf lists the routes of a site as "METHOD path".
func routesOf(t *testing.T, site http.Handler) []string {
	t.Helper()
	e, ok := site.(*echo.Echo)
	if !ok {
		t.Fatalf("the site is a %T", site)
	}
	var list []string
	for _, r := range e.Routes() {
		list = append(list, r.Method+" "+r.Path)
	}
	slices.Sort(list)
	return list
}

// visitors opens a school where Ana and Ben each have a test open, and returns
// the address of Ana's.
func visitors(t *testing.T) (s *school, who map[string]*client, attempt string) {
	t.Helper()
	s = openSchool(t, quiz.Policy{TimeLimit: 10 * time.Minute}, everyBank(t, newSecrets()))
	who = map[string]*client{"stranger": s.stranger(), "ana": s.student("Ana"), "ben": s.student("Ben")}
	who["ben"].begin("every", "test")
	return s, who, who["ana"].begin("every", "test")
}

// address fills a route's path in.
func address(path, attempt string, t *testing.T) string {
	files, err := loadAssets()
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(":bank", "every", "/attempts/:attempt", attempt, "/assets/:name", files.Style, "/media/:name", "/media/"+pictureName("shown")).Replace(path)
}

func TestEveryRouteHasARow(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	routes := routesOf(t, s.handler)
	for _, r := range routes {
		if _, ok := routeTable[r]; !ok {
			t.Errorf("%s has no row: who may use it, and what do others get?", r)
		}
	}
	for r := range routeTable {
		if !slices.Contains(routes, r) {
			t.Errorf("%s has a row but does not exist", r)
		}
	}
}

func TestEveryRouteForEveryone(t *testing.T) {
	for route, want := range routeTable {
		t.Run(strings.ReplaceAll(route, "/", "_"), func(t *testing.T) {
			method, path, _ := strings.Cut(route, " ")
			s, who, attempt := visitors(t)
			at := address(path, attempt, t)
			s.unchanged("a method that a route does not have", func() {
				for _, other := range []string{"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"} {
					for name, c := range who {
						if other == method {
							continue
						}
						if r := c.send(other, at, "", c.asForm()...); r.status != 405 {
							t.Errorf("%s %s as %s: %d, want 405", other, path, name, r.status)
						}
					}
				}
			})
			for name, status := range map[string]int{"stranger": want.stranger, "ana": want.ana, "ben": want.ben} {
				c := who[name]
				if r := c.send(method, at, strings.Replace(routeFields[route], "WHO", name, 1), c.asForm()...); r.status != status {
					t.Errorf("%s as %s: %d, want %d\n%s", route, name, r.status, status, r.body)
				}
			}
		})
	}
}

func TestUnknownAddresses(t *testing.T) {
	_, who, attempt := visitors(t)
	for _, path := range []string{"/nothing", "/banks/none", "/banks/none/reading", "/attempts/x", "/attempts/a-b", "/assets/x.css", attempt + "?q=99", attempt + "?q=x", attempt + "/reading?q=0", "/banks/every/media/x.png",
		"/media/x.png", "/media/" + strings.Repeat("0", 40) + ".png", "/media/../" + pictureName("shown"), "/media/", "/media"} {
		who["ana"].get(path).wants(t, 404).says(t, "There is nothing here")
	}
}
