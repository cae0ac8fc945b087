// Package transfer takes the data of a server out and brings it back: backups,
// the daily ones among them, and restoring one.
//
// # A backup file
//
// A backup is one file: a head of 256 bytes, and then the data file as it was at
// one moment. The head is text, four lines and empty lines up to its size:
//
//	bellwork backup 1
//	made 2026-11-24T10:30:00Z
//	size 1048576
//	sha256 … of the two lines before, and of the data
//
// It holds everything, passwords' digests included, and is readable by its owner
// alone.
//
// # What it guarantees
//
//   - A backup holds every write that was acknowledged before it began, and is
//     only given its name once it was verified and is on disk.
//   - A file is restored only after every byte was compared with the checksum and
//     every entry was read as a start of the server reads it. Until then, and
//     whenever the machine stops in between, the present data is as it was.
//   - Restoring signs everybody out, and keeps what it replaces.
//   - The newest backup is never deleted.
package transfer
