CREATE TABLE col (
  id integer PRIMARY KEY,
  crt integer NOT NULL DEFAULT 0,
  ver integer NOT NULL DEFAULT 0,
  models text NOT NULL,
  decks text NOT NULL
);
CREATE TABLE notes (
  id integer PRIMARY KEY,
  guid text NOT NULL,
  mid integer NOT NULL,
  mod integer NOT NULL,
  usn integer NOT NULL,
  tags text NOT NULL,
  flds text NOT NULL,
  -- numbers in this column are sorted as such, whatever else stands there
  sfld integer NOT NULL,
  csum integer NOT NULL,
  flags integer NOT NULL,
  data text NOT NULL
);
CREATE TABLE cards (
  id integer PRIMARY KEY,
  nid integer NOT NULL,
  did integer NOT NULL,
  ord integer NOT NULL,
  mod integer NOT NULL DEFAULT 0,
  odue integer NOT NULL DEFAULT 0,
  odid integer NOT NULL,
  data text NOT NULL DEFAULT ''
);
CREATE INDEX ix_cards_nid ON cards (nid);
