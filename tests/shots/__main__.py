"""`make shots`: the real window without a screen, every scene in every look, and sheets of them."""

import argparse
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from tests.shots.contact_sheet import write_colour_blind, write_sheet
from tests.ui.sample import make_sample
from tests.ui.scenes import SCENES
from tests.ui.stage import NARROW, WIDE, Look, SampleStage

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "docs" / "pictures" / "window"
OF_THE_README = {
    "inspection-zh-light": ("inspection-fact", Look("zh", "light")),
    "today-zh-light": ("today", Look("zh", "light")),
    "seal-zh-light": ("seal-preview", Look("zh", "light")),
    "inspection-en-dark": ("inspection-item", Look("en", "dark")),
    "merge-zh-light": ("merge-conflict", Look("zh", "light")),
    "review-zh-light": ("review-items", Look("zh", "light")),
}
LOOKS = [
    Look(language, scheme, scale, WIDE if scale == 100 else NARROW)
    for language, scheme, scale in itertools.product(("zh", "en"), ("light", "dark"), (100, 200))
]


def main() -> int:
    """Take the pictures that were asked for; 1 if a scene could not be shown."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    parser.add_argument(
        "--look", default="", help="looks whose name contains this, such as zh-dark"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "shots")
    parser.add_argument("--readme", action="store_true", help="renew the README's pictures instead")
    chosen = parser.parse_args()
    app = QApplication([])
    scenes = [name for name in SCENES if name.startswith(chosen.only)]
    looks = [look for look in LOOKS if chosen.look in str(look)]
    with tempfile.TemporaryDirectory() as scratch:
        if chosen.readme:
            return renew_readme(app, Path(scratch))
        return take_all(app, Path(scratch), scenes, looks, chosen.out)


def take_all(
    app: QApplication, scratch: Path, scenes: list[str], looks: list[Look], out: Path
) -> int:
    """Every scene in every look, one contact sheet a scene, and the problem row as seen by some."""
    began, failed = time.monotonic(), 0
    out.mkdir(parents=True, exist_ok=True)
    sample = make_sample(scratch)
    for look in looks:
        stage = SampleStage(app, sample, look)
        for scene in scenes:
            failed += not take(stage, scene, out / f"{scene}-{look}.png")
        stage.close()
    for scene in scenes:
        pictures = [path for look in looks if (path := out / f"{scene}-{look}.png").exists()]
        if pictures:
            write_sheet(pictures, out / f"sheet-{scene}.png", columns=4)
            write_colour_blind(pictures[0], out / f"colour-blind-{scene}.png")
    spent = time.monotonic() - began
    sys.stdout.write(
        f"{len(scenes) * len(looks) - failed} pictures in {out.name}/, {spent:.0f} s\n"
    )
    return 1 if failed else 0


def renew_readme(app: QApplication, scratch: Path) -> int:
    """The few pictures that the README shows."""
    README.mkdir(parents=True, exist_ok=True)
    sample = make_sample(scratch)
    failed = 0
    for name, (scene, look) in OF_THE_README.items():
        stage = SampleStage(app, sample, look)
        failed += not take(stage, scene, README / f"{name}.png")
        stage.close()
    return 1 if failed else 0


def take(stage: SampleStage, scene: str, path: Path) -> bool:
    """One picture; a scene that cannot be shown is told and does not stop the others."""
    path.unlink(missing_ok=True)
    try:
        SCENES[scene](stage)
        stage.picture().save(str(path))
    except Exception as error:  # noqa: BLE001 — the others are still worth having
        sys.stderr.write(f"{path.stem}: {type(error).__name__}: {error}\n")
        return False
    finally:
        stage.close_dialogs()
    return True


if __name__ == "__main__":
    sys.exit(main())
