-- What a photo tells of where it was taken stays in this case folder: no entry and no sheet says it.

-- One row: the position "lat,lon" in degrees that a kept original states, by the original's hash.
CREATE TABLE photo_place (
    sha256 TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID;
