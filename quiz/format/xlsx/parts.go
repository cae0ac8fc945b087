package xlsx

// The parts of a workbook that are always the same.

const (
	declaration   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

	officeRelation  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships"
	sheetMedia      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

const contentTypes = declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/xl/workbook.xml" ContentType="` + sheetMedia + `sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + sheetMedia + `worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="` + sheetMedia + `styles+xml"/>` +
	`<Override PartName="/xl/sharedStrings.xml" ContentType="` + sheetMedia + `sharedStrings+xml"/>` +
	`</Types>`

const packageRelations = declaration + `<Relationships xmlns="` + packageRelation + `">` +
	`<Relationship Id="rId1" Type="` + officeRelation + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`

// workbookPart takes the name of the sheet.
const workbookPart = declaration + `<workbook xmlns="` + mainNamespace + `" xmlns:r="` + officeRelation + `">` +
	`<sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>`

const workbookRelations = declaration + `<Relationships xmlns="` + packageRelation + `">` +
	`<Relationship Id="rId1" Type="` + officeRelation + `/worksheet" Target="worksheets/sheet1.xml"/>` +
	`<Relationship Id="rId2" Type="` + officeRelation + `/styles" Target="styles.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeRelation + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`

// The styles by their index: cells of text, so that a program does not make a
// number or a date of what is typed over them, and the header.
const (
	textStyle   = 1
	headerStyle = 2
)

const styles = declaration + `<styleSheet xmlns="` + mainNamespace + `">` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
	`</styleSheet>`
