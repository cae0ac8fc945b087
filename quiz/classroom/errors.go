package classroom

import "bellwork/quiz/store"

// The failures of storage that a page tells apart, so that whoever asks need
// not know the store.
var (
	ErrTooLarge = store.ErrTooLarge // more than one record can hold
	ErrFull     = store.ErrFull     // no room left; nothing was written
	ErrClosed   = store.ErrClosed   // the server is stopping; nothing was written
	ErrUnknown  = store.ErrUnknown  // the storage failed; a restart will tell what was written
)
