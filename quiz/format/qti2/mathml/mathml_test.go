package mathml

import (
	"strings"
	"testing"

	"bellwork/quiz/format/xmltree"
)

func TestTeX(t *testing.T) {
	for _, c := range []struct{ name, math, want string }{
		{"power", `<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>`, `E=mc^2`},
		{"long exponent", `<msup><mi>e</mi><mrow><mo>-</mo><mi>x</mi></mrow></msup>`, `e^{-x}`},
		{"fraction", `<mfrac><mn>1</mn><mn>2</mn></mfrac>`, `\frac{1}{2}`},
		{"after something", `<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>`, `3 \frac{1}{2}`},
		{"roots", `<msqrt><mn>2</mn></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>`, `\sqrt{2} \sqrt[3]{x}`},
		{"sum", `<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>`, `∑_i^n`},
		{"fences", `<mfenced><mi>x</mi><mi>y</mi></mfenced><mfenced open="{" close="}"><mi>z</mi></mfenced>`, `(x, y) \{z\}`},
		{"names", `<mi>sin</mi><mo>&#x2061;</mo><mi>π</mi>`, `\mathrm{sin}π`},
		{"words", `<mtext>if 50 %</mtext>`, `\text{if 50 \%}`},
		{"table", `<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>`, `\begin{matrix}1 & 2\end{matrix}`},
		{"annotated", `<semantics><mi>x</mi><annotation>$x$</annotation></semantics>`, `x`},
		{"unknown elements keep their words", `<menclose><mi>y</mi></menclose>`, `y`},
		{"a fraction without its parts", `<mfrac><mn>1</mn></mfrac>`, `1`},
		{"no dollar gets out", `<mo>$</mo><mi>a</mi>`, `a`},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, err := xmltree.Parse(strings.NewReader("<m:math>" + c.math + "</m:math>"))
			if err != nil {
				t.Fatal(err)
			}
			if got := TeX(n); got != c.want {
				t.Errorf("TeX = %q, want %q", got, c.want)
			}
		})
	}
}
