// Command bellwork is a classroom quiz server. Without arguments it serves.
package main

import (
	"os"
)

// version is set when a release is built.
var version = "dev"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
