package classroom

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
	"bellwork/quiz/store"
)

// Edition is one version of a bank, named by the hash of its content. It never
// changes. Its bank names its pictures; [Classroom.Picture] has their contents.
type Edition struct {
	Bank *quiz.Bank
	Hash string
}

// bankRecord says which edition of a bank is the current one.
type bankRecord struct {
	Hash string `json:"hash"`
}

// content is what the hash of an edition is taken of: the bank, its reading and
// the paths of its pictures, which stand for what is in them, as one JSON
// document.
type content struct {
	Bank    json.RawMessage `json:"bank"`
	Reading string          `json:"reading,omitempty"`
	Files   []string        `json:"files,omitempty"`
}

// olderBytes bounds the older editions that are kept parsed, by the size of
// their contents: every attempt of a past year may name another one.
const olderBytes = 16 << 20

// editions keeps the parsed banks: the current ones in the order of their ids,
// and of the older ones that attempts still refer to those read last.
type editions struct {
	blobs *store.Blobs

	mu      sync.RWMutex
	current []*Edition
	byHash  map[string]*Edition
	older   []olderEdition // the one that was read first in front
	room    int            // bytes that further older ones may take
}

type olderEdition struct {
	hash string
	size int
}

func newEditions(blobs *store.Blobs) *editions {
	return &editions{blobs: blobs, byHash: map[string]*Edition{}, room: olderBytes}
}

// Publish makes a bank the current edition under its id and stores it, so that
// attempts can refer to it whatever happens to the file it came from. Its
// pictures are stored beside it.
func (c *Classroom) Publish(ctx context.Context, bank *quiz.Bank) error {
	if err := c.keepPictures(ctx, bank.Files); err != nil {
		return fmt.Errorf("publish %s: %w", bank.ID, err)
	}
	bank = withoutContents(bank)
	data, err := encodeContent(bank)
	if err != nil {
		return fmt.Errorf("publish %s: %w", bank.ID, err)
	}
	hash, err := c.editions.blobs.Write(ctx, data)
	if err != nil {
		return fmt.Errorf("publish %s: %w", bank.ID, err)
	}
	if err := c.setCurrent(ctx, bank.ID, hash); err != nil {
		return fmt.Errorf("publish %s: %w", bank.ID, err)
	}
	c.editions.publish(&Edition{Bank: bank, Hash: hash})
	return nil
}

func (c *Classroom) setCurrent(ctx context.Context, id, hash string) error {
	_, err := store.Transact(ctx, c.kv, func(ctx context.Context) ([]store.Op, error) {
		old, err := c.banks.Get(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		if old.Value.Hash == hash {
			return []store.Op{c.banks.Check(id, old.Rev)}, nil
		}
		return []store.Op{c.banks.Put(id, bankRecord{Hash: hash}, old.Rev)}, nil
	})
	return err
}

// encodeContent writes a bank without its pictures, which are stored apart.
func encodeContent(bank *quiz.Bank) ([]byte, error) {
	c := content{Reading: bank.Reading.Text}
	for _, f := range bank.Files {
		c.Files = append(c.Files, f.Path)
	}
	alone := *bank
	alone.Files = nil
	var b bytes.Buffer
	if _, err := native.EncodeJSON(&b, &alone); err != nil {
		return nil, err
	}
	c.Bank = b.Bytes()
	return json.Marshal(c)
}

func decodeContent(data []byte) (*quiz.Bank, error) {
	var c content
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	bank, issues, err := native.Decode(bytes.NewReader(c.Bank), native.Options{Name: "bank.json", Sibling: c.sibling})
	if err != nil {
		return nil, errors.Join(append([]error{err}, asErrors(issues)...)...)
	}
	for _, path := range c.Files {
		bank.Files = append(bank.Files, quiz.File{Path: path})
	}
	return &bank, nil
}

// sibling returns the reading, under whatever name the bank has for it. The
// pictures are not opened.
func (c content) sibling(path string) ([]byte, error) {
	if quiz.IsMediaPath(path) {
		return nil, fs.ErrNotExist
	}
	return []byte(c.Reading), nil
}

func asErrors(issues []quiz.Issue) []error {
	var errs []error
	for _, i := range issues {
		errs = append(errs, errors.New(i.String()))
	}
	return errs
}

// Editions returns the current edition of every bank.
func (c *Classroom) Editions() []*Edition {
	c.editions.mu.RLock()
	defer c.editions.mu.RUnlock()
	return slices.Clone(c.editions.current)
}

// Edition returns the current edition of the bank with this id, or
// quiz.ErrNotFound.
func (c *Classroom) Edition(id string) (*Edition, error) {
	for _, e := range c.Editions() {
		if e.Bank.ID == id {
			return e, nil
		}
	}
	return nil, fmt.Errorf("bank %q: %w", id, quiz.ErrNotFound)
}

func (e *editions) publish(edition *Edition) {
	e.mu.Lock()
	defer e.mu.Unlock()
	i := slices.IndexFunc(e.current, func(old *Edition) bool { return old.Bank.ID == edition.Bank.ID })
	if i < 0 {
		e.current = append(e.current, edition)
	} else {
		delete(e.byHash, e.current[i].Hash) // it is read again when an attempt names it
		e.current[i] = edition
	}
	e.byHash[edition.Hash] = edition
	slices.SortStableFunc(e.current, func(a, b *Edition) int { return strings.Compare(a.Bank.ID, b.Bank.ID) })
}

// get returns the edition with a hash, from memory or from the store.
func (e *editions) get(ctx context.Context, hash string) (*Edition, error) {
	e.mu.RLock()
	edition := e.byHash[hash]
	e.mu.RUnlock()
	if edition != nil {
		return edition, nil
	}
	data, err := e.blobs.Read(ctx, hash)
	if err != nil {
		return nil, fmt.Errorf("edition: %w", err)
	}
	bank, err := decodeContent(data)
	if err != nil {
		return nil, fmt.Errorf("edition %s: %w", hash, err)
	}
	edition = &Edition{Bank: bank, Hash: hash}
	e.keep(edition, len(data))
	return edition, nil
}

// keep remembers an older edition, and forgets others where that takes more
// room than there is. The latest stays, however large it is.
func (e *editions) keep(edition *Edition, size int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.byHash[edition.Hash] != nil {
		return
	}
	e.byHash[edition.Hash] = edition
	e.older = append(e.older, olderEdition{edition.Hash, size})
	for e.room -= size; e.room < 0 && len(e.older) > 1; e.older = e.older[1:] {
		delete(e.byHash, e.older[0].hash)
		e.room += e.older[0].size
	}
}
