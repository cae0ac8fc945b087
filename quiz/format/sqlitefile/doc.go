// Package sqlitefile reads whole tables of an SQLite database that lies in
// memory, and nothing else: no SQL, no indexes, no journal, no writing. The
// layout is that of sqlite.org/fileformat2.html.
//
// A database that somebody sends is a program for the library that opens it:
// views, generated columns and a schema of a hundred thousand tables keep it
// busy for minutes (measured: a schema of 33 MB takes it more than a minute
// before the first query). Here each page is looked at once at the most, and a
// page that comes up again is damage, so the work and the memory are bounded by
// the size of the file, whatever it says. It also costs the program nothing
// while nobody reads a deck.
//
// What a file needs to be read: texts in UTF-8, and in a table WITHOUT ROWID
// the columns of the primary key in front. Tables whose columns are computed
// are read as they are stored.
package sqlitefile
