"""Every page in each language and scheme with text twice as large, in the smallest window."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.workflows.demonstration.demo import COLLEAGUE, ME
from tests.ui import looking
from tests.ui.sample import DESKS, MATE, REMARKS, RETURN, ROOMY, Sample, make_sample
from tests.ui.scenes import SCENES
from tests.ui.stage import NARROW, Look, SampleStage

CAMERA = "Sample Drawn picture"
NUMBER = "窗检 〔2026〕1号"
"""The parts of a formal number."""
LOOKS = [Look("zh", "light", 200, NARROW), Look("en", "dark", 200, NARROW)]
OTHERS = [Look("zh", "dark", 200, NARROW), Look("en", "light", 200, NARROW)]
SLOW = [pytest.param(look, marks=pytest.mark.slow) for look in OTHERS]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample case, once for all looks."""
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.mark.parametrize("look", [*LOOKS, *SLOW], ids=str)
def test_every_page_is_whole_named_and_in_its_language(
    look: Look, sample: Sample, qapp: QApplication
) -> None:
    known = data_of(sample)
    faults: list[str] = []

    with closing(SampleStage(qapp, sample, look)) as stage:
        for name, scene in SCENES.items():
            scene(stage)
            faults += [f"{name}: nameless: {each}" for each in looking.nameless()]
            faults += [f"{name}: clipped: {each}" for each in looking.clipped()]
            faults += [f"{name}: foreign: {each}" for each in looking.foreign(look.language, known)]
            stage.close_dialogs()

    assert not faults, "\n".join(faults)


def data_of(sample: Sample) -> str:
    """Everything that people wrote, which no window translates."""
    files = [*sample.places.sample.glob("*.json"), *sample.places.sample.glob("*.csv")]
    written = [path.read_text("utf-8") for path in [*files, *sample.places.forms.glob("*.yaml")]]
    given = (sample.sheet, sample.altered, sample.roster, *sample.bundle.parent.iterdir())
    names = [path.name for path in given]
    aside = sample.places.case / "quarantine"
    names += [path.name for path in aside.iterdir()]
    places = [str(aside), str(sample.bundle.parent), str(Path.home())]
    people = [str(ME), str(COLLEAGUE), MATE]
    return " ".join(
        [
            *written,
            *names,
            *places,
            *people,
            *DESKS,
            *REMARKS.values(),
            RETURN,
            NUMBER,
            CAMERA,
            ROOMY,
        ]
    )
