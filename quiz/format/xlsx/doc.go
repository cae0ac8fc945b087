// Package xlsx reads question sets from workbooks of Excel and of programs that
// write its files, with all layouts of package sheet, and writes Bellwork's
// template, which the documentation of package csv describes. The format is
// Office Open XML, ECMA-376.
//
// # Reading
//
// All visible sheets with the layout of the first one that has questions are
// read; where there are several, a sheet's name is the category of questions
// without one. Other sheets that hold something are named, hidden ones too.
// Cells may hold texts of their own or shared ones, in one or several fonts,
// numbers, booleans, dates and formulas, of which the result counts that the
// file holds. A cell with an error (#REF!), or with a formula without a result,
// is named and read as empty. Dates are read as their cells show them, or as
// 2008-02-17 where that depends on the country of who looks at them. Pictures
// in the sheet are not read.
//
// Nothing is parsed before it was bounded: only the parts with cells and their
// formats are unpacked, up to 64 MB with a ratio that documents have, and a
// part with too many elements, too deep ones, too long tags or a row with more
// cells than Excel allows is refused. So are more than 1,000 filled columns and
// 500,000 filled rows.
//
// Old files (.xls) and those with a password are known by their first bytes,
// and refused with what to do about it.
//
// # Writing
//
//	what               | in the workbook
//	texts              | cells of text, never formulas; at most 32,767 characters
//	points and times   | numbers
//	anything else      | as in package csv
//
// A question with a longer text is left out with an issue. [Workbook] is also
// what the spreadsheets for other programs are written with.
package xlsx
