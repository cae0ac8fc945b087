// Package xlsx is under construction.
package xlsx
