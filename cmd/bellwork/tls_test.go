package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestHTTPS reaches a server with a certificate over HTTPS.
func TestHTTPS(t *testing.T) {
	c, roots := newCertificate(t)
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l, err := c.secure(plain)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil {
			t.Error("the handler does not see that the request came over HTTPS")
		}
	})}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	urls := c.spell([]string{"http://" + l.Addr().String()})
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}
	reply, err := client.Get(urls[0])
	if err != nil {
		t.Fatal(err)
	}
	reply.Body.Close()
	if reply.StatusCode != http.StatusOK || !strings.HasPrefix(urls[0], "https://") {
		t.Errorf("%s: status %d", urls[0], reply.StatusCode)
	}
}

// TestHTTPSNeedsBoth gives one file of two, and files that are none.
func TestHTTPSNeedsBoth(t *testing.T) {
	var said strings.Builder
	if status := serve([]string{"--tls-cert", "cert.pem"}, nil, &said, &said); status != 2 || !strings.Contains(said.String(), "--tls-key") {
		t.Errorf("exit status %d: %s", status, said.String())
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (certificate{"missing.pem", "missing.pem"}).secure(l); err == nil || !strings.Contains(err.Error(), "PEM") {
		t.Errorf("got %v, want what the options take", err)
	}
}

// newCertificate makes a certificate for this computer, and who trusts it.
func newCertificate(t *testing.T) (certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	c := certificate{certFile: filepath.Join(dir, "cert.pem"), keyFile: filepath.Join(dir, "key.pem")}
	writePEM(t, c.certFile, "CERTIFICATE", der)
	writePEM(t, c.keyFile, "PRIVATE KEY", secret)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
	return c, roots
}

func writePEM(t *testing.T, file, kind string, der []byte) {
	t.Helper()
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
}
