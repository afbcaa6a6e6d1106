"""Words for refused files."""

import pytest

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.domain.wording import Language
from inspector_app.words.notices import notice


@pytest.mark.parametrize("fault", PhotoFault)
@pytest.mark.parametrize("language", Language)
def test_every_fault_has_one_sentence_of_its_own_with_the_name_in_it(fault, language):
    error = PhotoRefused("照片{0}.jpg", fault, found=50_130_000, limit=50_000_000, kind="GIF")
    words = notice(error)
    title, advice = words.title.of(language), words.advice.of(language)
    assert "照片{0}.jpg" in title
    assert "{" not in title.replace("{0}", "") + advice
    assert title.endswith("。" if language is Language.ZH else ".")
    others = [other for other in PhotoFault if other is not fault]
    assert title not in [
        notice(PhotoRefused(error.name, other, error.found, error.limit, "GIF")).title.of(language)
        for other in others
    ]


def test_what_is_over_a_limit_never_looks_as_if_it_were_not():
    over = PhotoRefused("a.jpg", PhotoFault.TOO_MANY_PIXELS, 50_000_001, 50_000_000)
    assert "50.1 million" in notice(over).title.en
    assert "5000.1 万" in notice(over).title.zh
