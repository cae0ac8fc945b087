package bench

import (
	"io/fs"
	"log/slog"
	"net/http"
	"path"
	"testing"

	"bellwork/assets"
	"bellwork/questions"
	"bellwork/quiz/classroom"
	"bellwork/quiz/format/native"
	"bellwork/quiz/web"
	"bellwork/views/lang"
)

// newSite puts the handler together as serve does.
func newSite(tb testing.TB, class *classroom.Classroom, clock *classroom.Clock) http.Handler {
	files, err := assets.Load()
	if err != nil {
		tb.Fatal(err)
	}
	messages, err := lang.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return web.New(web.Options{
		Classroom: class, Clock: clock, Assets: files, Printer: messages.Printer("en"), Log: slog.New(slog.DiscardHandler),
	})
}

// publishBanks opens the built-in banks to the class.
func publishBanks(tb testing.TB, class *classroom.Classroom) {
	err := fs.WalkDir(questions.FS, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		f, err := questions.FS.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		sibling := func(p string) ([]byte, error) { return fs.ReadFile(questions.FS, path.Join(path.Dir(name), p)) }
		bank, _, err := native.Decode(f, native.Options{Name: name, Sibling: sibling})
		if err != nil {
			return err
		}
		return class.Publish(tb.Context(), &bank)
	})
	if err != nil {
		tb.Fatal(err)
	}
}
