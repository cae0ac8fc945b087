package main

import (
	"fmt"
	"strings"
)

// checkAddresses lists the addresses in the order in which to try them. Without one that phones can reach it warns and
// does not fail: the Wi-Fi may simply be off before the lesson.
func checkAddresses(local []address, err error) finding {
	const check = "addresses"
	const advice = "Connect this computer to the network that the phones are on"
	if err != nil {
		return finding{check, warn, err.Error(), advice}
	}
	var listed []string
	best := reachHere
	for _, a := range local {
		best = min(best, a.reach())
		if a.reach() != reachHere {
			listed = append(listed, fmt.Sprintf("%s (%s, %s)", a.ip, a.iface, a.reach()))
		}
	}
	switch {
	case len(listed) == 0:
		return finding{check, warn, "only this computer can open Bellwork", advice}
	case best == reachVirtual:
		return finding{check, warn, "only virtual networks: " + strings.Join(listed, ", "), advice}
	}
	return finding{check, ok, strings.Join(listed, ", "), ""}
}
