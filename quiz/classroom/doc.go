// Package classroom holds the use cases: what can be done with Bellwork,
// whoever asks and through whatever door. A use case authorises, loads, calls
// the pure core and commits; every rule that needs storage lives here, once.
//
// Use cases take the instant at which the request was received. They say
// "done" only after the commit that makes it so has returned.
//
// What a student may begin is an [Assignment] of their class. The samples have
// an implicit one for the open class, see [assignmentID].
package classroom
