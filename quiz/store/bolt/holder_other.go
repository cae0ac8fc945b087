//go:build unix && !linux && !solaris && !aix

package bolt

import "os"

// holder cannot tell who has locked a file here.
func holder(*os.File) string { return "" }
