// Package qti2 will be described when it stands.
package qti2
