package native

// A bank of fifty thousand questions takes little room as a file and as a bank,
// and much as a tree of nodes. So of a JSON file only one question is unfolded at a
// time. It is read from the file again whenever somebody wants to see it: once
// for its content, and once more if an issue needs its place.

// unfold gives a question its nodes, and takes them from the one before.
func (d *reader) unfold(n *node) {
	if d.unfolded == n {
		return
	}
	if d.unfolded != nil {
		d.unfolded.fold()
	}
	d.unfolded = n
	if n.source != nil {
		p := &jsonTree{data: n.source, report: &report{}, at: n.at}
		p.fill(n, questionDepth) // without a problem, as it was read before
	}
}

// fold lets go of what can be read again.
func (n *node) fold() {
	if n.source != nil {
		n.fields, n.items = nil, nil
	}
}

// questionDepth is how deep a question lies in the tree.
const questionDepth = 2

// isQuestion reports whether a node is an item of the bank's list of questions.
func isQuestion(n *node) bool {
	questions := n.parent
	return questions.name == "questions" && questions.parent != nil && questions.parent.parent == nil
}
