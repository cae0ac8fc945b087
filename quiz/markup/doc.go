// Package markup turns the Markdown subset of questions and readings into HTML
// that is safe to put on a page as it is.
//
// The subset: paragraphs, emphasis, strong, code spans, fenced code, bullet and
// numbered lists, block quotes, ATX headings, thematic breaks, links, pictures
// of the bank and $math$, which is shown as code. Everything else is text. In
// particular raw HTML is shown as it was typed, so that nothing a teacher wrote
// is lost and nothing a stranger wrote runs; and a picture with any other address
// is replaced by its alternative text, so that a page never loads anything from
// another host.
//
// Safety does not rest on one thing. The parser has no rule for raw HTML, the
// writer can only write the elements it names, and a bluemonday allow-list with
// the same elements goes over the outcome.
//
// Three ways to render differ in what they understand:
//
//   - Block and Split: all of the above, for stems and explanations.
//   - Mark: the same for a reading, whose headings become h2 and h3 with ids.
//   - Inline and Plain: one line. "1. January" or "# 7" as the label of an
//     option is no list and no heading, so no block rule applies.
//
// Texts of foreign formats come in through FromHTML and FromPlain, and leave
// through ToHTML and ToPlain. Both ways lead over a small tree of blocks and
// runs, and what is shown stays the same.
//
// Texts are bounded in time: nesting is limited, and a text that is far too
// large or has absurdly many links is shown unformatted.
package markup
