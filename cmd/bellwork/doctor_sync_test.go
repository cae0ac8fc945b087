package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSyncedBy(t *testing.T) {
	root := t.TempDir()
	tests := []struct{ name, mark, dir, want string }{
		{"Plain", "", "school/bellwork", ""},
		{"DropboxOfAFirm", "", "Dropbox (School)/bellwork", "Dropbox"},
		{"OneDriveOfASchool", "", "OneDrive - School/x/y", "OneDrive"},
		{"ICloud", "", "Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud Drive"},
		{"MacCloudStorage", "", "Library/CloudStorage/Box-Box/x", "a cloud storage service"},
		{"SyncthingByMark", "marked/.stfolder", "marked/x/y", "Syncthing"},
		{"NextcloudByMark", "files/.sync_0a1b2c.db", "files/x", "Nextcloud"},
		{"ConfigurationOfDropboxIsNoMark", "home/.dropbox", "home/x", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(root, tt.dir)
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if tt.mark != "" {
				if err := os.Mkdir(filepath.Join(root, tt.mark), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			if got := syncedBy(dir); got != tt.want {
				t.Errorf("syncedBy(%s) = %q, want %q", tt.dir, got, tt.want)
			}
		})
	}
}
