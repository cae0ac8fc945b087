// Package csv is under construction.
package csv
