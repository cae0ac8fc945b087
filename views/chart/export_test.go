package chart

// WidthOf lets tests measure letters as the layout does.
var WidthOf = widthOf
