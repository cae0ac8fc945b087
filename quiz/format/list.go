package format

import (
	"io"

	"bellwork/quiz"
	"bellwork/quiz/format/native"
)

// All returns every format, in the order in which people are told of them.
func All() []Format {
	return []Format{
		{Name: "yaml", Title: "Bellwork, for people", Endings: []string{".yaml", ".yml"}, decode: spelled(native.YAML), encode: native.EncodeYAML},
		{Name: "json", Title: "Bellwork, for programs", Endings: []string{".json"}, decode: spelled(native.JSON), encode: native.EncodeJSON},
	}
}

// spelled reads a spelling of the native format, which alone has files beside it.
func spelled(s native.Spelling) func(io.Reader, Options) (quiz.Bank, []quiz.Issue, error) {
	return func(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
		return native.Decode(r, native.Options{Name: o.Name, Spelling: s, Sibling: o.Sibling, Lint: o.Lint})
	}
}

type decoder = func(io.Reader) (quiz.Bank, []quiz.Issue, error)

// foreign reads a format whose files stand by themselves.
func foreign(decode decoder) func(io.Reader, Options) (quiz.Bank, []quiz.Issue, error) {
	return func(r io.Reader, o Options) (quiz.Bank, []quiz.Issue, error) {
		bank, issues, err := decode(r)
		if err != nil {
			return bank, issues, err
		}
		name(&bank, o.Name)
		if o.Lint != nil {
			issues = append(issues, o.Lint(&bank)...)
		}
		return bank, issues, nil
	}
}
