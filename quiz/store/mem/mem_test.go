package mem_test

import (
	"testing"

	"bellwork/quiz/store"
	"bellwork/quiz/store/mem"
	"bellwork/quiz/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.KV { return mem.New() })
}
