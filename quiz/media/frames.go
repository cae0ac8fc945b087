package media

// frames adds up what a picture unfolds to on a screen. Every frame of an
// animation is laid over the whole canvas.
type frames struct {
	count, motion int
}

// add counts a frame; its sides are below 2^31.
func (f *frames) add(width, height int) error {
	if width <= 0 || height <= 0 {
		return errDamaged
	}
	if width > MaxPixels/height {
		return errPixels
	}
	f.count++
	f.motion += width * height
	if f.count > MaxFrames || f.count > 1 && f.motion > MaxMotion {
		return errMotion
	}
	return nil
}
