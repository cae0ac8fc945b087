// Package wayground is under construction.
package wayground
