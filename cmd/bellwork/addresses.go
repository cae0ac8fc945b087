package main

import (
	"cmp"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strings"
)

// address is one of this computer's addresses with what its rank depends on.
type address struct {
	iface     string // the interface's name, as the system gives it
	ip        netip.Addr
	flags     net.Flags
	isDefault bool // packets to the internet leave from it
}

// reach says who can open an address. A lower value is the better address.
type reach int

const (
	reachDefault reach = iota // phones on the network of the default route
	reachLAN                  // phones on another local network, such as a hotspot of this laptop
	reachPublic               // a public address: rare in a school, and its firewall often closes it
	reachVirtual              // virtual machines, containers or a VPN; hardly ever phones
	reachHere                 // this computer alone
)

// String names the reach for a list of addresses.
func (r reach) String() string {
	return [...]string{"default route", "local network", "public", "virtual or VPN", "this computer only"}[r]
}

// The names of interfaces behind which no phone is begin like this. Windows and macOS write them with capitals.
var (
	bridgeNames = []string{
		"docker", "br-", "bridge", "virbr", "veth", "vmnet", "vmware", "vboxnet", "virtualbox", "lxc", "lxd", "podman",
		"cni", "flannel", "cali", "kube",
	}
	tunnelNames = []string{
		"tun", "tap", "utun", "wg", "wireguard", "tailscale", "zt", "zerotier", "ppp", "ipsec", "openvpn", "nordlynx",
	}
)

// tailnet holds the addresses that carriers and Tailscale give out, never a classroom's router.
var tailnet = netip.MustParsePrefix("100.64.0.0/10")

// reach judges one address. A tunnel stays virtual even where the default route leads into it, as a VPN makes it do;
// a bridge does not, since a virtual switch can stand between the computer and its real network.
func (a address) reach() reach {
	switch {
	case a.ip.IsLoopback():
		return reachHere
	case a.isTunnel():
		return reachVirtual
	case a.isDefault:
		return reachDefault
	case a.named(bridgeNames):
		return reachVirtual
	case a.ip.IsPrivate():
		return reachLAN
	}
	return reachPublic
}

func (a address) isTunnel() bool {
	return a.flags&net.FlagPointToPoint != 0 || tailnet.Contains(a.ip) || a.named(tunnelNames)
}

func (a address) named(prefixes []string) bool {
	name := strings.ToLower(a.iface)
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
}

// rankAddresses returns the usable addresses, the one that phones most likely reach first. Addresses of interfaces that
// are down and link-local ones are left out, and IPv6 ones too unless there is no IPv4, since nobody types those.
func rankAddresses(all []address) []address {
	var usable []address
	for _, a := range all {
		a.ip = a.ip.Unmap()
		if a.flags&net.FlagUp != 0 && !a.ip.IsLinkLocalUnicast() && !a.ip.IsUnspecified() {
			usable = append(usable, a)
		}
	}
	if slices.ContainsFunc(usable, func(a address) bool { return a.ip.Is4() && !a.ip.IsLoopback() }) {
		usable = slices.DeleteFunc(usable, func(a address) bool { return !a.ip.Is4() })
	}
	slices.SortStableFunc(usable, func(a, b address) int {
		return cmp.Or(cmp.Compare(a.reach(), b.reach()), a.ip.Compare(b.ip))
	})
	return usable
}

// localAddresses asks the system for its addresses and ranks them.
func localAddresses() ([]address, error) {
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, fmt.Errorf("list this computer's network interfaces: %w", err)
	}
	preferred := defaultRouteAddresses()
	var all []address
	for _, i := range interfaces {
		found, err := i.Addrs()
		if err != nil {
			continue // the interface went away meanwhile
		}
		for _, a := range found {
			if prefix, err := netip.ParsePrefix(a.String()); err == nil {
				ip := prefix.Addr().Unmap()
				all = append(all, address{iface: i.Name, ip: ip, flags: i.Flags, isDefault: slices.Contains(preferred, ip)})
			}
		}
	}
	return rankAddresses(all), nil
}

// defaultRouteAddresses returns the addresses from which packets to the internet would leave. Connecting a UDP socket
// chooses the route and sends nothing; the targets are reserved for documentation (RFC 5737, RFC 3849).
func defaultRouteAddresses() []netip.Addr {
	var found []netip.Addr
	for _, target := range []string{"192.0.2.1:9", "[2001:db8::1]:9"} {
		conn, err := net.Dial("udp", target)
		if err != nil {
			continue // no route there: the computer is on no network, or on one without that protocol
		}
		if local, ok := conn.LocalAddr().(*net.UDPAddr); ok {
			found = append(found, local.AddrPort().Addr().Unmap())
		}
		conn.Close()
	}
	return found
}

// phoneURLs returns the URLs that open a server listening on listen, best first: of every local address when it
// listens on all of them, else of the one it listens on. The loopback is there only when nothing else is.
func phoneURLs(listen net.Addr, local []address) []string {
	tcp, ok := listen.(*net.TCPAddr)
	if !ok {
		return nil
	}
	at := tcp.AddrPort()
	if !at.Addr().IsUnspecified() {
		return []string{pageURL(at.Addr().Unmap(), at.Port())}
	}
	var urls []string
	for _, a := range local {
		answers := !at.Addr().Is4() || a.ip.Is4()
		if answers && (a.reach() != reachHere || len(urls) == 0) { // the loopback ranks last
			urls = append(urls, pageURL(a.ip, at.Port()))
		}
	}
	return urls
}

// pageURL returns the start page's URL, as short as it can be typed.
func pageURL(ip netip.Addr, port uint16) string {
	host := netip.AddrPortFrom(ip, port).String()
	if port == 80 {
		host = strings.TrimSuffix(host, ":80")
	}
	return "http://" + host
}
