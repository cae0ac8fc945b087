// Package browser holds the tests of the pages in a real browser: what a
// student sees, hears, presses and loses. They drive the whole site, from the
// handlers down to a data file, through one headless Chromium.
package browser

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// chromium is the context of the one browser of this run; nil without one.
var chromium context.Context

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	path := os.Getenv("BELLWORK_CHROMIUM")
	if path == "" {
		return m.Run()
	}
	profile, err := os.MkdirTemp("", "bellwork-chromium-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(profile)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options(path, profile)...)
	defer stop()
	ctx, quit := chromedp.NewContext(allocator)
	defer quit()
	if err := chromedp.Do(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "start", path+":", err)
		return 1
	}
	chromium = ctx
	return m.Run()
}

// lanName is the host by which the phones know the site. It stands for an
// address of the LAN: for 127.0.0.1 a browser turns on what it keeps from plain
// HTTP, such as Sec-Fetch headers and Clear-Site-Data.
const lanName = "bellwork.test"

// options are those of a browser that talks to nobody but the site: without
// the flags against background networking it would look up hosts of its maker.
func options(path, profile string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("lang", "en"),
		chromedp.Flag("host-resolver-rules", "MAP "+lanName+" 127.0.0.1"),
	)
}

// needsBrowser skips where no browser was named, as in a plain go test; the
// project's test command always names one.
func needsBrowser(t *testing.T) {
	t.Helper()
	if chromium == nil {
		t.Skip("no browser: BELLWORK_CHROMIUM is not set; .ci/task test installs one and sets it")
	}
}
