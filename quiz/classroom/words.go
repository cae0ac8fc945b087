package classroom

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"

	"github.com/sethvargo/go-diceware/diceware"
)

// codeWords is the length of a return code. Three words of the EFF's long list
// are one of 4.5 × 10¹¹: at a thousand guesses a second, a class of thirty is
// safe for half a year of guessing without a break.
const codeWords = 3

// unsuitable are the words of the list that a teacher would not print on a
// child's card, in the order of the alphabet.
var unsuitable = strings.Fields(`
	armed arousal boozy bruising bullwhip bully bust cannabis caress carnage chastity chest chokehold chubby crazy
	crudely crudeness cuddle cuddly detonate detonator deviancy deviant douche dwarf enslave explicit explode
	filth flirt fondling fondly gallows gangrene gore gory groin grope handgun hangover humpback immorally
	imprison jockstrap junkie kissable kisser kissing lazy lustfully lustily lustiness lustrous lusty maimed
	moaner moaning mutilated mutilator opium overkill pantyhose passion pelvis poison pregnancy pregnant prison
	pureblood racism rectal rehab sedate sedation sedative seduce seducing slapping slimness slimy smoked
	smokiness smoking smoky stench stinking stinky strangle swinger swinging thigh thong threaten throttle trash
	twerp unclothed undead underwear undress unexposed unhook unisexual unzip venomous violate violation violator
	wimp womb`)

// wordsOf returns the words of a return code that belong to a secret: always the
// same for the same one, such as "amber violin crust".
func wordsOf(secret string) string {
	list := diceware.WordListEffLarge()
	words := make([]string, 0, codeWords)
	for n := 0; len(words) < codeWords; n++ {
		word := list.WordAt(dice(binary.BigEndian.Uint64(derive(secret, "word "+strconv.Itoa(n)))))
		if _, bad := slices.BinarySearch(unsuitable, word); !bad {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// dice turns a number into five throws of a die, by which the list names its
// words.
func dice(n uint64) int {
	throws := 0
	for range diceware.WordListEffLarge().Digits() {
		throws = 10*throws + 1 + int(n%6)
		n /= 6
	}
	return throws
}
