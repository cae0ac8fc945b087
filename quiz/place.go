package quiz

// Place is where a question stands in the file that its bank was read from.
type Place struct {
	Number       int    // from 1, counting the questions of the file that could not be read
	File         string // inside an archive
	Line, Column int    // from 1; 0 where unknown
}

// Place returns where the question at an index stands; the zero Place where
// that is not known.
func (b *Bank) Place(index int) Place {
	if index < 0 || index >= len(b.Places) {
		return Place{}
	}
	return b.Places[index]
}
