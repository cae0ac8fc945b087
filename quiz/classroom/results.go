package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"bellwork/quiz"
	"bellwork/quiz/auth"
	"bellwork/quiz/store"
)

// Results is what became of an assignment.
type Results struct {
	Offer
	ClassName string          // empty for the open class
	Students  []StudentResult // in the order of their names
}

// StudentResult is what one student did under an assignment.
type StudentResult struct {
	ID, Name string
	Tries    []Sitting // newest first
	Counted  *Sitting  // the one whose score counts; nil: there is none yet

	class string
}

// Results returns what became of an assignment, for who teaches the class;
// anything else is quiz.ErrNotFound. Of a class all students are listed, of the
// open class those who have begun.
func (c *Classroom) Results(ctx context.Context, who auth.Actor, address string, now time.Time) (Results, error) {
	results, err := c.resultsOf(ctx, who, address, now)
	if err != nil {
		return results, fmt.Errorf("results: %w", err)
	}
	a := results.Assignment
	for name, err := range c.names.Scan(ctx, a.Class) {
		if err != nil {
			return results, fmt.Errorf("results: %w", err)
		}
		student, err := c.studentResult(ctx, name.Value.Student, a, now)
		if err != nil {
			return results, fmt.Errorf("results: %w", err)
		}
		if student.Name != "" && (len(student.Tries) > 0 || a.Class != openClass) {
			results.Students = append(results.Students, student)
		}
	}
	slices.SortStableFunc(results.Students, func(a, b StudentResult) int {
		return quiz.ByName(a.Name, b.Name)
	})
	return results, nil
}

func (c *Classroom) resultsOf(ctx context.Context, who auth.Actor, address string, now time.Time) (Results, error) {
	record, err := c.taught(ctx, who, address)
	if err != nil {
		return Results{}, err
	}
	edition, err := c.edition(ctx, record.Value.Set)
	if err != nil {
		return Results{}, err
	}
	results := Results{Offer: c.offer(record, edition, 1, now)}
	if class := record.Value.Class; class != openClass {
		named, err := c.Class(ctx, who, class)
		if err != nil {
			return Results{}, err
		}
		results.ClassName = named.Name
	}
	return results, nil
}

// ResultOf returns what one student of the class did under an assignment.
func (c *Classroom) ResultOf(ctx context.Context, who auth.Actor, address, student string, now time.Time) (Results, StudentResult, error) {
	results, err := c.resultsOf(ctx, who, address, now)
	if err != nil {
		return Results{}, StudentResult{}, fmt.Errorf("result: %w", err)
	}
	if store.ValidateKey("students", student) != nil || strings.Contains(student, ".") {
		return Results{}, StudentResult{}, fmt.Errorf("result: %w", quiz.ErrNotFound)
	}
	result, err := c.studentResult(ctx, student, results.Assignment, now)
	if err == nil && (len(result.Tries) == 0 || result.class != results.Class) { // of another class, or nothing to show
		err = quiz.ErrNotFound
	}
	if err != nil {
		return Results{}, StudentResult{}, fmt.Errorf("result: %w", err)
	}
	return results, result, nil
}

// studentResult collects a student's attempts under an assignment. Of the open
// class, which can hold everybody who ever joined, only those who have begun are
// read; the name of all others stays empty.
func (c *Classroom) studentResult(ctx context.Context, id string, a Assignment, now time.Time) (StudentResult, error) {
	result := StudentResult{ID: id}
	for record, err := range c.attempts.Scan(ctx, store.Key(id, a.ID)) {
		if err != nil {
			return result, err
		}
		sitting, err := c.sitting(ctx, record.Value)
		if err != nil {
			return result, err
		}
		result.Tries = append(result.Tries, sitting)
	}
	if len(result.Tries) == 0 && a.Class == openClass {
		return result, nil
	}
	student, err := c.students.Get(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return result, nil
	}
	if err != nil {
		return result, err
	}
	result.Name, result.class = student.Value.Name, classOf(student.Value)
	slices.SortStableFunc(result.Tries, func(a, b Sitting) int { return b.Attempt.Started.Compare(a.Attempt.Started) })
	result.Counted = counted(result.Tries, now)
	return result, nil
}

// counted returns the attempt whose score counts: the best test that is closed
// or, where no test is, the best practice. Practice of what was missed asks a
// part alone and does not count. Of equals the latest counts: the tries come
// newest first.
func counted(tries []Sitting, now time.Time) *Sitting {
	var best *Sitting
	for i := range tries {
		t := &tries[i]
		if !t.Attempt.Closed(now) || !t.Whole() {
			continue
		}
		if best == nil || t.counts(best) {
			best = t
		}
	}
	return best
}

// counts reports whether the attempt counts rather than another one.
func (s *Sitting) counts(other *Sitting) bool {
	if s.Attempt.Mode != other.Attempt.Mode {
		return s.Attempt.Mode == quiz.Test
	}
	mine, _ := s.Score()
	theirs, _ := other.Score()
	return mine.Share() > theirs.Share()
}
