// Package kahoot is under construction.
package kahoot
