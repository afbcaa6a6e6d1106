"""A fresh case folder for every test of this room."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.store import Store
from tests.store.cases import Pen, new_store, opened


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> CaseFolder:
    """A case folder as it is after its creation, closed; only ever copied."""
    folder = CaseFolder(tmp_path_factory.mktemp("template") / "case")
    folder.create(b"{}")
    new_store(folder).close()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    """A case folder that has its vault and nothing else."""
    folder = CaseFolder(tmp_path / "案卷")
    folder.create(b'{"vault":1}')
    return folder


@pytest.fixture
def store(folder: CaseFolder, template: CaseFolder) -> Iterator[Store]:
    """The folder's store, open."""
    for source, target in (
        (template.database, folder.database),
        (template.ballast, folder.ballast),
    ):
        shutil.copyfile(source, target)
    with opened(folder) as store:
        yield store


@pytest.fixture
def pen(store: Store) -> Pen:
    """Somebody who writes entries into the store."""
    return Pen(store)
