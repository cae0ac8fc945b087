package quiz

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// maxSlug and maxTag bound ids and tags, in characters.
const (
	maxSlug = 100
	maxTag  = 60
)

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// codeDuplicateID is of the issue about the second of two questions with one id.
const codeDuplicateID = "question-duplicate-id"

// Check returns everything that makes the bank unusable: each issue an Error,
// with the question it belongs to and its path within the bank
// ("questions[3].options[1].text").
func (b *Bank) Check() []Issue {
	issues := append(b.checkHead(), b.checkFiles()...)
	reading, files := readSections(b.Reading.Text), b.paths()
	ids := map[string]bool{}
	for i := range b.Questions[:min(len(b.Questions), MaxQuestions)] {
		q := &b.Questions[i]
		found := append(q.check(), q.checkMedia(files)...)
		found = append(found, reading.check(q.Evidence)...)
		if ids[q.ID] && q.ID != "" {
			found = append(found, bodyError(codeDuplicateID, "id",
				"another question has this id already", "give every question an id of its own"))
		} else {
			ids[q.ID] = true
		}
		for _, issue := range found {
			issue.Question = q.ID
			issue.Path = fmt.Sprintf("questions[%d].%s", i, issue.Path)
			issues = append(issues, issue)
		}
	}
	return issues
}

func (b *Bank) checkHead() []Issue {
	issues := checkSlug("bank", b.ID)
	if strings.TrimFunc(b.Title, unseen) == "" {
		issues = append(issues, bodyError("bank-title", "title", "the bank has no title", "give it one that students choose it by"))
	}
	issues = append(issues, checkLength("title", b.Title)...)
	issues = append(issues, checkLength("description", b.Description)...)
	switch n := len(b.Questions); {
	case n == 0:
		issues = append(issues, bodyError("bank-no-questions", "questions", "the bank has no questions", "add at least one"))
	case n > MaxQuestions:
		issues = append(issues, bodyError("bank-too-many-questions", "questions", fmt.Sprintf("%d questions are too many", n),
			fmt.Sprintf("split the bank: at most %d", MaxQuestions)))
	}
	return issues
}

// checkSlug checks the id of a bank or question; what goes before the code.
func checkSlug(what, id string) []Issue {
	const form = "lower-case letters a-z, digits and single dashes between them"
	switch {
	case id == "":
		return []Issue{bodyError(what+"-id", "id", "the "+what+" has no id", "give it one of "+form)}
	case !slug.MatchString(id):
		return []Issue{bodyError(what+"-slug", "id", fmt.Sprintf("%q is not an id", id), "use "+form)}
	case len(id) > maxSlug:
		return []Issue{bodyError(what+"-slug", "id", "this id is too long", fmt.Sprintf("shorten it to at most %d characters", maxSlug))}
	}
	return nil
}

func checkTags(tags []string) []Issue {
	var issues []Issue
	seen := map[string]bool{}
	for i, tag := range tags {
		path := fmt.Sprintf("tags[%d]", i)
		switch {
		case tag == "" || tag != plainSpace(tag) || utf8.RuneCountInString(tag) > maxTag:
			issues = append(issues, bodyError("tag", path, fmt.Sprintf("%q is not a tag", tag),
				fmt.Sprintf("write a word or two, at most %d characters, without space around them", maxTag)))
		case seen[Fold(tag)]:
			issues = append(issues, bodyError("tag-duplicate", path, fmt.Sprintf("the tag %q stands here twice", tag), "remove one"))
		}
		seen[Fold(tag)] = true
	}
	return issues
}

// MaxCategory is how deep a category may lie.
const MaxCategory = 20

func checkCategory(path []string) []Issue {
	var issues []Issue
	if len(path) > MaxCategory {
		issues = append(issues, bodyError("category-deep", "category", fmt.Sprintf("a category lies at most %d folders deep", MaxCategory), ""))
	}
	for i, name := range path {
		issues = append(issues, checkText(fmt.Sprintf("category[%d]", i), name)...)
	}
	return issues
}
