package web_test

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"bellwork/quiz"
)

// statuses of a route for somebody who has not joined; for Ana, whose test is
// open and named by the address; for Ben, who has another one; for Tea, whose
// account it is that the address names; for Una, another teacher; and for the
// host.
type statuses struct{ stranger, ana, ben, tea, una, host int }

// routeTable has a row for every route. Any other method on its path is 405 for
// everybody.
var routeTable = map[string]statuses{
	"GET /":             {200, 200, 200, 303, 303, 303},
	"POST /join":        {303, 303, 303, 303, 303, 303},
	"POST /return":      {422, 422, 422, 422, 422, 422},
	"POST /leave":       {303, 303, 303, 303, 303, 303},
	"GET /welcome":      {401, 200, 200, 401, 401, 401},
	"GET /help/network": {200, 200, 200, 200, 200, 200},
	"GET /healthz":      {200, 200, 200, 200, 200, 200},
	"GET /assets/:name": {200, 200, 200, 200, 200, 200},
	"GET /media/:name":  {401, 200, 200, 200, 200, 200},
	"GET /banks/:bank":  {200, 200, 200, 200, 200, 200},
	"GET /me":           {401, 200, 200, 401, 401, 401},
	"GET /me/data":      {401, 200, 200, 401, 401, 401},
	"POST /me/practice": {401, 422, 422, 401, 401, 401},

	"GET /banks/:bank/reading":        {200, 403, 403, 200, 200, 200},
	"POST /banks/:bank/attempts":      {401, 303, 303, 401, 401, 401},
	"GET /attempts/:attempt":          {401, 200, 404, 401, 401, 401},
	"POST /attempts/:attempt/answers": {401, 303, 404, 401, 401, 401},
	"POST /attempts/:attempt/extend":  {401, 303, 404, 401, 401, 401},
	"GET /attempts/:attempt/reading":  {401, 403, 404, 401, 401, 401},
	"GET /attempts/:attempt/review":   {401, 200, 404, 401, 401, 401},
	"POST /attempts/:attempt/submit":  {401, 303, 404, 401, 401, 401},
	"GET /attempts/:attempt/result":   {401, 303, 404, 401, 401, 401},

	"GET /sign-in":                           {200, 200, 200, 303, 303, 303},
	"POST /sign-in":                          {303, 303, 303, 303, 303, 303},
	"GET /invitations/:token":                {200, 200, 200, 200, 200, 200},
	"POST /invitations/:token":               {303, 404, 404, 404, 404, 404}, // it works once, and the stranger comes first
	"GET /desk":                              {401, 401, 401, 200, 200, 200},
	"GET /desk/account":                      {401, 401, 401, 200, 200, 200},
	"POST /desk/account/password":            {401, 401, 401, 422, 422, 422},
	"POST /desk/account/devices/:device/end": {401, 401, 401, 303, 404, 404},
	"GET /desk/people":                       {401, 401, 401, 403, 403, 200},
	"POST /desk/people/invitations":          {401, 401, 401, 403, 403, 200},
	"POST /desk/people/:account/disable":     {401, 401, 401, 403, 403, 303},

	"GET /desk/classes":                                   {401, 401, 401, 200, 200, 200},
	"POST /desk/classes":                                  {401, 401, 401, 303, 303, 303},
	"GET /desk/classes/:class":                            {401, 401, 401, 200, 404, 404},
	"POST /desk/classes/:class/roster":                    {401, 401, 401, 303, 404, 404},
	"POST /desk/classes/:class/settings":                  {401, 401, 401, 303, 404, 404},
	"GET /desk/classes/:class/cards":                      {401, 401, 401, 200, 404, 404},
	"GET /desk/classes/:class/students/:student":          {401, 401, 401, 200, 404, 404},
	"POST /desk/classes/:class/students/:student":         {401, 401, 401, 303, 404, 404},
	"POST /desk/classes/:class/students/:student/words":   {401, 401, 401, 303, 404, 404},
	"POST /desk/classes/:class/students/:student/move":    {401, 401, 401, 303, 404, 404},
	"POST /desk/classes/:class/students/:student/merge":   {401, 401, 401, 422, 404, 404},
	"POST /desk/classes/:class/students/:student/erase":   {401, 401, 401, 303, 404, 404},
	"GET /desk/classes/:class/students/:student/record":   {401, 401, 401, 200, 404, 404},
	"GET /desk/classes/:class/students/:student/data":     {401, 401, 401, 200, 404, 404},
	"GET /seat/:token":                                    {200, 200, 200, 200, 200, 200},
	"POST /seat/:token":                                   {303, 303, 303, 303, 303, 303},
	"GET /desk/sets":                                      {401, 401, 401, 200, 200, 200},
	"GET /desk/sets/import":                               {401, 401, 401, 200, 200, 200},
	"POST /desk/sets/import":                              {401, 401, 401, 303, 303, 303},
	"GET /desk/sets/import/:draft":                        {401, 401, 401, 200, 404, 404},
	"POST /desk/sets/import/:draft":                       {401, 401, 401, 303, 404, 404},
	"POST /desk/sets/import/:draft/cancel":                {401, 401, 401, 303, 404, 404},
	"GET /desk/sets/:set":                                 {401, 401, 401, 200, 404, 404},
	"POST /desk/sets/:set/tags":                           {401, 401, 401, 303, 404, 404},
	"POST /desk/sets/:set/duplicate":                      {401, 401, 401, 303, 404, 404},
	"POST /desk/sets/:set/archive":                        {401, 401, 401, 303, 404, 404},
	"GET /desk/sets/:set/download":                        {401, 401, 401, 200, 404, 404},
	"POST /desk/sets/:set/download":                       {401, 401, 401, 200, 404, 404},
	"GET /desk/sets/new":                                  {401, 401, 401, 200, 200, 200},
	"POST /desk/sets/new":                                 {401, 401, 401, 303, 303, 303},
	"GET /desk/sets/:set/edit":                            {401, 401, 401, 200, 404, 404},
	"POST /desk/sets/:set/edit":                           {401, 401, 401, 303, 404, 404},
	"POST /desk/sets/:set/edit/save":                      {401, 401, 401, 303, 404, 404},
	"POST /desk/sets/:set/edit/discard":                   {401, 401, 401, 303, 404, 404},
	"GET /desk/sets/:set/edit/questions/:question":        {401, 401, 401, 200, 404, 404},
	"POST /desk/sets/:set/edit/questions/:question":       {401, 401, 401, 303, 404, 404},
	"GET /desk/server":                                    {401, 401, 401, 403, 403, 200},
	"POST /desk/server/backups":                           {401, 401, 401, 403, 403, 303},
	"GET /desk/server/backups/:backup":                    {401, 401, 401, 403, 403, 200},
	"GET /desk/samples":                                   {401, 401, 401, 200, 200, 200},
	"POST /desk/samples/:bank/close":                      {401, 401, 401, 403, 403, 303},
	"GET /desk/assignments":                               {401, 401, 401, 200, 200, 200},
	"POST /desk/assignments":                              {401, 401, 401, 404, 404, 303},
	"GET /desk/assignments/:assignment":                   {401, 401, 401, 404, 404, 200},
	"POST /desk/assignments/:assignment/close":            {401, 401, 401, 404, 404, 303},
	"GET /desk/assignments/:assignment/edit":              {401, 401, 401, 404, 404, 200},
	"POST /desk/assignments/:assignment/edit":             {401, 401, 401, 404, 404, 303},
	"POST /desk/server/zone":                              {401, 401, 401, 403, 403, 303},
	"GET /desk/assignments/:assignment/results.csv":       {401, 401, 401, 404, 404, 200},
	"GET /desk/assignments/:assignment/students/:student": {401, 401, 401, 404, 404, 200},
}

// routeFields are what the forms of some routes need.
var routeFields = map[string]string{
	"POST /join":                                        form("name", "Cleo and WHO"),
	"POST /return":                                      form("code", "not a code"),
	"POST /sign-in":                                     form("name", "Tea", "password", goodPassword),
	"POST /invitations/:token":                          form("name", "Mr New", "password", "violin amber crust"),
	"POST /desk/account/password":                       form("old", "not it", "password", "violin amber crust"),
	"POST /desk/people/:account/disable":                form("do", "open"),
	"POST /desk/people/invitations":                     form("role", "teacher"),
	"POST /desk/assignments":                            form("set", "every", "class", "open", "mode", "test"),
	"POST /banks/:bank/attempts":                        form("mode", "test"),
	"POST /desk/assignments/:assignment/edit":           form("revision", "0", "mode", "test"),
	"POST /desk/server/zone":                            form("zone", "Europe/Zagreb"),
	"POST /attempts/:attempt/answers":                   form("question", "word", "text", "mine"),
	"POST /desk/classes":                                form("name", "7c"),
	"POST /desk/classes/:class/roster":                  form("names", "Cleo\nDritan"),
	"POST /desk/classes/:class/settings":                form("name", "7b", "joinable", "yes"),
	"POST /desk/classes/:class/students/:student":       form("name", "Ema", "extra", "1.5"),
	"POST /desk/classes/:class/students/:student/move":  form("to", "OTHER"),
	"POST /desk/classes/:class/students/:student/merge": form("into", "Nobody"),
	"POST /desk/classes/:class/students/:student/erase": form("name", "Ema"),
	"POST /desk/sets/import":                            form("text", riversGIFT),
	"POST /desk/sets/import/:draft":                     form("title", "Rivers", "do", "confirm", "take", "1", "page", "1"),
	"POST /desk/sets/:set/tags":                         form("tags", "water, maps"),
	"POST /desk/sets/:set/download":                     form("to", "gift"),
	"POST /desk/sets/new":                               form("title", "Lakes"),
	"POST /desk/sets/:set/edit":                         form("do", "add", "kind", "essay"),
	"POST /desk/sets/:set/edit/save":                    form("versions", "1"),
	"POST /desk/sets/:set/edit/questions/:question":     form("do", "keep", "stem", "Which river is the longest?"),
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

// visit is a school full of people, and what addresses name in it.
type visit struct {
	*school
	who      map[string]*client
	attempt  string // address of Ana's open test
	account  string // Tea's
	device   string // another browser of Tea's
	token    string // of an invitation
	student  string // Ana's id
	class    string // Tea's
	pupil    string // on the roster of it
	card     string // token of the pupil's seat card
	other    string // another class of Tea's
	set      string // Tea's
	question string // of that
	draft    string // Tea's
	backup   string // name of one
}

// people are who asks, in the order in which they do.
var people = []string{"stranger", "ana", "ben", "una", "host", "tea"}

func (s statuses) of(name string) int {
	return map[string]int{"stranger": s.stranger, "ana": s.ana, "ben": s.ben, "tea": s.tea, "una": s.una, "host": s.host}[name]
}

// visitors opens a school where Ana and Ben each have a test open, and Tea, Una
// and the host are at their desks.
func visitors(t *testing.T) *visit {
	t.Helper()
	s := openSchool(t, quiz.Policy{TimeLimit: 10 * time.Minute}, everyBank(t, newSecrets()))
	v := &visit{school: s, who: map[string]*client{"stranger": s.stranger(), "ana": s.student("Ana"), "ben": s.student("Ben")}}
	v.who["ben"].begin("every", "test")
	v.attempt = v.who["ana"].begin("every", "test")
	v.student = s.idOf("Ana")
	s.staff(v)
	v.roster()
	v.backup = s.backUp().Name
	return v
}

// address fills a route's path in.
func (v *visit) address(path string) string { return v.addressOf(path, v.attempt) }

func (v *visit) addressOf(path, attempt string) string {
	files, err := loadAssets()
	if err != nil {
		v.t.Fatal(err)
	}
	return strings.NewReplacer(":assignment/students/:student", sampleAddress(v.attempt)+"/students/"+v.student, ":assignment", sampleAddress(v.attempt), "/seat/:token", "/seat/"+v.card, ":class", v.class, ":student", v.pupil, ":bank", "every", "/attempts/:attempt", attempt, "/assets/:name", files.Style, "/media/:name", "/media/"+pictureName("shown"),
		":token", v.token, ":set", v.set, ":question", v.question, ":draft", v.draft, ":account", v.account, ":device", v.device, ":backup", v.backup).Replace(path)
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
			t.Parallel()
			method, path, _ := strings.Cut(route, " ")
			v := visitors(t)
			at := v.address(path)
			v.unchanged("a method that a route does not have", func() {
				for _, other := range []string{"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"} {
					for name, c := range v.who {
						if other == method || routeTable[other+" "+path] != (statuses{}) {
							continue
						}
						if r := c.send(other, at, "", c.asForm()...); r.status != 405 {
							t.Errorf("%s %s as %s: %d, want 405", other, path, name, r.status)
						}
					}
				}
			})
			for _, name := range people {
				c := v.who[name]
				if r := c.send(method, at, strings.NewReplacer("WHO", name, "OTHER", v.other).Replace(routeFields[route]), c.asForm()...); r.status != want.of(name) {
					t.Errorf("%s as %s: %d, want %d\n%s", route, name, r.status, want.of(name), r.body)
				}
			}
		})
	}
}

func TestUnknownAddresses(t *testing.T) {
	v := visitors(t)
	who, attempt := v.who, v.attempt
	for _, path := range []string{"/nothing", "/banks/none", "/banks/none/reading", "/attempts/x", "/attempts/a-b", "/assets/x.css", attempt + "?q=99", attempt + "?q=x", attempt + "/reading?q=0", "/banks/every/media/x.png",
		"/media/x.png", "/media/" + strings.Repeat("0", 40) + ".png", "/media/../" + pictureName("shown"), "/media/", "/media"} {
		who["ana"].get(path).wants(t, 404).says(t, "There is nothing here")
	}
}

// TestNamesThatAreNone asks for what could never have been stored: nobody learns
// more from that than from what is not there.
func TestNamesThatAreNone(t *testing.T) {
	v := visitors(t)
	v.wait(time.Hour)
	for _, route := range routesOf(t, v.handler) {
		method, path, _ := strings.Cut(route, " ")
		if !strings.HasPrefix(path, "/desk/") || !strings.Contains(path, ":") {
			continue
		}
		at := regexp.MustCompile(`:[a-z]+`).ReplaceAllString(path, "No%20Body%21")
		v.unchanged(route, func() {
			if r := v.who["host"].send(method, at, routeFields[route], v.who["host"].asForm()...); r.status != 404 {
				t.Errorf("%s: %d, want 404", route, r.status)
			}
		})
	}
}

// TestGuessedCardsKeepNoTeacherOut: a class that mistypes its codes comes from
// the address that its teacher comes from, where the school has one.
func TestGuessedCardsKeepNoTeacherOut(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	s.host("Tea")
	c := s.stranger()
	for range 6 {
		c.get("/seat/nothing")
	}
	c.get("/seat/nothing").wants(t, 429)
	c.post("/sign-in", "name", "Tea", "password", goodPassword).leadsTo(t, "/desk")
}
