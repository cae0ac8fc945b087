package bench

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
)

// client is one browser's connection, with as little around it as HTTP/1.1 allows: requests are bytes that were put
// together before, and of the response only its length is understood. The load runs on the machine that it measures,
// and net/http's client costs as much as the server.
type client struct {
	tb   testing.TB
	conn net.Conn
	in   *bufio.Reader

	failed bool
}

// reply is what the client understands of a response.
type reply struct {
	status int
	wire   int // bytes sent, the header included
	body   []byte
}

func dial(tb testing.TB, addr string) *client {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { conn.Close() })
	return &client{tb: tb, conn: conn, in: bufio.NewReaderSize(conn, 32<<10)}
}

// request puts a request together as a browser would send it. A nil form makes it a GET.
func request(path, token, form string) []byte {
	var b bytes.Buffer
	method := "GET"
	if form != "" {
		method = "POST"
	}
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: bellwork.test\r\n", method, path)
	b.WriteString("User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n")
	b.WriteString("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\nAccept-Language: en\r\n")
	if token != "" {
		fmt.Fprintf(&b, "Cookie: bellwork=%s\r\n", token)
	}
	if form != "" {
		b.WriteString("Origin: http://bellwork.test\r\nContent-Type: application/x-www-form-urlencoded\r\n")
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(form))
	}
	fmt.Fprintf(&b, "\r\n%s", form)
	return b.Bytes()
}

// compressed asks for a compressed response.
func compressed(request []byte) []byte {
	return bytes.Replace(request, []byte("\r\n"), []byte("\r\nAccept-Encoding: gzip, deflate\r\n"), 1)
}

// want sends a request and reads the response, which must have the status. After a failure the client sends nothing more,
// and the measure has failed: see BenchmarkAims.
func (c *client) want(status int, request []byte) {
	if c.failed {
		return
	}
	if r, err := c.exchange(request, io.Discard); err != nil || r.status != status {
		c.failed = true
		c.tb.Errorf("status %d, %v, not %d for:\n%s", r.status, err, status, request)
	}
}

// fetch is want for a response whose body is of interest.
func (c *client) fetch(request []byte) reply {
	c.tb.Helper()
	var body bytes.Buffer
	r, err := c.exchange(request, &body)
	if err != nil || r.status != 200 {
		c.tb.Fatalf("%.60q: status %d, %v", request, r.status, err)
	}
	r.body = body.Bytes()
	return r
}

func (c *client) exchange(request []byte, body io.Writer) (r reply, err error) {
	if _, err = c.conn.Write(request); err != nil {
		return r, err
	}
	length := 0
	for first := true; ; first = false {
		line, err := c.in.ReadSlice('\n')
		r.wire += len(line)
		switch {
		case err != nil:
			return r, err
		case first:
			r.status, err = strconv.Atoi(string(line[9:12]))
			if err != nil {
				return r, err
			}
		case len(line) == 2 && length < 0:
			return r, c.chunks(&r, body)
		case len(line) == 2:
			r.wire += length
			_, err := io.CopyN(body, c.in, int64(length))
			return r, err
		case hasFold(line, "Content-Length: "):
			length, _ = strconv.Atoi(string(line[16 : len(line)-2]))
		case hasFold(line, "Transfer-Encoding: "):
			length = -1
		}
	}
}

func hasFold(line []byte, name string) bool {
	return len(line) > len(name) && strings.EqualFold(string(line[:len(name)]), name)
}

func (c *client) chunks(r *reply, body io.Writer) error {
	for {
		line, err := c.in.ReadSlice('\n')
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(string(line[:len(line)-2]), 16, 32)
		if err != nil {
			return err
		}
		r.wire += len(line) + int(size) + 2
		if _, err := io.CopyN(body, c.in, size); err != nil {
			return err
		}
		if _, err := c.in.Discard(2); err != nil || size == 0 {
			return err
		}
	}
}
