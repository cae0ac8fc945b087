package main

import (
	"errors"
	"testing"
)

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
