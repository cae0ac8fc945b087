package main

import (
	"os"
	"path/filepath"
	"strings"
)

// syncedFolders are the names that the folders of file-synchronising services begin with, in small letters.
var syncedFolders = []struct{ begins, service string }{
	{"dropbox", "Dropbox"},
	{"onedrive", "OneDrive"},
	{"mobile documents", "iCloud Drive"},
	{"iclouddrive", "iCloud Drive"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"syncthing", "Syncthing"},
	{"cloudstorage", "a cloud storage service"}, // macOS keeps all the others' folders in Library/CloudStorage
}

// syncMarks are the files by which such services mark a folder whatever its name is.
var syncMarks = []struct{ pattern, service string }{
	{".stfolder", "Syncthing"},
	{".dropbox.cache", "Dropbox"}, // not .dropbox, which lies in every home folder that has the client
	{".sync_*.db", "Nextcloud"},
	{".nextcloudsync.log", "Nextcloud"},
	{".owncloudsync.log", "ownCloud"},
}

// checkSync warns when another program copies the folder while Bellwork writes into it: the copy is a torn file, and
// some services put that copy back.
func checkSync(dir string) finding {
	const check = "sync"
	if service := syncedBy(dir); service != "" {
		return finding{check, warn, "the data folder is synchronised by " + service, "That can damage the file: choose a folder outside of it with --data, and copy backups there instead"}
	}
	return finding{check, ok, "no synchronising service is known to copy the data folder", ""}
}

// syncedBy returns the service that synchronises the folder or one above it, or "".
func syncedBy(dir string) string {
	for {
		if service := serviceNamed(filepath.Base(dir)); service != "" {
			return service
		}
		if service := serviceMarked(dir); service != "" {
			return service
		}
		if filepath.Dir(dir) == dir {
			return ""
		}
		dir = filepath.Dir(dir)
	}
}

// serviceNamed returns the service whose folders begin with the name.
func serviceNamed(name string) string {
	name = strings.ToLower(name)
	for _, f := range syncedFolders {
		if strings.HasPrefix(name, f.begins) {
			return f.service
		}
	}
	return ""
}

// serviceMarked returns the service that left its mark in the folder.
func serviceMarked(dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "" // a folder that cannot be listed tells nothing
	}
	for _, entry := range entries {
		for _, m := range syncMarks {
			if matched, _ := filepath.Match(m.pattern, entry.Name()); matched {
				return m.service
			}
		}
	}
	return ""
}
