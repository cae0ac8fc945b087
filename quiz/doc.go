// Package quiz holds the nouns and rules of Bellwork: banks of questions, what
// a student may see of them, responses, marks and attempts.
//
// Everything here is a value or a pure function. Time is an argument (an
// [Event] carries the instant at which the server received it), randomness is
// a seed, and nothing reads or writes anything. The same events therefore
// always give the same [Attempt], and the same response the same [Mark].
//
// The life of an attempt:
//
//	          answer, check, flag, extend
//	               ┌──────┐
//	               ▼      │
//	start ──▶ in progress ┘ ──submit──▶ closed
//	               └────────expire────▶ closed
package quiz
