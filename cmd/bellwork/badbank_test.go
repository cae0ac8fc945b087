package main

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestBankWithErrors starts the server with a good bank and a bad one in the data folder: the good one opens, and what
// is wrong with the other is said line by line, with what to do.
func TestBankWithErrors(t *testing.T) {
	data := newDataFolder(t)
	p := program.start(t, data)
	pupil := newPupil("Ana", 1)
	for bank, want := range map[string]int{"ledger": http.StatusOK, "tour": http.StatusOK, "broken": http.StatusNotFound} {
		if r, err := pupil.ask(p.url, http.MethodGet, "/banks/"+bank, nil); err != nil || r.status != want {
			t.Errorf("bank %s: status %d, %v, want %d", bank, r.status, err, want)
		}
	}
	file := filepath.Join(data, banksFolder, "broken.yaml")
	said := p.stderr.String()
	if !strings.Contains(said, file+" was left out") {
		t.Errorf("it does not say that the bank was left out:\n%s", said)
	}
	for _, want := range []string{
		`:11:5: error: no-key: no option is marked as correct \(add correct: true to the right one\)`,
		`:16:5: error: misspelt: unknown field "stme" \(did you mean "stem"\?\)`,
		`:21:10: error: impossible: .* \(.+\)`,
	} {
		if !regexp.MustCompile(regexp.QuoteMeta(file) + want).MatchString(said) {
			t.Errorf("no line matches %s:\n%s", want, said)
		}
	}
}

// TestBankTwice gives two files one id: the first stays open, and the other is named.
func TestBankTwice(t *testing.T) {
	data := newDataFolder(t)
	copied := filepath.Join(data, banksFolder, "zz-copy.yaml")
	text, err := os.ReadFile(filepath.Join(data, banksFolder, "ledger.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copied, text, 0o600); err != nil {
		t.Fatal(err)
	}
	p := program.start(t, data)
	if said := p.stderr.String(); !strings.Contains(said, copied+" was left out: ") || !strings.Contains(said, `has the id "ledger" too`) {
		t.Errorf("the second file is not named:\n%s", said)
	}
}
