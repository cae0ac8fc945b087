package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
)

const (
	// MaxBlob is the size of the largest content that Blobs keeps, in bytes.
	MaxBlob = 64 << 20

	blobHeader = 8                     // bytes before the first chunk: the size of the whole
	blobChunk  = MaxValue - blobHeader // bytes of content in a key
	blobCommit = 4                     // chunks in a commit, so that others need not wait long
)

// Blobs keeps contents that are too large for one value under the SHA-256 hash
// of their bytes: chunk n of a content is the key hash.n, from 0. Chunk 0 also
// holds the size and is written last, so what is written by half does not exist.
type Blobs struct {
	kv     KV
	bucket string
}

// NewBlobs returns the contents kept in a bucket.
func NewBlobs(kv KV, bucket string) *Blobs { return &Blobs{kv: kv, bucket: bucket} }

// Write keeps a content and returns its hash, 64 lower-case hexadecimal digits.
// When it returns nil the content is on disk. Writing the same content again, or
// at the same time, writes nothing twice. Content of more than MaxBlob bytes is
// ErrTooLarge; other errors are those of KV.Commit, after which Write may be
// repeated.
func (b *Blobs) Write(ctx context.Context, content []byte) (hash string, err error) {
	if len(content) > MaxBlob {
		return "", fmt.Errorf("blob: %w: %d bytes, at most %d", ErrTooLarge, len(content), MaxBlob)
	}
	sum := sha256.Sum256(content)
	hash = hex.EncodeToString(sum[:])
	if err := b.settle(ctx, hash, content); err != nil {
		return "", fmt.Errorf("write blob: %w", err)
	}
	return hash, nil
}

// settle writes all chunks but the first, and then the first, unless that is
// there.
func (b *Blobs) settle(ctx context.Context, hash string, content []byte) error {
	e, err := b.kv.Get(ctx, b.bucket, chunkKey(hash, 0))
	if err == nil {
		// It was written last, so it stands for all of them.
		_, err = b.kv.Commit(ctx, Check(b.bucket, e.Key, e.Rev))
		if !errors.Is(err, ErrConflict) {
			return err
		}
	} else if !errors.Is(err, ErrNotFound) {
		return err
	}
	n := chunks(len(content))
	for from := 1; from < n; from += blobCommit {
		if err := b.write(ctx, hash, content, from, min(from+blobCommit, n)); err != nil {
			return err
		}
	}
	return b.write(ctx, hash, content, 0, 1)
}

// write commits the chunks of a range, leaving alone those that an earlier try has
// written.
func (b *Blobs) write(ctx context.Context, hash string, content []byte, from, end int) error {
	_, err := Transact(ctx, b.kv, func(ctx context.Context) ([]Op, error) {
		var ops []Op
		for n := from; n < end; n++ {
			op := Put(b.bucket, chunkKey(hash, n), chunk(content, n), 0)
			e, err := b.kv.Get(ctx, op.Bucket, op.Key)
			if err != nil && !errors.Is(err, ErrNotFound) {
				return nil, err
			}
			if op.Rev = e.Rev; err == nil && bytes.Equal(e.Value, op.Value) {
				op = Check(op.Bucket, op.Key, op.Rev)
			}
			ops = append(ops, op)
		}
		return ops, nil
	})
	return err
}

// Read returns the content of a hash, or an error that wraps ErrNotFound, also if
// it was only written by half, or ErrDamaged if the bytes do not have that hash.
func (b *Blobs) Read(ctx context.Context, hash string) ([]byte, error) {
	first, err := b.kv.Get(ctx, b.bucket, chunkKey(hash, 0))
	if err != nil {
		return nil, fmt.Errorf("read blob: %w", err)
	}
	if len(first.Value) < blobHeader {
		return nil, fmt.Errorf("read blob %s: %w", hash, ErrDamaged)
	}
	size := binary.BigEndian.Uint64(first.Value)
	content := first.Value[blobHeader:]
	for n := 1; n < chunks(int(min(size, MaxBlob))); n++ {
		e, err := b.kv.Get(ctx, b.bucket, chunkKey(hash, n))
		if err != nil {
			return nil, fmt.Errorf("read blob: %w", err)
		}
		content = append(content, e.Value...)
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != hash {
		return nil, fmt.Errorf("read blob %s: %w: hash differs", hash, ErrDamaged)
	}
	return content, nil
}

func chunkKey(hash string, n int) string { return Key(hash, strconv.Itoa(n)) }

// chunks returns the number of chunks of a content; the empty one has one.
func chunks(size int) int { return max(1, (size+blobChunk-1)/blobChunk) }

// chunk returns the value of chunk n.
func chunk(content []byte, n int) []byte {
	part := content[n*blobChunk : min((n+1)*blobChunk, len(content))]
	if n > 0 {
		return part
	}
	return append(binary.BigEndian.AppendUint64(nil, uint64(len(content))), part...)
}
