"""Foreign text in one harmless line."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.files.photo_text import MAX_TEXT, one_line


@given(st.text())
def test_nothing_unseen_remains(text):
    line = one_line(text)
    assert len(line) <= MAX_TEXT
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in line)
    assert line == " ".join(line.split())


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=MAX_TEXT))
def test_plain_text_stays_as_it_is(text):
    assert one_line(text) == text
