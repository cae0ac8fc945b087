//go:build ackearly

package bolt

// ackEarly makes the committer answer before it writes. This build is broken on
// purpose: a test that kills the server and then looks for lost answers must
// fail against it, or that test shows nothing.
const ackEarly = true
