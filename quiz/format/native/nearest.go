package native

// nearest returns the known word that was most likely meant, or "" where none
// is close: at most one edit for every three letters may lie between them.
func nearest(word string, known []string) string {
	best, bestEdits := "", len([]rune(word))/3+1
	for _, k := range known {
		if n := edits(word, k); n <= bestEdits && (best == "" || n < bestEdits) {
			best, bestEdits = k, n
		}
	}
	return best
}

// edits counts the letters to insert, delete, replace or swap with their
// neighbour to turn a into b (the optimal string alignment distance).
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return max(len(x), len(y))
	}
	d := make([][]int, len(x)+1)
	for i := range d {
		d[i] = make([]int, len(y)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			replace := d[i-1][j-1]
			if x[i-1] != y[j-1] {
				replace++
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, replace)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(x)][len(y)]
}
