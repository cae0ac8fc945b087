// Package classroom holds the use cases: what can be done with Bellwork,
// whoever asks and through whatever door. A use case authorises, loads, calls
// the pure core and commits; every rule that needs storage lives here, once.
//
// Use cases take the instant at which the request was received. They say
// "done" only after the commit that makes it so has returned.
//
// In this slice there is one open class. Everybody in it may use every bank,
// so each bank has one implicit assignment, see [assignmentID].
package classroom
