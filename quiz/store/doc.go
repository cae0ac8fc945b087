// Package store is the seam between Bellwork and its storage engines: bytes
// with revisions, atomic commits of several keys, and scans by prefix.
//
// Engines live in subpackages and differ in where bytes rest, never in what a
// call means; storetest.Run holds them to that. Above the seam, Collection
// keeps JSON records, Blobs keeps contents by their hash, and Transact is the
// only loop that reads, decides and commits again after a conflict.
//
// # Saved never rests on a read
//
// An engine may show a commit to readers before it is on disk. So a caller
// that has read "this was already saved" must not tell anybody until a Commit
// returned, even if there is nothing left to write: a commit that holds only
// checks is answered in line with all others, after everything it could have
// seen is on disk. Transact and Collection.Update do this by themselves.
//
// # Revisions
//
// Revisions grow over the whole store and are never used twice. Each put and
// each delete takes the next one, in the order of the ops; Commit returns the
// revision of its last write, so the write before that has one less. A key that
// does not exist has revision 0.
package store
