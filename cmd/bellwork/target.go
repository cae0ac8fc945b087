package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// targets returns where each file is written; all are empty for standard
// output.
func (c *conversion) targets() ([]string, error) {
	targets := make([]string, len(c.files))
	if c.out == "" {
		return targets, nil
	}
	info, err := os.Stat(c.out)
	folder := err == nil && info.IsDir() || strings.HasSuffix(c.out, string(filepath.Separator))
	if !folder && len(c.files) == 1 {
		return []string{c.out}, nil
	}
	if err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%d files do not fit into the file %s; name a folder", len(c.files), c.out)
	}
	taken := map[string]string{}
	for i, name := range c.files {
		if name == "-" {
			return nil, errors.New("standard input has no name to write it under; name a file with -o")
		}
		base := filepath.Base(name)
		targets[i] = filepath.Join(c.out, strings.TrimSuffix(base, filepath.Ext(base))+c.to.Endings[0])
		if other, twice := taken[targets[i]]; twice {
			return nil, fmt.Errorf("%s and %s would both be written to %s", other, name, targets[i])
		}
		taken[targets[i]] = name
	}
	return targets, nil
}

// replaceFile replaces a file as a whole by what write puts out, so that a
// failure leaves the old one.
func replaceFile(name string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	draft := name + ".part"
	f, err := os.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return fmt.Errorf("write: %w", err)
	}
	if err = errors.Join(write(f), f.Close()); err != nil {
		return errors.Join(err, os.Remove(draft))
	}
	if err := os.Rename(draft, name); err != nil {
		return errors.Join(fmt.Errorf("write: %w", err), os.Remove(draft))
	}
	return nil
}
