package anki

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"

	"golang.org/x/text/unicode/norm"

	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/jsontree"
	"bellwork/quiz/media"
)

// mediaFolder is the pictures and sounds of a package.
type mediaFolder struct {
	archive *archive.Archive
	names   map[string]string // name in the fields -> name in the archive
	paths   map[string]string // name in the fields -> path in the bank, of what was read
}

// maxMedia is the size in bytes of the list of media files.
const maxMedia = 8 << 20

// openMedia reads the list of a package's media files: JSON in the older
// layout, compressed protocol buffers in the newer one.
func openMedia(a *archive.Archive) (*mediaFolder, error) {
	m := &mediaFolder{archive: a, names: map[string]string{}, paths: map[string]string{}}
	list, err := a.Read("media")
	switch {
	case errors.Is(err, archive.ErrNotFound), err == nil && len(list) == 0:
		return m, nil
	case err != nil:
		return m, err
	case isZstd(list):
		if list, err = unzstd(list, maxMedia); err != nil {
			return m, fmt.Errorf("read media: %w", err)
		}
		m.entries(list)
		return m, nil
	case len(list) > maxMedia:
		return m, fmt.Errorf("read media: %w", errUnpacksTooLarge)
	}
	root, err := jsontree.Parse(list)
	if err != nil {
		return m, fmt.Errorf("read media: %w", err)
	}
	for i, file := range root.Names {
		m.names[norm.NFC.String(root.Nodes[i].Text())] = file
	}
	return m, nil
}

// entries reads MediaEntries{repeated MediaEntry entries = 1}, of which the
// n-th is the file n of the archive, unless it says so otherwise:
// MediaEntry{string name = 1; uint32 legacy_zip_filename = 255}.
func (m *mediaFolder) entries(list []byte) {
	n := 0
	eachField(list, func(field int, _ uint64, entry []byte) {
		if field != 1 {
			return
		}
		name, file := "", strconv.Itoa(n)
		eachField(entry, func(field int, number uint64, data []byte) {
			switch field {
			case 1:
				name = string(data)
			case 255:
				file = strconv.FormatUint(number, 10)
			}
		})
		m.names[norm.NFC.String(name)] = file
		n++
	})
}

// find returns the file of the archive that a field means by a name.
func (m *mediaFolder) find(name string) string {
	if file, ok := m.names[norm.NFC.String(name)]; ok {
		return file
	}
	plain, err := url.PathUnescape(name)
	if err != nil {
		return ""
	}
	return m.names[norm.NFC.String(plain)]
}

// picture returns the path in the bank of a picture that a field shows.
func (d *decoder) picture(name string) string {
	if d.media == nil {
		d.set.Warn("anki-picture", fmt.Sprintf("the picture %s is not in the file", name), "export the deck as a package with its media")
		return ""
	}
	path, known := d.media.paths[name]
	if !known {
		path = d.readPicture(name)
		d.media.paths[name] = path
	}
	return path
}

func (d *decoder) readPicture(name string) string {
	file := d.media.find(name)
	if file == "" {
		d.set.Warn("anki-picture", fmt.Sprintf("the picture %s is not in the package", name), "export the deck again, with its media")
		return ""
	}
	data, err := d.media.archive.Read(file)
	if err == nil && isZstd(data) {
		data, err = unzstd(data, media.MaxSize)
	}
	if err != nil {
		d.set.Warn("anki-picture", fmt.Sprintf("the picture %s cannot be read: %v", name, err), "")
		return ""
	}
	return d.set.Picture(name, data)
}
