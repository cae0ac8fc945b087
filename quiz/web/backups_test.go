package web_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/transfer"
)

// sourceFunc stands for a data file.
type sourceFunc func(ctx context.Context, w io.Writer) error

// Snapshot implements transfer.Source.
func (f sourceFunc) Snapshot(ctx context.Context, w io.Writer) error { return f(ctx, w) }

func allThereIs(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, "all there is")
	return err
}

// soundEngine finds nothing wrong with what is no data file.
var soundEngine = transfer.Engine{Clean: func(context.Context, transfer.Data, int64) error { return nil }}

// newKeeper keeps the backups of a school whose store is in memory.
func newKeeper(t *testing.T, now func() time.Time, log *journal) *transfer.Keeper {
	t.Helper()
	return transfer.NewKeeper(filepath.Join(t.TempDir(), "backups"), sourceFunc(allThereIs), soundEngine, now, slog.New(slog.NewTextHandler(log, nil)))
}

// backUp makes a backup of a school.
func (s *school) backUp() transfer.Backup {
	s.t.Helper()
	b, err := s.backups.Make(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return b
}

// The host is told that there is none, makes one, takes it home, and is warned
// when it has grown old.
func TestBackups(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	host := s.host("The Host")
	host.get("/desk").wants(t, 200).says(t, `href="/desk/server"`, "more than two days old")
	host.get("/desk/server").wants(t, 200).says(t, "There is no backup yet")
	host.post("/desk/server/backups").leadsTo(t, "/desk/server?made")
	page := host.get("/desk/server?made").wants(t, 200).says(t, "A backup was made on 2 March 2026", "/desk/server/backups/bellwork-20260302-100000.backup")
	if strings.Contains(page.body, "two days ago") {
		t.Error("a new backup is called old")
	}
	file := host.get("/desk/server/backups/bellwork-20260302-100000.backup").wants(t, 200)
	if !strings.HasSuffix(file.body, "\nall there is") || file.header.Get("Content-Disposition") != `attachment; filename="bellwork-20260302-100000.backup"` {
		t.Errorf("the download is %q, %v", file.body, file.header)
	}
	s.wait(48 * time.Hour)
	if body := host.get("/desk").wants(t, 200).body; strings.Contains(body, "two days old") {
		t.Error("a backup of two days is called old")
	}
	s.wait(time.Second)
	host.get("/desk/server").wants(t, 200).says(t, "The last backup was made on 2 March 2026", "more than two days ago")
	host.get("/desk").wants(t, 200).says(t, "more than two days old")
}

// What is no backup has no address, wherever it lies.
func TestBackupNames(t *testing.T) {
	v := visitors(t)
	if err := os.WriteFile(filepath.Join(v.backups.Folder(), "secret.txt"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"secret.txt", "..", "%2e%2e%2fbellwork.bolt", "bellwork-20200101-000000.backup", v.backup + ".part", "..%5c" + v.backup, "%00"} {
		v.who["host"].get("/desk/server/backups/"+name).wants(t, 404)
	}
}

// A folder that cannot be used is told, and changes nothing else.
func TestBackupFails(t *testing.T) {
	s := openSchool(t, quiz.Policy{})
	host := s.host("The Host")
	if err := os.WriteFile(s.backups.Folder(), []byte("a file is in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	host.post("/desk/server/backups").leadsTo(t, "/desk/server?made")
	host.get("/desk/server?made").wants(t, 200).says(t, "no backup could be made", s.backups.Folder(), "There is no backup yet")
	s.student("Ana")
	if err := os.Remove(s.backups.Folder()); err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	host.post("/desk/server/backups")
	host.get("/desk/server?made").wants(t, 200).says(t, "A backup was made")
}
