package main

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
)

// lanAddresses returns this computer's addresses; without them it still
// serves.
func lanAddresses(log *slog.Logger) []address {
	all, err := localAddresses()
	if err != nil {
		log.Warn("no network addresses found", "error", err)
	}
	return all
}

// announce prints where phones find the server, and where the data lies.
func announce(w io.Writer, urls []string, listen net.Addr, file string) {
	if len(urls) == 0 {
		urls = []string{localURL(listen)}
	}
	if opensHereOnly(urls[0]) {
		fmt.Fprintf(w, "\nBellwork is open, but on this computer only:\n\n    %s\n\n", urls[0])
		fmt.Fprint(w, "No phone can open that. Connect this computer to the Wi-Fi, leave out --addr, and start again.\n\n")
	} else {
		fmt.Fprintf(w, "\nBellwork is open. Students type this address into their browser:\n\n    %s\n\n", urls[0])
	}
	if out, ok := w.(*os.File); ok && !opensHereOnly(urls[0]) {
		if err := showQR(out, urls[0]); err != nil {
			fmt.Fprintf(w, "(no QR code: %v)\n", err)
		}
	}
	if len(urls) > 1 {
		fmt.Fprintln(w, "If that one does not open on a phone, try:")
		for _, u := range urls[1:] {
			fmt.Fprintf(w, "    %s\n", u)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "Everything is kept in %s\n", file)
	fmt.Fprintf(w, "Question sets of your own go into %s\n", filepath.Join(filepath.Dir(file), banksFolder))
	fmt.Fprintln(w, "Ctrl-C closes the classroom; nothing is lost.")
}

// opensHereOnly reports whether a page's URL opens on no other computer.
func opensHereOnly(page string) bool {
	u, err := url.Parse(page)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(u.Hostname())
	return err == nil && ip.IsLoopback()
}

// localURL returns the start page's URL for this computer itself.
func localURL(listen net.Addr) string {
	return pageURL(netip.AddrFrom4([4]byte{127, 0, 0, 1}), listen.(*net.TCPAddr).AddrPort().Port())
}
