package bench

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// measureProcess looks at the program as it is released: its size, and its memory while nobody asks for anything.
func measureProcess(tb testing.TB, _ effort) []outcome {
	program := buildProgram(tb)
	info, err := os.Stat(program)
	if err != nil {
		tb.Fatal(err)
	}
	found := []outcome{{Work: "binary", Unit: "MB", Ours: float64(info.Size()) / 1e6, Aim: aim{AtMost: 40}}}
	p := startProgram(tb, program, tb.TempDir())
	defer p.stop()
	if mb, ok := p.memory(); ok {
		found = append(found, outcome{Work: "idle memory after the first page", Unit: "MB", Ours: mb, Aim: aim{AtMost: 40}})
	}
	return found
}

// buildProgram builds the program with the options of a release; see .ci/release.
func buildProgram(tb testing.TB) string {
	tb.Helper()
	program := filepath.Join(tb.TempDir(), "bellwork.exe")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, "bellwork/cmd/bellwork")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, out)
	}
	return program
}

// process is the program at work.
type process struct {
	cmd   *exec.Cmd
	ready float64 // milliseconds from the start to the first page
}

// startProgram starts the program on a data folder and fetches its start page.
func startProgram(tb testing.TB, program, data string) *process {
	tb.Helper()
	cmd := exec.Command(program, "serve", "--addr", "127.0.0.1:0", "--data", data)
	var errors strings.Builder
	cmd.Stderr = &errors
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	p := &process{cmd: cmd}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, addr, ok := strings.Cut(lines.Text(), "http://"); ok {
			dial(tb, addr).fetch(request("/", "", ""))
			p.ready = float64(time.Since(begin).Microseconds()) / 1000
			return p
		}
	}
	tb.Fatalf("bellwork gave no address: %v\n%s", cmd.Wait(), errors.String())
	return nil
}

// memory returns the resident memory, where the system tells it.
func (p *process) memory() (mb float64, ok bool) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, false
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	n, err := fmt.Sscanf(rest, "%f", &mb)
	return mb * 1024 / 1e6, n == 1 && err == nil
}

func (p *process) stop() {
	_ = p.cmd.Process.Kill()
	_ = p.cmd.Wait()
}
