package markup

import (
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// address returns where a link may lead, or nothing: to a page on a named host
// or to a mailbox. Everything else, this server included, is text; what a
// browser would make of a half-address is not left to the browser.
func address(dest string) string {
	if strings.ContainsAny(dest, "\x00\t\r\n\\") {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(dest))
	if err != nil {
		return ""
	}
	switch {
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil:
		return u.String()
	case u.Scheme == "mailto" && strings.Contains(u.Opaque, "@"):
		return u.String()
	default:
		return ""
	}
}

// autoAddress returns the address of a link that was written as <address>.
func autoAddress(n *ast.AutoLink, src []byte) string {
	dest := string(n.URL(src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		dest = "mailto:" + strings.TrimPrefix(dest, "mailto:")
	}
	return address(dest)
}

// holdsGap reports whether a gap lies within n. A control inside a link could
// not be operated, so such a link is written as text.
func holdsGap(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == kindGap || holdsGap(c) {
			return true
		}
	}
	return false
}

// linkAddress is address for the other way, with the characters that cannot
// stand in Markdown's brackets written as URLs write them.
func linkAddress(dest string) string {
	var b strings.Builder
	for _, c := range []byte(address(dest)) {
		switch {
		case c <= ' ' || c == 0x7f || strings.IndexByte("<>`\\", c) >= 0:
			b.WriteString("%" + strings.ToUpper(hex.EncodeToString([]byte{c})))
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
