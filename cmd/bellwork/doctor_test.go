package main

import (
	"errors"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestDoctor runs the whole command: one line a check, and nothing left behind.
func TestDoctor(t *testing.T) {
	root := t.TempDir()
	var stdout, stderr strings.Builder
	status := doctor([]string{"--addr", "127.0.0.1:0", "--data", filepath.Join(root, "new", "folder")}, &stdout, &stderr)
	if status != 0 || stderr.Len() > 0 {
		t.Errorf("status = %d, stderr = %q, want 0 and nothing", status, stderr.String())
	}
	line := regexp.MustCompile(`^(ok|warn|fail) +(port|addresses|data folder|sync|file system|disk|clock) {2,}\S`)
	checks := map[string]bool{}
	for l := range strings.Lines(stdout.String()) {
		found := line.FindStringSubmatch(l)
		if found == nil {
			t.Fatalf("line %q is not of the form \"verdict check found\"", l)
		}
		checks[found[2]] = true
	}
	if len(checks) != 7 {
		t.Errorf("checks = %v, want 7:\n%s", checks, stdout.String())
	}
	if left, _ := os.ReadDir(root); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestDoctorStatus(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want int
	}{
		{"Help", []string{"-h"}, 0},
		{"UnknownOption", []string{"--colour"}, 2},
		{"Argument", []string{"everything"}, 2},
		{"DataFolderIsAFile", []string{"--addr", "127.0.0.1:0", "--data", file}, 1},
		{"DataFolderBelowAFile", []string{"--addr", "127.0.0.1:0", "--data", filepath.Join(file, "sub")}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr strings.Builder
			if got := doctor(tt.args, &stdout, &stderr); got != tt.want {
				t.Errorf("status = %d, want %d\n%s%s", got, tt.want, stdout.String(), stderr.String())
			}
		})
	}
}

func TestReport(t *testing.T) {
	var b strings.Builder
	status := report(&b, []finding{{"port", ok, ":8080 is free", ""}, {"disk", fail, "5 MiB free", "Make room"}})
	const want = "ok    port         :8080 is free\nfail  disk         5 MiB free. Make room\n"
	if status != 1 || b.String() != want {
		t.Errorf("report = %d,\n%s\nwant 1,\n%s", status, b.String(), want)
	}
	if status := report(&b, []finding{{"disk", warn, "500 MiB free", "Make room"}}); status != 0 {
		t.Errorf("status of a warning = %d, want 0", status)
	}
}

func TestCheckPort(t *testing.T) {
	healthy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/healthz" {
			http.NotFound(w, r)
		}
	}))
	defer healthy.Close()
	stranger := httptest.NewServer(http.NotFoundHandler())
	defer stranger.Close()
	redirecting := httptest.NewServer(http.RedirectHandler(healthy.URL+"/healthz", http.StatusFound))
	defer redirecting.Close()

	addrOf := func(s *httptest.Server) string { return s.Listener.Addr().String() }
	tests := []struct {
		name, addr string
		want       verdict
		found      string
	}{
		{"Free", "127.0.0.1:0", ok, "is free"},
		{"Bellwork", addrOf(healthy), ok, "a Bellwork is running"},
		{"Stranger", addrOf(stranger), fail, "cannot be used"},
		{"StrangerWhoRedirects", addrOf(redirecting), fail, "cannot be used"},
		{"NoPort", "127.0.0.1", fail, "missing port"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := checkPort(tt.addr)
			if got.verdict != tt.want || !strings.Contains(got.found, tt.found) {
				t.Errorf("checkPort(%s) = %v, want %v with %q", tt.addr, got, tt.want, tt.found)
			}
			if got.verdict != ok && got.advice == "" {
				t.Error("no advice")
			}
		})
	}
}

func TestCheckAddresses(t *testing.T) {
	tests := []struct {
		name  string
		local []address
		err   error
		want  verdict
		found string
	}{
		{"Ranked", []address{defaultAt("wlan0", "192.168.1.7"), at("docker0", "172.17.0.1"), at("lo", "127.0.0.1")}, nil,
			ok, "192.168.1.7 (wlan0, default route), 172.17.0.1 (docker0, virtual or VPN)"},
		{"OnlyLoopback", []address{at("lo", "127.0.0.1")}, nil, warn, "only this computer can open Bellwork"},
		{"OnlyVirtual", []address{at("docker0", "172.17.0.1"), at("lo", "127.0.0.1")}, nil, warn, "only virtual networks: 172.17.0.1 (docker0, virtual or VPN)"},
		{"Unknown", nil, errors.New("no list"), warn, "no list"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := checkAddresses(tt.local, tt.err)
			if got.verdict != tt.want || got.found != tt.found {
				t.Errorf("checkAddresses = %v, want %v, %q", got, tt.want, tt.found)
			}
		})
	}
}

func TestCheckClock(t *testing.T) {
	right := clockReading{
		now:       time.Date(2027, 3, 1, 8, 0, 0, 0, time.UTC),
		built:     time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC),
		wall:      20 * time.Millisecond,
		monotonic: 21 * time.Millisecond,
		zone:      true,
	}
	with := func(change func(*clockReading)) clockReading { r := right; change(&r); return r }
	tests := []struct {
		name string
		r    clockReading
		want verdict
	}{
		{"Right", right, ok},
		{"BuildTimeUnknown", with(func(r *clockReading) { r.built = time.Time{} }), ok},
		{"Epoch", with(func(r *clockReading) { r.now = time.Unix(0, 0).UTC() }), fail},
		{"BeforeTheBuild", with(func(r *clockReading) { r.now = r.built.Add(-time.Hour) }), fail},
		{"FarFuture", with(func(r *clockReading) { r.now = time.Date(2107, 1, 1, 0, 0, 0, 0, time.UTC) }), fail},
		{"SetForward", with(func(r *clockReading) { r.wall += time.Minute }), warn},
		{"SetBack", with(func(r *clockReading) { r.wall -= time.Minute }), warn},
		{"NoZone", with(func(r *clockReading) { r.zone = false }), warn},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := checkClock(tt.r); got.verdict != tt.want {
				t.Errorf("checkClock = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestZoneKnown(t *testing.T) {
	tests := []struct {
		local, tz string
		want      bool
	}{
		{"Local", "", true},
		{"Europe/Tirane", "Europe/Tirane", true},
		{"UTC", "UTC", true},
		{"UTC", "", false},
		{"UTC", "Europe/Atlantis", false},
	}
	for _, tt := range tests {
		if got := zoneKnown(tt.local, tt.tz); got != tt.want {
			t.Errorf("zoneKnown(%q, %q) = %v, want %v", tt.local, tt.tz, got, tt.want)
		}
	}
}

func TestCheckSpace(t *testing.T) {
	tests := []struct {
		name string
		free uint64
		want verdict
	}{
		{"Plenty", 50 * gib, ok},
		{"JustEnough", gib, ok},
		{"Little", gib - 1, warn},
		{"LastOfLittle", 100 * mib, warn},
		{"TooLittle", 100*mib - 1, fail},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := checkSpace(volume{free: tt.free}); got.verdict != tt.want {
				t.Errorf("checkSpace = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestCheckFileSystem(t *testing.T) {
	if got := checkFileSystem(volume{network: true, kind: "NFS"}); got.verdict != warn || !strings.Contains(got.found, "NFS") {
		t.Errorf("on NFS: %v, want a warning that names it", got)
	}
	if got := checkFileSystem(volume{}); got.verdict != ok {
		t.Errorf("on a local disk: %v, want ok", got)
	}
}

func TestSyncedBy(t *testing.T) {
	root := t.TempDir()
	tests := []struct{ name, mark, dir, want string }{
		{"Plain", "", "school/bellwork", ""},
		{"DropboxOfAFirm", "", "Dropbox (School)/bellwork", "Dropbox"},
		{"OneDriveOfASchool", "", "OneDrive - School/x/y", "OneDrive"},
		{"ICloud", "", "Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud Drive"},
		{"MacCloudStorage", "", "Library/CloudStorage/Box-Box/x", "a cloud storage service"},
		{"SyncthingByMark", "marked/.stfolder", "marked/x/y", "Syncthing"},
		{"NextcloudByMark", "files/.sync_0a1b2c.db", "files/x", "Nextcloud"},
		{"ConfigurationOfDropboxIsNoMark", "home/.dropbox", "home/x", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(root, tt.dir)
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if tt.mark != "" {
				if err := os.Mkdir(filepath.Join(root, tt.mark), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			if got := syncedBy(dir); got != tt.want {
				t.Errorf("syncedBy(%s) = %q, want %q", tt.dir, got, tt.want)
			}
		})
	}
}

func TestNearestFolder(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	got, err := nearestFolder(filepath.Join(root, "a", "b", "c"))
	if err != nil || got != root {
		t.Errorf("nearestFolder = %q, %v, want %q", got, err, root)
	}
}

func TestOpenable(t *testing.T) {
	dir := t.TempDir()
	if err := openable(filepath.Join(dir, "absent")); err != nil {
		t.Errorf("absent file: %v, want none", err)
	}
	if err := openable(dir); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder in place of the file: %v, want an error", err)
	}
}

// An address that stands for every interface is asked on this computer itself.
func TestHealthIsAskedOnThisComputer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	_, port, err := net.SplitHostPort(server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, addr := range []string{":" + port, "0.0.0.0:" + port, "[::]:" + port} {
		if !answersHealth(addr) {
			t.Errorf("answersHealth(%s) = false, want true", addr)
		}
	}
}
