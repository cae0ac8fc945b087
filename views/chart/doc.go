// Package chart draws pictures as SVG: the time line of a date question, bars
// by tag, and scores over time. Every function is pure; all words come from the
// caller, in the reader's language, as plain text.
//
// The Content-Security-Policy forbids style attributes, so a picture has
// presentation attributes and classes only; assets/css/50-chart.css gives it
// colour. Nothing is told by colour alone: a key is filled and ticked, an answer
// is a ring, and both are named.
//
// A picture has no viewBox. Where things lie from left to right is a percentage
// of the width, while heights, dots and letters are in CSS pixels. So the same
// picture fills a phone and a desk without letters that shrink below legibility
// or grow beyond the text around them. Labels are laid out for the narrowest
// width, Narrow; where there is more room they only move apart.
package chart

// Narrow is the width in CSS pixels for which labels are laid out: what a phone
// of 320 pixels leaves between its margins.
const Narrow = 288
