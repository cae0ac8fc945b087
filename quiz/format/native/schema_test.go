package native

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

const questionsFolder = "../../../questions"

// structural are the codes of the issues that a schema can find. It cannot
// know whether a key is there twice or a quote stands in the reading.
var structural = []string{
	"not-utf8", "empty-file", "too-deep", "not-a-bank", "no-version", "bad-version", "unknown-field", "missing-field", "no-value", "wrong-type", "unknown-kind",
	"gap-kind", "unknown-scoring", "bad-date", "value-and-range", "bank-slug", "question-slug",
	"choice-fraction", "text-fraction", "number-fraction", "picture-path", "bad-file", "bad-base64",
}

// structuralProblems decodes and returns the issues that the schema shares.
func structuralProblems(data []byte, name string) (codes []string) {
	_, issues, _ := Decode(bytes.NewReader(data), Options{Name: name, Sibling: blueSky})
	for _, i := range issues {
		if slices.Contains(structural, i.Code) {
			codes = append(codes, i.String())
		}
	}
	return codes
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(questionsFolder, "bellwork.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// agree compares the schema's verdict on a value with the decoder's.
func agree(t *testing.T, schema *jsonschema.Schema, value any, problems []string, what string) {
	t.Helper()
	invalid := schema.Validate(value)
	if (invalid != nil) != (len(problems) > 0) {
		t.Errorf("%s: the decoder says %q, the schema %v", what, problems, invalid)
	}
}

func TestSchemaAgreesOnFiles(t *testing.T) {
	schema := compileSchema(t)
	files := append(corpus(t, "good/*"), corpus(t, "bad/*[nl]")...)
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		banks, err := filepath.Glob(filepath.Join(questionsFolder, pattern))
		if err != nil || len(banks) == 0 {
			t.Fatalf("no banks match %s (error %v)", pattern, err)
		}
		files = append(files, banks...)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if value, ok := independently(data); ok {
			agree(t, schema, value, structuralProblems(data, name), name)
		}
	}
}

// independently reads a file without this package; ok is false for a file that
// is neither YAML nor JSON, or of whose spelling a schema sees nothing.
func independently(data []byte) (any, bool) {
	var value any
	if json.Valid(data) {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		return value, err == nil
	}
	if bytes.ContainsAny(data, "&<") || yaml.Unmarshal(data, &value) != nil {
		return nil, false
	}
	return plainValue(value), true
}

// plainValue undoes what YAML 1.1 makes of dates and of the names true and
// false.
func plainValue(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case []any:
		for i := range v {
			v[i] = plainValue(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plainValue(v[k])
		}
	case map[any]any:
		named := map[string]any{}
		for k := range v {
			named[fmt.Sprint(k)] = plainValue(v[k])
		}
		return named
	}
	return v
}

// Every place of a good file is spoiled in every way that changes its
// structure, one at a time, and both must agree on each.
func TestSchemaAgreesOnSpoiledFiles(t *testing.T) {
	schema := compileSchema(t)
	for _, name := range corpus(t, "good/*.json") {
		root, err := jsonschema.UnmarshalJSON(bytes.NewReader(readFile(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		tried := 0
		spoil(root, "", func(place string) {
			tried++
			data, err := json.Marshal(root)
			if err != nil {
				t.Fatal(err)
			}
			agree(t, schema, root, structuralProblems(data, "spoiled.json"), place)
		})
		if tried < 500 {
			t.Errorf("%s was spoiled %d times only", name, tried)
		}
	}
}

// spoil changes a value at every place below it, calls try, and changes it
// back.
func spoil(v any, path string, try func(place string)) {
	values := []any{nil, "text", json.Number("7"), json.Number("0.5"), true, []any{}, map[string]any{}}
	replace := func(at string, old any, set func(any)) {
		for _, value := range values {
			if isID := filepath.Ext(at) == ".id"; isID && value == json.Number("0.5") {
				continue // the decoder reads it as a text with a point, for which there is no schema
			}
			set(value)
			try(fmt.Sprintf("%s = %v", at, value))
		}
		set(old)
		spoil(old, at, try)
	}
	switch v := v.(type) {
	case []any:
		for i := range v {
			replace(fmt.Sprintf("%s[%d]", path, i), v[i], func(x any) { v[i] = x })
		}
	case map[string]any:
		for _, name := range sortedNames(v) {
			old := v[name]
			replace(path+"."+name, old, func(x any) { v[name] = x })
			delete(v, name)
			try(path + " without " + name)
			v[name+"s"] = old
			try(path + " with " + name + "s")
			delete(v, name+"s")
			v[name] = old
		}
	}
}

func sortedNames(m map[string]any) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
