package anki

import (
	"fmt"

	"bellwork/quiz"
	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/sqlitefile"
)

// collections are the names of the database in a package, newest first. In a
// package with a newer one, the older ones hold a single card that asks to
// update Anki.
var collections = []string{"collection.anki21b", "collection.anki21", "collection.anki2"}

// archive reads a package.
func (d *decoder) archive(data []byte) {
	a, err := archive.Open(data)
	if err != nil {
		d.unreadable(err)
		return
	}
	data, err = database(a)
	if err != nil {
		d.unreadable(err)
		return
	}
	db, err := sqlitefile.Open(data)
	if err != nil {
		d.unreadable(err)
		return
	}
	if d.media, err = openMedia(a); err != nil {
		d.set.Report(quiz.Issue{
			Severity: quiz.Warning, Code: "anki-media", Message: fmt.Sprintf("the list of pictures cannot be read: %v", err), Hint: "export the deck again, with its media",
		})
	}
	d.collection(db)
}

// database returns the database of a package.
func database(a *archive.Archive) ([]byte, error) {
	for _, name := range collections {
		if a.Find(name) == "" {
			continue
		}
		data, err := a.Read(name)
		if err == nil && isZstd(data) {
			data, err = unzstd(data, archive.MaxFile)
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		return data, nil
	}
	return nil, fmt.Errorf("read the package: %w", archive.ErrNotFound)
}

func (d *decoder) unreadable(err error) {
	d.set.Report(quiz.Issue{Severity: quiz.Error, Code: "anki-package", Message: fmt.Sprintf("the package cannot be read: %v", err), Hint: "export the deck again"})
}
