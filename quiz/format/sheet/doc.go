// Package sheet is under construction.
package sheet
