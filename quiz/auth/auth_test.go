package auth_test

import (
	"errors"
	"strings"
	"testing"

	"bellwork/quiz"
	"bellwork/quiz/auth"
)

func TestCan(t *testing.T) {
	host := auth.Actor{Account: "h", Role: auth.Host}
	teacher := auth.Actor{Account: "t", Role: auth.Teacher}
	nobody := auth.Actor{}
	stranger := auth.Actor{Account: "x", Role: "student"}
	tests := []struct {
		name string
		who  auth.Actor
		do   auth.Action
		what auth.Object
		want bool
	}{
		{"TeacherOwnSet", teacher, auth.Change, auth.Object{Kind: auth.Set, Owner: "t"}, true},
		{"TeacherOtherSet", teacher, auth.Read, auth.Object{Kind: auth.Set, Owner: "u"}, false},
		{"TeacherNobodysClass", teacher, auth.Read, auth.Object{Kind: auth.Class}, false},
		{"HostOtherClass", host, auth.Read, auth.Object{Kind: auth.Class, Owner: "t"}, false},
		{"HostServer", host, auth.Change, auth.Object{Kind: auth.Server}, true},
		{"TeacherServer", teacher, auth.Read, auth.Object{Kind: auth.Server}, false},
		{"TeacherAccounts", teacher, auth.Change, auth.Object{Kind: auth.Accounts}, false},
		{"TeacherReadsSample", teacher, auth.Read, auth.Object{Kind: auth.Sample}, true},
		{"TeacherClosesSample", teacher, auth.Change, auth.Object{Kind: auth.Sample}, false},
		{"HostClosesSample", host, auth.Change, auth.Object{Kind: auth.Sample}, true},
		{"Nobody", nobody, auth.Read, auth.Object{Kind: auth.Sample}, false},
		{"NobodyNobodys", nobody, auth.Read, auth.Object{Kind: auth.Set}, false},
		{"UnknownRole", stranger, auth.Read, auth.Object{Kind: auth.Set, Owner: "x"}, false},
		{"UnknownKind", host, auth.Read, auth.Object{Kind: "else", Owner: "h"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := auth.Can(tt.who, tt.do, tt.what); got != tt.want {
				t.Errorf("Can = %v, want %v", got, tt.want)
			}
		})
	}
}

// The end of a long password counts as much as its beginning.
func TestMatches(t *testing.T) {
	long := strings.Repeat("ü 🔔 ", 50)
	for _, password := range []string{"correct horse", long[:64], long} {
		hash := auth.Hash(password, [auth.SaltSize]byte{1, 2, 3})
		if !auth.Matches(password, hash) {
			t.Errorf("%q does not match its own hash %s", password, hash)
		}
		for _, other := range []string{password + "x", password[:len(password)-1], ""} {
			if auth.Matches(other, hash) {
				t.Errorf("%q matches the hash of %q", other, password)
			}
		}
	}
	for _, hash := range []string{"", "$argon2id$", "plain", strings.Repeat("$", 200)} {
		if auth.Matches("plain", hash) {
			t.Errorf("a password matches %q", hash)
		}
	}
}

func TestSaltCounts(t *testing.T) {
	if auth.Hash("correct horse", [auth.SaltSize]byte{1}) == auth.Hash("correct horse", [auth.SaltSize]byte{2}) {
		t.Error("two salts give one hash")
	}
}

func TestCheckPassword(t *testing.T) {
	tests := []struct{ password, name, code string }{
		{"amber violin", "Ms Berisha", ""},
		{"żółw i pies", "", ""},
		{strings.Repeat("ab ", 66), "", ""},
		{"seven77", "", "password-short"},
		{"ëëëëëëë", "", "password-short"}, // 14 bytes, 7 characters
		{strings.Repeat("a b", 67), "", "password-long"},
		{"password", "", "password-common"},
		{"PassWord", "", "password-common"},
		{"zzzzzzzzzz", "", "password-common"},
		{"ms berisha", "Ms Berisha", "password-common"},
	}
	for _, tt := range tests {
		var invalid *quiz.InvalidError
		code := ""
		if errors.As(auth.CheckPassword(tt.password, tt.name), &invalid) {
			code = invalid.Issues[0].Code
		}
		if code != tt.code {
			t.Errorf("CheckPassword(%q, %q) = %q, want %q", tt.password, tt.name, code, tt.code)
		}
	}
}
