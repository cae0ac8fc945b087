package main

import (
	"net"
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const up = net.FlagUp | net.FlagBroadcast

func at(iface, ip string) address {
	return address{iface: iface, ip: netip.MustParseAddr(ip), flags: up}
}

func defaultAt(iface, ip string) address {
	a := at(iface, ip)
	a.isDefault = true
	return a
}

func tunnelAt(iface, ip string) address {
	a := at(iface, ip)
	a.flags |= net.FlagPointToPoint
	return a
}

func TestRankAddresses(t *testing.T) {
	down := at("eth1", "192.168.9.9")
	down.flags = net.FlagBroadcast
	vpnDefault := tunnelAt("utun4", "10.8.0.2")
	vpnDefault.isDefault = true

	tests := []struct {
		name string
		all  []address
		want []string
	}{
		{"DefaultRouteBeforeOtherLANs", []address{at("lo", "127.0.0.1"), at("eth0", "10.0.0.5"), defaultAt("wlan0", "192.168.1.7")},
			[]string{"192.168.1.7", "10.0.0.5", "127.0.0.1"}},
		{"BridgesAfterLANs", []address{at("docker0", "172.17.0.1"), at("br-0a1b2c", "172.18.0.1"), at("virbr0", "192.168.122.1"), at("wlan0", "192.168.1.7")},
			[]string{"192.168.1.7", "172.17.0.1", "172.18.0.1", "192.168.122.1"}},
		{"WindowsNames", []address{at("vEthernet (WSL)", "172.20.0.1"), at("VirtualBox Host-Only Network", "192.168.56.1"), defaultAt("Wi-Fi", "192.168.178.20")},
			[]string{"192.168.178.20", "172.20.0.1", "192.168.56.1"}},
		{"BridgeThatCarriesTheDefaultRoute", []address{defaultAt("br0", "192.168.1.2"), at("eth1", "10.0.0.2")},
			[]string{"192.168.1.2", "10.0.0.2"}},
		{"SwitchOfWindowsThatCarriesTheDefaultRoute", []address{defaultAt("vEthernet (External)", "192.168.1.2"), at("Ethernet 2", "10.0.0.2")},
			[]string{"192.168.1.2", "10.0.0.2"}},
		{"VPNLastEvenAsDefaultRoute", []address{vpnDefault, at("en0", "192.168.1.7")},
			[]string{"192.168.1.7", "10.8.0.2"}},
		{"TunnelByNameAlone", []address{at("wg0", "10.9.0.2"), at("tailscale0", "100.101.1.1"), at("ztabcdef", "10.1.0.2"), at("en0", "192.168.1.7")},
			[]string{"192.168.1.7", "10.1.0.2", "10.9.0.2", "100.101.1.1"}},
		{"TailnetByAddress", []address{at("Ethernet 3", "100.90.1.2"), at("Ethernet", "192.168.1.7")},
			[]string{"192.168.1.7", "100.90.1.2"}},
		{"PublicAfterPrivate", []address{at("eth0", "203.0.113.9"), at("eth1", "10.0.0.1")},
			[]string{"10.0.0.1", "203.0.113.9"}},
		{"LinkLocalAndDownAreOut", []address{at("eth0", "169.254.3.4"), down, at("lo", "127.0.0.1")},
			[]string{"127.0.0.1"}},
		{"IPv6IsOutBesideIPv4", []address{at("eth0", "2001:db8::7"), at("eth0", "fe80::1"), at("eth0", "192.168.1.7"), at("lo", "::1")},
			[]string{"192.168.1.7"}},
		{"IPv6WithoutIPv4", []address{at("lo", "127.0.0.1"), at("eth0", "fe80::1"), defaultAt("eth0", "2001:db8::7")},
			[]string{"2001:db8::7", "127.0.0.1"}},
		{"MappedIPv4CountsAsIPv4", []address{at("eth0", "::ffff:192.168.1.7")}, []string{"192.168.1.7"}},
		{"Nothing", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range rankAddresses(tt.all) {
				got = append(got, a.ip.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rank (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPhoneURLs(t *testing.T) {
	local := []address{at("wlan0", "192.168.1.7"), at("lo", "127.0.0.1")}
	onlyIPv6 := []address{at("wlan0", "2001:db8::7"), at("lo", "127.0.0.1")}
	tests := []struct {
		name   string
		listen string
		local  []address
		want   []string
	}{
		{"All", "[::]:8080", local, []string{"http://192.168.1.7:8080"}},
		{"DefaultPortIsNotTyped", "[::]:80", local, []string{"http://192.168.1.7"}},
		{"One", "192.168.1.7:8080", local, []string{"http://192.168.1.7:8080"}},
		{"IPv6", "[::]:8080", onlyIPv6, []string{"http://[2001:db8::7]:8080"}},
		{"IPv6OnPort80", "[::]:80", onlyIPv6, []string{"http://[2001:db8::7]"}},
		{"SecondBest", "[::]:8080", []address{at("wlan0", "192.168.1.7"), at("docker0", "172.17.0.1"), at("lo", "127.0.0.1")}, []string{"http://192.168.1.7:8080", "http://172.17.0.1:8080"}},
		{"OnlyLoopback", "[::]:8080", []address{at("lo", "127.0.0.1"), at("lo", "::1")}, []string{"http://127.0.0.1:8080"}},
		{"AllOfIPv4", "0.0.0.0:8080", onlyIPv6, []string{"http://127.0.0.1:8080"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			listen := net.TCPAddrFromAddrPort(netip.MustParseAddrPort(tt.listen))
			if diff := cmp.Diff(tt.want, phoneURLs(listen, tt.local)); diff != "" {
				t.Errorf("URLs (-want +got):\n%s", diff)
			}
		})
	}
}

// Every machine that runs the tests has at least the loopback interface.
func TestLocalAddresses(t *testing.T) {
	got, err := localAddresses()
	if err != nil {
		t.Fatal(err)
	}
	if len(got) == 0 {
		t.Error("no address at all, want at least the loopback")
	}
}
