// Package auth says who may do what, and turns passwords into what can be
// stored of them. It holds rules alone: salts are arguments, and who asks is
// found out by the use cases.
package auth
