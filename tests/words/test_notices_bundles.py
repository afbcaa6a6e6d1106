"""Words for bundles that are not what they should be."""

import pytest

from inspector_app.domain.errors.bundles import (
    BundleFault,
    BundleFileFault,
    BundleFileRefused,
    BundleRefused,
    EnvelopeDamaged,
    NotForUs,
    RecipientRefused,
)
from inspector_app.domain.wording import Language
from inspector_app.words.notices import notice
from inspector_app.words.notices.bundles import bundle_fault

ERRORS = [
    *(BundleRefused(fault) for fault in BundleFault),
    *(BundleFileRefused(fault) for fault in BundleFileFault),
    NotForUs(),
    EnvelopeDamaged(),
    RecipientRefused("age1"),
]


@pytest.mark.parametrize("language", Language)
def test_every_fault_has_a_sentence_of_its_own_and_an_advice(language):
    titles = [notice(error).title.of(language) for error in ERRORS]
    assert len(set(titles)) == len(titles)
    for error in ERRORS:
        for words in (notice(error).title.of(language), notice(error).advice.of(language)):
            assert words.endswith("。" if language is Language.ZH else ".")


def test_the_fault_alone_is_part_of_the_sentence():
    for fault in (*BundleFault, *BundleFileFault):
        error = (BundleRefused if isinstance(fault, BundleFault) else BundleFileRefused)(fault)
        assert bundle_fault(fault).zh in notice(error).title.zh
