package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"strconv"
	"time"
)

// checkPort tries whether a server can listen on the address. A Bellwork that answers there already is no failure: it
// is most likely the one that the teacher has just started.
func checkPort(addr string) finding {
	const check = "port"
	listener, err := net.Listen("tcp", addr)
	if err == nil {
		listener.Close()
		return finding{check, ok, addr + " is free", ""}
	}
	if answersHealth(addr) {
		return finding{check, ok, "a Bellwork is running on " + addr, ""}
	}
	return finding{check, fail, fmt.Sprintf("%s cannot be used: %v", addr, reason(err)), portAdvice(addr, err)}
}

// portAdvice says what to do about an address that cannot be listened on.
func portAdvice(addr string, err error) string {
	switch {
	case isPortNumber(addr):
		return "Put a colon before the port: --addr :" + addr
	case !isAddress(addr):
		return "Write a colon and a port, such as --addr :8080"
	case errors.Is(err, fs.ErrPermission):
		return "Ports below 1024 need special rights; choose another, such as --addr :8080"
	case answersHealth(addr):
		return "Bellwork is running there already: use that one, or stop it and start again"
	}
	return "Stop the program that uses it, or choose another port, such as --addr :8081"
}

// isAddress reports whether an address can be understood at all.
func isAddress(addr string) bool {
	_, err := net.ResolveTCPAddr("tcp", addr)
	return err == nil
}

// isPortNumber reports whether the colon is all that an address lacks.
func isPortNumber(addr string) bool {
	_, err := strconv.ParseUint(addr, 10, 16)
	return err == nil
}

// reason returns the error without the words "listen tcp" and the address, which the line says already.
func reason(err error) error {
	var op *net.OpError
	if errors.As(err, &op) {
		return op.Err
	}
	return err
}

// answersHealth reports whether a server on this computer answers at addr the way Bellwork does.
func answersHealth(addr string) bool {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	client := http.Client{
		Timeout:       2 * time.Second,
		Transport:     &http.Transport{DisableKeepAlives: true}, // and no proxy: the question is about this computer
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Get("http://" + net.JoinHostPort(host, port) + "/healthz")
	if err != nil {
		return false
	}
	response.Body.Close()
	return response.StatusCode == http.StatusOK
}
