package qti12

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"bellwork/quiz/format/archive"
	"bellwork/quiz/format/intake"
	"bellwork/quiz/media"
)

// pictures finds the pictures that texts refer to.
type pictures struct {
	set   *intake.Set
	files *archive.Archive // nil: there are none

	folder string              // of the document that is being read
	taken  map[string]string   // the path in the bank by the name in the archive; empty: it is of no use
	byName map[string][]string // the files by the last part of their names
}

// beside says which document texts belong to: addresses are relative to it.
func (p *pictures) beside(document string) { p.folder = path.Dir(document) }

// path returns the path in the bank of the picture at an address.
func (p *pictures) path(address string) string {
	address = strings.TrimSpace(address)
	if strings.HasPrefix(address, "data:") {
		return p.embedded(address)
	}
	name := p.find(address)
	if name == "" {
		p.missing(address)
		return ""
	}
	if taken, ok := p.taken[name]; ok {
		return taken
	}
	data, err := p.files.Read(name)
	if err != nil {
		p.set.Warn("qti12-picture", "the picture "+name+" cannot be read: "+err.Error(), "add it again")
		return ""
	}
	p.taken[name] = p.set.Picture(path.Base(name), data)
	return p.taken[name]
}

func (p *pictures) embedded(address string) string {
	data, ok := media.Addressed(address)
	if !ok {
		p.set.Warn("qti12-picture", "a picture within the text cannot be read", "add it again")
		return ""
	}
	return p.set.Picture("within the text", data)
}

func (p *pictures) missing(address string) {
	where := "is not in the file"
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		where = "is in the internet and not in the file"
	}
	p.set.Warn("qti12-picture", "the picture "+intake.Short(address, 80)+" "+where, "add it to the question in Bellwork")
}

// token matches what stands for the root of the package: $IMS-CC-FILEBASE$,
// $IMS_CC_FILE_BASE$, @X@EmbeddedFile.location@X@.
var token = regexp.MustCompile(`^(?:\$[A-Za-z_-]+\$|(?:@X@[^@]*@X@)+)/?`)

// find returns the file of the archive that an address means: beside the
// document, at the root, under web_resources, or anywhere if its name ends so.
func (p *pictures) find(address string) string {
	if p.files == nil {
		return ""
	}
	address, _, _ = strings.Cut(address, "?")
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	address = strings.ReplaceAll(address, `\`, "/")
	address = strings.TrimPrefix(token.ReplaceAllString(address, ""), "/")
	if address == "" || strings.Contains(address, "://") {
		return ""
	}
	for _, try := range []string{path.Join(p.folder, address), address, path.Join("web_resources", address)} {
		if name := p.files.Find(try); name != "" {
			return name
		}
	}
	return p.ending(address)
}

// xid matches how Blackboard names its files in addresses.
var xid = regexp.MustCompile(`xid-\d+_\d+`)

// ending returns a file whose name ends with the address; the shortest, if
// there are several.
func (p *pictures) ending(address string) string {
	p.index()
	base := strings.ToLower(path.Base(address))
	if id := xid.FindString(base); id != "" {
		base = id
	}
	best := ""
	for _, name := range p.byName[base] {
		fits := xid.MatchString(base) || strings.HasSuffix(strings.ToLower(name), "/"+strings.ToLower(strings.TrimLeft(address, "./")))
		if fits && (best == "" || len(name) < len(best)) {
			best = name
		}
	}
	return best
}

// index lists the files by the last part of their names, and by the id of
// Blackboard in it.
func (p *pictures) index() {
	if p.byName != nil {
		return
	}
	p.byName = map[string][]string{}
	for _, name := range p.files.Names() {
		base := strings.ToLower(path.Base(name))
		if id := xid.FindString(base); id != "" && path.Ext(base) != ".xml" {
			base = id
		}
		p.byName[base] = append(p.byName[base], name)
	}
}
