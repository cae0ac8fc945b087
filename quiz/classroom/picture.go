package classroom

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"bellwork/quiz"
	"bellwork/quiz/store"
)

// pictureRecord says where the content of a picture is. Its key is the name of
// the picture, which begins with the same letters as the hash.
type pictureRecord struct {
	Hash string `json:"hash"`
}

// mediaFolder is what the paths of pictures begin with.
const mediaFolder = "media/"

// keepPictures stores the pictures of a bank, each once for all banks.
func (c *Classroom) keepPictures(ctx context.Context, files []quiz.File) error {
	for _, f := range files {
		if err := c.keepPicture(ctx, f); err != nil {
			return fmt.Errorf("picture %s: %w", f.Path, err)
		}
	}
	return nil
}

// keepPicture stores a picture unless it is there. Its record is written last,
// so it stands for the content; and the commit that names the edition comes
// after it, so what was only read here is on disk by then.
func (c *Classroom) keepPicture(ctx context.Context, f quiz.File) error {
	if !quiz.IsMediaPath(f.Path) {
		return errors.New("this is not the path of a picture")
	}
	name := strings.TrimPrefix(f.Path, mediaFolder)
	if _, err := c.pictures.Get(ctx, name); !errors.Is(err, store.ErrNotFound) {
		return err
	}
	sum := sha256.Sum256(f.Data)
	if begin, _, _ := strings.Cut(name, "."); !strings.HasPrefix(hex.EncodeToString(sum[:]), begin) {
		return errors.New("its content has another hash")
	}
	hash, err := c.editions.blobs.Write(ctx, f.Data)
	if err != nil {
		return err
	}
	_, err = c.kv.Commit(ctx, c.pictures.Put(name, pictureRecord{Hash: hash}, 0))
	if errors.Is(err, store.ErrConflict) {
		return nil // somebody else stored the same
	}
	return err
}

// Picture returns the content of a picture of any edition by its name, the last
// part of its path. The error wraps quiz.ErrNotFound where there is none.
func (c *Classroom) Picture(ctx context.Context, name string) ([]byte, error) {
	if !quiz.IsMediaPath(mediaFolder + name) {
		return nil, fmt.Errorf("picture: %w", quiz.ErrNotFound)
	}
	r, err := c.pictures.Get(ctx, name)
	if errors.Is(err, store.ErrNotFound) {
		return nil, fmt.Errorf("picture %s: %w", name, quiz.ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("picture: %w", err)
	}
	data, err := c.editions.blobs.Read(ctx, r.Value.Hash)
	if err != nil {
		return nil, fmt.Errorf("picture %s: %w", name, err)
	}
	return data, nil
}

// withoutContents returns a bank that names its pictures and leaves their
// contents to the store.
func withoutContents(bank *quiz.Bank) *quiz.Bank {
	b := *bank
	b.Files = nil
	for _, f := range bank.Files {
		b.Files = append(b.Files, quiz.File{Path: f.Path})
	}
	return &b
}
