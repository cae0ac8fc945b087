package transfer

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
)

// unpack writes the data of a backup to a file and compares it with the
// checksum. A data file itself, such as the one that an earlier restore kept,
// has no head: what is wrong with it is found when it is opened.
func unpack(ctx context.Context, from *os.File, to io.Writer) (Head, error) {
	start := make([]byte, headSize)
	n, err := io.ReadFull(from, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return Head{}, err
	}
	head, err := parseHead(start[:n])
	if errors.Is(err, ErrForeign) && n == headSize {
		_, err := io.Copy(to, reader{ctx, io.MultiReader(bytes.NewReader(start), from)})
		return Head{}, err
	}
	if err != nil {
		return Head{}, err
	}
	sum := head.newSum()
	copied, err := io.Copy(io.MultiWriter(to, sum), reader{ctx, from})
	switch {
	case err != nil:
		return Head{}, err
	case copied < head.Size:
		return Head{}, ErrCut
	case copied > head.Size || !bytes.Equal(sum.Sum(nil), head.Sum[:]):
		return Head{}, ErrAltered
	}
	return head, nil
}

// Receive stores a backup that another process sends, once all of it has come
// and its checksum is right.
func Receive(ctx context.Context, from io.Reader, path string) (head Head, err error) {
	err = place(path, func(f *os.File) error {
		if _, err := io.Copy(f, reader{ctx, from}); err != nil {
			return err
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		if head, err = unpack(ctx, f, io.Discard); err == nil && head.Size == 0 {
			err = ErrForeign
		}
		return err
	})
	return head, err
}
