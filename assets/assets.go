// Package assets holds the style sheet, the script and the icon. Each is one
// response under an address that carries a hash of its contents, so a browser
// may keep it for ever; the sources stay small and are joined at start.
package assets

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base32"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed css/*.css js/*.js desk/*.css desk/*.js bell.svg
var files embed.FS

// Prefix is where the addresses of all assets begin.
const Prefix = "/assets/"

// Set holds the assets as they are served. It is never changed.
type Set struct {
	Style, Script, Icon string // addresses, beginning with Prefix
	Desk, DeskScript    string // what the teacher's desk needs besides
	files               map[string]File
}

// File is one response.
type File struct {
	Type string // content type
	Body []byte
	Gzip []byte // Body compressed; nil where that makes it no smaller
}

// Get returns the file at an address.
func (s *Set) Get(path string) (File, bool) {
	f, ok := s.files[path]
	return f, ok
}

// Load joins, hashes and compresses the assets.
func Load() (*Set, error) {
	s := &Set{files: map[string]File{}}
	style, err := join("css/*.css", "")
	if err != nil {
		return nil, err
	}
	// One function around all parts keeps their names out of the global scope.
	script, err := join("js/*.js", "'use strict';\n(() => {\n")
	if err != nil {
		return nil, err
	}
	script = append(script, "})();\n"...)
	desk, err := join("desk/*.css", "")
	if err != nil {
		return nil, err
	}
	deskScript, err := join("desk/*.js", "'use strict';\n(() => {\n")
	if err != nil {
		return nil, err
	}
	deskScript = append(deskScript, "})();\n"...)
	icon, err := files.ReadFile("bell.svg")
	if err != nil {
		return nil, fmt.Errorf("load assets: %w", err)
	}
	s.Style = s.add("style", "css", "text/css; charset=utf-8", style)
	s.Script = s.add("student", "js", "text/javascript; charset=utf-8", script)
	s.Desk = s.add("desk", "css", "text/css; charset=utf-8", desk)
	s.DeskScript = s.add("teacher", "js", "text/javascript; charset=utf-8", deskScript)
	s.Icon = s.add("bell", "svg", "image/svg+xml", icon)
	return s, nil
}

// join puts the files of a pattern one after the other, in the order of their
// names.
func join(pattern, before string) ([]byte, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("load assets: no files %s: %w", pattern, fs.ErrNotExist)
	}
	out := []byte(before)
	for _, name := range names {
		body, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("load assets: %w", err)
		}
		out = append(out, body...)
	}
	return out, nil
}

func (s *Set) add(name, ext, contentType string, body []byte) string {
	sum := sha256.Sum256(body)
	hash := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:10]))
	path := Prefix + name + "." + hash + "." + ext
	s.files[path] = File{Type: contentType, Body: body, Gzip: compress(body)}
	return path
}

func compress(body []byte) []byte {
	var b bytes.Buffer
	// The level is valid, and writing to a buffer cannot fail.
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(body)
	_ = w.Close()
	if b.Len() >= len(body) {
		return nil
	}
	return b.Bytes()
}
