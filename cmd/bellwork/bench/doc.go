// Package bench holds nothing but measurements. `task bench` runs them and prints one table: what was measured, the
// yardstick measured in the same run, in turns with it, and whether the aim was met. They stand outside of package main
// because they put a whole Bellwork together, the storage engine included, and look at it through HTTP alone.
package bench
