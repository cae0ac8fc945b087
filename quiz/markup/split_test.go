package markup_test

import (
	"testing"

	"bellwork/quiz/markup"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name, in string
		want     []markup.Part
	}{
		{"None", "Bare.", []markup.Part{{"<p>Bare.</p>", 0}}},
		{"One", "It was [[1]].", []markup.Part{{"<p>It was ", 1}, {".</p>", 0}}},
		{"InElement", "**[[2]]** and [[1]]", []markup.Part{{"<p><strong>", 2}, {"</strong> and ", 1}, {"</p>", 0}}},
		{"InList", "- [[1]]\n- [[12]]", []markup.Part{{"<ul>\n<li>", 1}, {"</li>\n<li>", 12}, {"</li>\n</ul>", 0}}},
		{"Repeated", "[[1]] [[1]]", []markup.Part{{"<p>", 1}, {" [[1]]</p>", 0}}},
		{"InCode", "`[[1]]` $[[2]]$", []markup.Part{{`<p><code>[[1]]</code> <code class="math">[[2]]</code></p>`, 0}}},
		{"InFence", "```\n[[1]]\n```", []markup.Part{{"<pre><code>[[1]]\n</code></pre>", 0}}},
		{"InAddress", "[a](http://example.org/[[1]])", []markup.Part{{`<p><a href="http://example.org/[[1]]" rel="noopener noreferrer nofollow">a</a></p>`, 0}}},
		{"InLink", "[a [[1]]](http://example.org)", []markup.Part{{"<p>a ", 1}, {"</p>", 0}}},
		{"InImage", "![a [[1]]](b.png)", []markup.Part{{"<p>a ", 1}, {"</p>", 0}}},
		{"InPicture", "![a [[1]]](" + picturePath + ") [[2]] ![b](" + picturePath + ")",
			[]markup.Part{{"<p>a ", 1}, {" ", 2}, {` <img src="/` + picturePath + `" alt="b" loading="lazy"></p>`, 0}}},
		{"BeforeAddress", "[[1]](http://example.org)", []markup.Part{{"<p>", 1}, {"(http://example.org)</p>", 0}}},
		{"NoNumber", "[[0]] [[01]] [[x]] [[1000]] [[-1]] [[+1]]", []markup.Part{{"<p>[[0]] [[01]] [[x]] [[1000]] [[-1]] [[+1]]</p>", 0}}},
		{"Escaped", `\[[1]] [\[1]] \[\[1]]`, []markup.Part{{"<p>[[1]] [[1]] [[1]]</p>", 0}}},
		{"Forged", "\uFDD01\uFDD1 &#xFDD0;2&#xFDD1;", []markup.Part{{"<p>\uFFFD1\uFFFD \uFFFD2\uFFFD</p>", 0}}},
	}
	r := markup.New(1 << 20)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, r.Split(tt.in)); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
