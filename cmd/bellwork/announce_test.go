package main

import "testing"

func TestOpensHereOnly(t *testing.T) {
	for page, want := range map[string]bool{
		"http://127.0.0.1:8080":    true,
		"http://[::1]:8080":        true,
		"http://192.168.1.20:8080": false,
		"http://192.168.1.20":      false,
		"http://[2001:db8::7]":     false,
	} {
		if got := opensHereOnly(page); got != want {
			t.Errorf("opensHereOnly(%s) = %v, want %v", page, got, want)
		}
	}
}
