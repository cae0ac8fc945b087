package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// call is the beginning or the end of a system call on a file, as strace -f -y writes it down.
type call struct {
	name string
	file string // "5</data/bellwork.bolt>" or "9<socket:[174291]>"
	text string // arguments; at the end also the result
	end  bool
	from int // at the end: where in the trace it began
}

var (
	callBegins  = regexp.MustCompile(`^(\d+) +(\w+)\((\d+<[^>]*>)(.*)$`)
	callResumes = regexp.MustCompile(`^(\d+) +<\.\.\. (\w+) resumed>(.*)$`)
)

// readTrace turns the lines of strace into calls, in the order of the events. A line stands where its call begins, and
// the call has ended by the next line unless it says "unfinished".
func readTrace(trace string) []call {
	var calls []call
	open := map[string]call{} // by thread
	for line := range strings.Lines(trace) {
		line = strings.TrimSpace(line)
		if m := callBegins.FindStringSubmatch(line); m != nil {
			text, unfinished := strings.CutSuffix(m[4], "<unfinished ...>")
			c := call{name: m[2], file: m[3], text: text, from: len(calls)}
			calls = append(calls, c)
			if unfinished {
				open[m[1]] = c
				continue
			}
			c.end = true
			calls = append(calls, c)
		} else if m := callResumes.FindStringSubmatch(line); m != nil {
			c := open[m[1]]
			c.text, c.end = c.text+m[3], true
			calls = append(calls, c)
		}
	}
	return calls
}

// The ways in which a reply can come too early.
var (
	errNoRequest = errors.New("the trace does not have the request and its reply")
	errUnwritten = errors.New("replied before anything was written to the data file")
	errUnsynced  = errors.New("replied before what was written to the data file was synced")
)

// syncedBeforeReply follows one request through a trace: between its arrival and the first byte of the reply
// something is written to the data file, and all of it is synced.
func syncedBeforeReply(calls []call, request string) error {
	var socket string
	arrived := 0
	written, begun, synced := 0, 0, 0 // writes: finished, finished when the last sync began, synced
	for i, c := range calls {
		data := strings.HasSuffix(c.file, string(filepath.Separator)+dataFileName+">")
		switch {
		case socket == "":
			// net/http waits for the next request of a connection by reading one byte of it.
			if c.end && c.name == "read" && (strings.Contains(c.text, `"`+request) || strings.Contains(c.text, `"`+request[1:])) {
				socket, arrived = c.file, i
			}
		case data && c.name == "pwrite64" && c.end:
			if c.from > arrived { // else it belongs to what came before
				written++
			}
		case data && (c.name == "fdatasync" || c.name == "fsync") && !c.end:
			begun = written
		case data && (c.name == "fdatasync" || c.name == "fsync") && strings.HasSuffix(c.text, "= 0"):
			synced = begun
		case c.file == socket && c.name == "write" && written == 0:
			return errUnwritten
		case c.file == socket && c.name == "write" && synced < written:
			return fmt.Errorf("%w: %d of %d writes", errUnsynced, synced, written)
		case c.file == socket && c.name == "write":
			return nil
		}
	}
	return errNoRequest
}

// TestSyncedBeforeReply shows that the check of the order can fail.
func TestSyncedBeforeReply(t *testing.T) {
	const (
		request     = `7 read(9<socket:[1]>, "POST /join HTTP/1.1\r\n"..., 4096) = 160` + "\n"
		write       = `7 pwrite64(5</d/bellwork.bolt>, "\2\0"..., 4096, 8192) = 4096` + "\n"
		writeBegins = `6 pwrite64(5</d/bellwork.bolt>, "\2\0"..., 4096, 8192 <unfinished ...>` + "\n"
		writeEnds   = `6 <... pwrite64 resumed>) = 4096` + "\n"
		sync        = `7 fdatasync(5</d/bellwork.bolt>) = 0` + "\n"
		syncFails   = `7 fdatasync(5</d/bellwork.bolt>) = -1 EIO (Input/output error) (INJECTED)` + "\n"
		syncOther   = `7 fdatasync(6</d/other>) = 0` + "\n"
		syncBegins  = `7 fdatasync(5</d/bellwork.bolt> <unfinished ...>` + "\n"
		syncEnds    = `7 <... fdatasync resumed>) = 0` + "\n"
		inTwo       = `7 read(9<socket:[1]>, "P", 1) = 1` + "\n" + `7 read(9<socket:[1]>, "OST /join HTTP/1.1\r\n"..., 4095) = 159` + "\n"
		reply       = `8 write(9<socket:[1]>, "HTTP/1.1 303 See Other\r\n"..., 718) = 718` + "\n"
		another     = `8 write(4<socket:[2]>, "HTTP/1.1 200 OK\r\n"..., 718) = 718` + "\n"
	)
	tests := []struct {
		name, trace string
		want        error
	}{
		{"OK", request + write + sync + write + sync + reply, nil},
		{"ReadInTwo", inTwo + write + sync + reply, nil},
		{"AcrossThreads", request + write + syncBegins + another + syncEnds + reply, nil},
		{"Nothing", "", errNoRequest},
		{"NoReply", request + write + sync, errNoRequest},
		{"ReplyFirst", request + reply + write + sync, errUnwritten},
		{"NeverSynced", request + write + reply, errUnsynced},
		{"LastWriteNotSynced", request + write + sync + write + reply + sync, errUnsynced},
		{"SyncFails", request + write + syncFails + reply, errUnsynced},
		{"SyncOfAnotherFile", request + write + syncOther + reply, errUnsynced},
		{"SyncStillRuns", request + write + syncBegins + reply + syncEnds, errUnsynced},
		{"WriteOfAnother", writeBegins + request + writeEnds + sync + reply, errUnwritten},
		{"SyncTooEarly", request + syncBegins + write + `8 <... fdatasync resumed>) = 0` + "\n" + syncEnds + reply, errUnsynced},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := syncedBeforeReply(readTrace(tt.trace), "POST /join"); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}
