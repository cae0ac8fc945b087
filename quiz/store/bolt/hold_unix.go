//go:build unix && !solaris && !aix

package bolt

import "os"

// Hold keeps others from opening the file at path until release is called, and
// looks at nothing in it: it may be damaged. The errors are those of Open.
func Hold(path string) (release func() error, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, withoutPath(err))
	}
	if err := lock(f, 0); err != nil {
		_ = f.Close()
		return nil, openError(path, err)
	}
	return f.Close, nil
}
