//go:build !ackearly

package bolt

// ackEarly is false in every build that people use: a commit is answered after
// it is on disk.
const ackEarly = false
