"""Finding forms: only what belongs to a form is looked at."""

import shutil
from pathlib import Path

from inspector_app.workflows.case.find_form import load_form


def test_a_form_is_read_anew_when_it_or_its_clauses_change(root: Path, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(root / "forms", forms)
    form = forms / "window-service-2026.yaml"
    first = load_form(form)

    text = form.read_text("utf-8")
    form.write_text("# changed\n" + text, "utf-8")

    assert load_form(form) is not first


def test_links_that_lead_nowhere_beside_a_form_are_no_concern(root: Path, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(root / "forms", forms)
    (forms / "clauses" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    (forms / "deep").mkdir()
    (forms / "deep" / "gone.yaml").symlink_to(tmp_path / "nowhere")

    assert load_form(forms / "window-service-2026.yaml").form.id == "window-service"
