// Package bolt is the storage engine of a single machine: one bbolt file.
//
// # What it guarantees
//
//   - A commit that returned nil was on disk before it returned: one goroutine
//     takes all commits that wait, evaluates them in order within one
//     transaction, syncs once, and only then answers any of them, those that
//     conflicted or only checked included.
//   - A commit meets its conditions or changes nothing, and never affects the
//     outcome of others in the same transaction except by what it wrote.
//   - What is read is what was written: each value carries a checksum over
//     bucket, key, revision and value, tested at every read.
//   - Open reads the whole file first, as plain bytes, and refuses one that is
//     cut short, altered, of another product or of a newer version. It never
//     starts empty on a file that exists.
//
// # When the disk fails
//
// If a commit fails half-way, whether it survives is only known after a
// restart. Every caller that waits gets store.ErrUnknown, Failed is closed,
// nothing more is accepted, and the process should exit. A full disk is
// different when bbolt fails before it touches its header page: then nothing
// was written, the callers get store.ErrFull, and later commits may succeed.
//
// # File layout
//
// The bbolt bucket "bellwork" holds "format", the version of this layout in
// decimal, and "state", a summary of all entries that every commit updates. The
// bbolt bucket "entries" holds bucket/key for each entry: revision (8 bytes),
// CRC-32C (4 bytes), value. Integers are big-endian.
//
// # Caveats
//
//   - One process opens a file at a time, and never over NFS or SMB. A file
//     does not move between machines of different byte order.
//   - The file never shrinks; erased bytes stay in free pages until a copy is
//     made without them.
//   - An open read transaction blocks the writer when the file has to grow, and
//     soon all readers after it. Hence no method hands one out, scans read in
//     pages, and one older than a second is logged. Verify is the exception: it
//     needs one snapshot of everything.
//   - If the newer of the two header pages of bbolt is damaged, bbolt would fall
//     back to the state before the last commit. Open refuses instead.
package bolt
