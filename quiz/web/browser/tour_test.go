package browser

import (
	"fmt"
	"maps"
)

// answers are what a student could give to a question of the tour, as the
// fields of its form.
type answers struct {
	id            string
	right         func(sheet) []string
	partly, wrong func(sheet) []string // nil where the kind has no such mark
	refused       func(sheet) []string // what does not fit; nil where nothing is checked
}

// tour lists the questions of the tour that take an answer: one of every kind, and
// one with a picture.
var tour = []answers{
	{id: "floating", right: chosen("Ice is less"), wrong: chosen("Ice is colder"), refused: none},
	{id: "short-months", right: chosen("April", "June", "September"), partly: chosen("April"), wrong: chosen("May"), refused: none},
	{id: "square-angles", right: chosen("true"), wrong: chosen("false"), refused: none},
	{id: "five-sided-shape", right: typed("pentagon"), partly: typed("polygon"), wrong: typed("banana"), refused: typed("")},
	{id: "round-the-circle", right: typed("3.14"), partly: typed("3.2"), wrong: typed("44"), refused: typed("three or so")},
	{id: "leap-day", right: typed("29 February 2024"), partly: typed("2024-03-05"), wrong: typed("1970"), refused: typed("when it thaws")},
	{id: "way-of-water", right: ordered(0, 1, 2, 3, 4), partly: ordered(1, 0, 2, 3, 4), wrong: ordered(4, 3, 2, 1, 0), refused: none},
	{id: "shape-sides", right: matched("Three", "Six", "Eight"), partly: matched("Three", "Seven", "Eight"), wrong: matched("Seven", "Ten", "Ten"), refused: none},
	{id: "water-facts", right: filled("0", "vapour", "oxygen"), partly: filled("0", "smoke", "oxygen"), wrong: filled("8", "smoke", "neon"), refused: filled("cold", "vapour", "")},
	{id: "explain-a-day", right: typed("The Earth turns round itself, and the sun shines on one side only.")},
	{id: "ways-of-learning", right: chosen("I ask")},
	{id: "sunny-days", right: chosen("On three"), wrong: chosen("On two"), refused: none},
}

// checked returns what earns each of the marks that the kind has.
func (a answers) checked() map[string]func(sheet) []string {
	marks := map[string]func(sheet) []string{"right": a.right, "partly": a.partly, "wrong": a.wrong}
	maps.DeleteFunc(marks, func(_ string, fields func(sheet) []string) bool { return fields == nil || a.refused == nil })
	return marks
}

func none(sheet) []string { return nil }

func chosen(texts ...string) func(sheet) []string {
	return func(s sheet) (fields []string) {
		for _, text := range texts {
			fields = append(fields, "choice", s.Question.id(text))
		}
		return fields
	}
}

func typed(text string) func(sheet) []string {
	return func(sheet) []string { return []string{"text", text} }
}

// waterway are the lines of the order question in their right order.
var waterway = []string{"The sun", "Water", "Warm", "Clouds", "Rain"}

func ordered(places ...int) func(sheet) []string {
	return func(s sheet) (fields []string) {
		for i, place := range places {
			fields = append(fields, fmt.Sprintf("order.%d", i+1), s.Question.id(waterway[place]))
		}
		return fields
	}
}

// matched gives the right sides for triangle, hexagon and octagon, which may
// stand in any order.
func matched(triangle, hexagon, octagon string) func(sheet) []string {
	sides := map[string]string{"Triangle": triangle, "Hexagon": hexagon, "Octagon": octagon}
	return func(s sheet) (fields []string) {
		for i, row := range s.Question.Rows {
			fields = append(fields, fmt.Sprintf("match.%d", i+1), s.Question.id(sides[row]))
		}
		return fields
	}
}

func filled(freezes, gas, element string) func(sheet) []string {
	return func(s sheet) []string {
		return []string{"gap.1", freezes, "gap.2", s.Question.Gaps[1].id(gas), "gap.3", element}
	}
}
