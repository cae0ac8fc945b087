package views

import "bellwork/views/lang"

// PastedName is what questions are called that were pasted, where a file has its
// name.
func PastedName(l *lang.Printer) string { return l.T("import.pasted") }

// CopyTitle is the title of a set that was made from another one.
func CopyTitle(l *lang.Printer, title string) string { return l.T("sets.copy", "Title", title) }
