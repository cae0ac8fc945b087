package markup

import "strings"

// The small letters that Unicode has.
var (
	superscripts = letterMap("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
	subscripts   = letterMap("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
)

func letterMap(from, to string) map[rune]rune {
	small := []rune(to)
	letters := map[rune]rune{' ': ' '}
	for i, r := range []rune(from) {
		letters[r] = small[i]
	}
	return letters
}

// shrink writes the runs since the start of a subscript or superscript in
// small letters; where one is missing, the whole stands in brackets after sign.
func (r *htmlReader) shrink(from int, letters map[rune]rune, sign, name string) {
	if from >= len(r.runs) {
		return
	}
	runs := r.runs[from:]
	if inLetters(runs, letters) {
		for i := range runs {
			runs[i].text = strings.Map(func(c rune) rune { return letters[c] }, runs[i].text)
		}
		return
	}
	r.lose(name)
	first, last := runs[0].style, runs[len(runs)-1].style
	r.runs = append(r.runs[:from:from], run{text: sign + "(", style: first})
	r.runs = append(append(r.runs, runs...), run{text: ")", style: last})
}

func inLetters(runs []run, letters map[rune]rune) bool {
	for _, r := range runs {
		if r.kind != runText {
			return false
		}
		for _, c := range r.text {
			if letters[c] == 0 {
				return false
			}
		}
	}
	return true
}
