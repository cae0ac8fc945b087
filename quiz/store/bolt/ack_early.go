//go:build ackearly

package bolt

import "time"

// lead is how long this build leaves between answering and writing: long enough
// for the answers to reach their clients and for a kill to come in between.
const lead = 20 * time.Millisecond

// beforeWriting answers a batch that is not written yet. This build is broken on
// purpose: a test that kills the server and then looks for lost answers must
// fail against it, or that test shows nothing.
func beforeWriting(batch []*pending) {
	answer(batch)
	time.Sleep(lead)
}
