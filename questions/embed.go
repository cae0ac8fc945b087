// Package questions holds the built-in banks with their readings and pictures,
// and the JSON Schema of their format.
package questions

import "embed"

// FS holds the built-in banks as files, and the schema.
//
//go:embed *.yaml *.md *.svg *.json kosovo-russia
var FS embed.FS
