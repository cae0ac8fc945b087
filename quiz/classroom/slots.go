package classroom

import "context"

// slots bounds how much of something costly is done at once.
type slots chan struct{}

// do runs a function once there is a slot for it, or returns the context's
// error.
func (s slots) do(ctx context.Context, work func()) error {
	select {
	case s <- struct{}{}:
		defer func() { <-s }()
		work()
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
