package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
)

// certificate names the files by which the server is reached over HTTPS; both
// are empty where it is not.
type certificate struct{ certFile, keyFile string }

func (c certificate) isZero() bool { return c == certificate{} }

func (c certificate) validate() error {
	if (c.certFile == "") != (c.keyFile == "") {
		return errors.New("--tls-cert and --tls-key belong together; give both or neither")
	}
	return nil
}

// secure makes a listener speak TLS where there is a certificate.
func (c certificate) secure(l net.Listener) (net.Listener, error) {
	if c.isZero() {
		return l, nil
	}
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		l.Close()
		return nil, fmt.Errorf("%w; --tls-cert and --tls-key take PEM files that belong to one another", err)
	}
	return tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}), nil
}

// spell gives page URLs the scheme by which they are reached.
func (c certificate) spell(urls []string) []string {
	if c.isZero() {
		return urls
	}
	spelt := make([]string, len(urls))
	for i, u := range urls {
		spelt[i] = strings.Replace(u, "http://", "https://", 1)
	}
	return spelt
}
