package store

import (
	"fmt"
	"strings"
)

// Key joins tokens to a key or a prefix.
func Key(tokens ...string) string { return strings.Join(tokens, ".") }

// ValidateKey checks a bucket, which is one token, and a key, which is one or
// more tokens joined by dots. A token consists of a-z, 0-9 and '-' and is never
// empty, so a key is safe in file names, URLs and message subjects. The error
// wraps ErrInvalid.
func ValidateKey(bucket, key string) error {
	if err := validateBucket(bucket); err != nil {
		return err
	}
	if len(key) > MaxKey {
		return fmt.Errorf("%w key in %s: %d bytes, at most %d", ErrInvalid, bucket, len(key), MaxKey)
	}
	start := 0
	for i := 0; i <= len(key); i++ {
		if i < len(key) && key[i] != '.' {
			continue
		}
		if !isToken(key[start:i]) {
			return fmt.Errorf("%w key in %s: %q", ErrInvalid, bucket, key)
		}
		start = i + 1
	}
	return nil
}

// validatePrefix accepts what ValidateKey accepts, and the empty prefix.
func validatePrefix(bucket, prefix string) error {
	if prefix == "" {
		return validateBucket(bucket)
	}
	return ValidateKey(bucket, prefix)
}

func validateBucket(bucket string) error {
	if len(bucket) > MaxBucket || !isToken(bucket) {
		return fmt.Errorf("%w bucket: %.70q", ErrInvalid, bucket)
	}
	return nil
}

func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != ""
}
