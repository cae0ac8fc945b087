// Package media checks the pictures that come with question sets, and leaves
// of each only what is needed to show it.
//
// A picture is recognised by how it begins, never by its name. It is walked
// through block by block, without unpacking a single pixel, and written anew
// from the blocks that are known:
//
//	PNG, APNG    the chunks of the picture and its colours, their checksums compared
//	JPEG         tables, frame and scans, JFIF and Adobe markers, the colour profile; of Exif the orientation alone
//	GIF          frames with their delays, and how often they are repeated
//	WebP         VP8, VP8L and VP8X with alpha, animation and colour profile
//	SVG          an allow-list of shapes, text and paint; see below
//
// What stands between or behind them is left out: comments, thumbnails, the
// place where a photo was taken, and whatever somebody hid there, such as a
// script or an archive. A picture that ends in the middle is refused, and so is
// one that unfolds to more than the limits below.
//
// An SVG is parsed as XML and written again: elements and attributes of the
// allow-list only, no script, no style sheet, no other document, no animation,
// no raster picture inside. Style sheets with plain selectors and style
// attributes are turned into attributes, so that drawings keep their looks. A
// reference leads to an id of the same drawing, and what all references
// together unfold to is bounded.
//
// Cleaning what was cleaned changes nothing. So the path of a picture, which
// is made from the hash of its content, is the same whichever way it went
// through other programs that keep it as it is.
package media
