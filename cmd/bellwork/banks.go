package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"bellwork/questions"
	"bellwork/quiz"
	"bellwork/quiz/classroom"
	"bellwork/quiz/format"
)

// banksFolder is the folder within the data folder whose question sets are
// opened along with the built-in ones.
const banksFolder = "banks"

// publishBanks opens the built-in banks and those in a folder to the class. A
// file with errors is left out, with every error named on w; it does not keep
// the others from opening.
func publishBanks(ctx context.Context, class *classroom.Classroom, folder string, w io.Writer) error {
	p := publisher{class: class, w: w, from: map[string]string{}}
	if err := p.publish(ctx, questions.FS, ""); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for question sets: %w", err)
	}
	defer root.Close()
	return p.publish(ctx, root.FS(), folder)
}

// publisher opens banks to a class, each id once.
type publisher struct {
	class *classroom.Classroom
	w     io.Writer         // what was left out, and why
	from  map[string]string // the file of each id that is open
}

func (p publisher) publish(ctx context.Context, files fs.FS, folder string) error {
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("look for question sets: %w", err)
		}
		if passed, how := passOver(files, name, entry); passed != "" {
			fmt.Fprintf(p.w, "%s was left out: %s\n", filepath.Join(folder, name), passed)
			return how
		}
		if info, err := fs.Stat(files, name); err != nil || !info.Mode().IsRegular() || !isBank(name, folder != "") {
			return nil
		}
		shown := filepath.Join(folder, name)
		bank, ok := readBank(files, name, shown, p.w)
		if !ok {
			return nil
		}
		if other, taken := p.from[bank.ID]; taken {
			fmt.Fprintf(p.w, "%s was left out: %s has the id %q too; %s and start again\n", shown, other, bank.ID, freeID(name, bank.ID))
			return nil
		}
		p.from[bank.ID] = shown
		if folder == "" {
			p.from[bank.ID] = "a set that comes with Bellwork"
		}
		return p.class.Publish(ctx, &bank)
	})
}

// schemaFile is the one JSON file beside the banks that is not a bank.
const schemaFile = "bellwork.schema.json"

// isBank reports whether a file is called like a question set. Plain texts are
// readings as well, so only those that a teacher put there are looked at.
func isBank(name string, texts bool) bool {
	ending := strings.ToLower(path.Ext(name))
	if path.Base(name) == schemaFile || strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(path.Base(name), "~$") || isText(name) && !texts {
		return false
	}
	return slices.ContainsFunc(format.All(), func(f format.Format) bool {
		return f.CanRead() && slices.Contains(f.Endings, ending)
	})
}

func isText(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return ending == ".md" || ending == ".txt"
}

// readBank reads one question set. It says on w what cannot be used of it, and
// why.
func readBank(files fs.FS, name, shown string, w io.Writer) (quiz.Bank, bool) {
	f, err := files.Open(name)
	if err != nil {
		fmt.Fprintf(w, "%s: left out: %v\n", shown, err)
		return quiz.Bank{}, false
	}
	defer f.Close()
	bank, issues, err := format.Decode(f, format.Options{
		Name:    shown,
		Sibling: func(p string) ([]byte, error) { return sibling(files, path.Join(path.Dir(name), p)) },
	})
	if isText(name) && len(issues) == 1 && issues[0].Code == "unknown-format" {
		return quiz.Bank{}, false // a reading, most likely
	}
	if err != nil && len(issues) == 0 {
		issues = []quiz.Issue{unreadable(shown, err)}
	}
	a := assess(bank, issues)
	a.say(w, shown)
	return a.bank, a.usable
}
