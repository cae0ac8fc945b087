package main

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"bellwork/quiz/format/intake"
)

// passOver says why nothing is read at a place in the folder of question sets,
// and what to do; how is [fs.SkipDir] where that goes for all below it. It is
// empty where there is nothing to say.
func passOver(files fs.FS, name string, entry fs.DirEntry) (why string, how error) {
	if entry.Type()&fs.ModeSymlink != 0 {
		switch info, err := fs.Stat(files, name); {
		case err != nil:
			return "this link leads out of the folder, or nowhere; put the file itself here", nil
		case info.IsDir():
			return "this is a link to a folder; put the folder itself here", nil
		}
	}
	if entry.IsDir() && name != "." && isUnpacked(files, name) {
		return "this folder is an unpacked export; put the file itself here, as the other program gave it (.zip, .imscc, .h5p)", fs.SkipDir
	}
	if parts(path.Base(name)) {
		return "this is a part of an unpacked export; put the file itself here, as the other program gave it (.zip, .imscc, .h5p)", nil
	}
	if !entry.IsDir() && slices.Contains(documents, strings.ToLower(path.Ext(name))) {
		return "this is a document of another program; save it as plain text, .csv or .xlsx, with the questions in one of the formats that bellwork formats lists", nil
	}
	return "", nil
}

// documents are the endings of files in which people write questions, and which
// no format has.
var documents = []string{".doc", ".docx", ".odt", ".ods", ".pdf", ".ppt", ".pptx", ".rtf", ".xls"}

// parts reports whether a file is one of those that tell what a package holds,
// and hold no questions.
func parts(name string) bool {
	return slices.Contains([]string{"imsmanifest.xml", "assessment_meta.xml", "h5p.json"}, strings.ToLower(name))
}

// isUnpacked reports whether a folder holds what was in a package.
func isUnpacked(files fs.FS, folder string) bool {
	entries, err := fs.ReadDir(files, folder)
	return err == nil && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return !e.IsDir() && parts(e.Name()) })
}

// freeID says how a question set gets an id that no other has.
func freeID(name, id string) string {
	ending := strings.ToLower(path.Ext(name))
	if base := strings.TrimSuffix(path.Base(name), path.Ext(name)); ending != ".yaml" && ending != ".yml" && intake.Slug(base) == id {
		return "rename the file"
	}
	return "write another id, or another title where it has no id, into the file"
}
