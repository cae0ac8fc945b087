package transfer

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A server has the data file locked, so that the command cannot copy it. It
// leaves a note beside the file instead, which says on which port of this
// machine it gives backups out, and to whom: whoever can read the note could
// read the data file itself.

// noteName is the file of the note.
const noteName = "bellwork.server"

// ErrNoServer means that no server could be asked for a backup.
var ErrNoServer = errors.New("the Bellwork that has the data file open does not answer; try again, or stop it first")

// Serve gives backups out to commands on this machine until the context ends.
// The note lies beside the data file.
func (k *Keeper) Serve(ctx context.Context, dataFolder string) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("listen for the backup command: %w", err)
	}
	defer l.Close()
	secret, note := rand.Text(), filepath.Join(dataFolder, noteName)
	if err := leaveNote(note, l.Addr().String()+"\n"+secret+"\n"); err != nil {
		return fmt.Errorf("leave a note for the backup command: %w", err)
	}
	defer os.Remove(note)
	s := &http.Server{Handler: k.counter(secret), ReadTimeout: 10 * time.Second, MaxHeaderBytes: 4 << 10}
	stop := context.AfterFunc(ctx, func() { _ = s.Close() })
	defer stop()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("listen for the backup command: %w", err)
	}
	return nil
}

// leaveNote replaces the note of an earlier server.
func leaveNote(path, text string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return place(path, func(f *os.File) error {
		_, err := io.WriteString(f, text)
		return err
	})
}

// counter answers who knows the secret with a new backup.
func (k *Keeper) counter(secret string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given := r.Header.Get("Authorization")
		if r.Method != http.MethodPost || subtle.ConstantTimeCompare([]byte(given), []byte("Bearer "+secret)) != 1 {
			http.NotFound(w, r)
			return
		}
		made, err := k.Make(r.Context())
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		f, _, err := k.Open(made.Name)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer f.Close()
		w.Header().Set("Content-Length", strconv.FormatInt(made.Size, 10))
		_, _ = io.Copy(w, f) // the other side counts and compares
	})
}

// Ask gets a new backup from the server that has the data in a folder open, and
// writes it to a new file.
func Ask(ctx context.Context, dataFolder, path string) (Head, error) {
	note, err := os.ReadFile(filepath.Join(dataFolder, noteName))
	if err != nil {
		return Head{}, ErrNoServer
	}
	addr, secret, _ := strings.Cut(strings.TrimSpace(string(note)), "\n")
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+addr+"/", nil)
	if err != nil {
		return Head{}, ErrNoServer
	}
	r.Header.Set("Authorization", "Bearer "+secret)
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // and no proxy
	reply, err := client.Do(r)
	if err != nil {
		return Head{}, errors.Join(ErrNoServer, ctx.Err())
	}
	defer reply.Body.Close()
	switch reply.StatusCode {
	case http.StatusOK:
		return Receive(ctx, reply.Body, path)
	case http.StatusInternalServerError:
		why, _ := io.ReadAll(io.LimitReader(reply.Body, 4<<10))
		return Head{}, fmt.Errorf("the server could not: %s", strings.TrimSpace(string(why)))
	default:
		return Head{}, ErrNoServer
	}
}
