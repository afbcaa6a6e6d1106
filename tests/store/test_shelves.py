"""Secrets, thumbnails, forms."""

import pytest

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.case import CaseDamaged, FileMissing, FormNotKept
from inspector_app.store.store import Store


def test_a_secret_is_kept_replaced_and_forgotten(store: Store) -> None:
    store.secrets.put("person.key", b"one")
    store.secrets.put("person.key", b"two")

    assert store.secrets.read("person.key") == b"two"
    assert store.secrets.has("person.key")
    assert store.secrets.names() == ["person.key"]
    store.secrets.forget("person.key")
    assert not store.secrets.has("person.key")
    with pytest.raises(KeyError):
        store.secrets.read("person.key")


def test_a_thumbnail_belongs_to_its_file(store: Store) -> None:
    store.thumbnails.keep("aa" * 32, b"old")
    store.thumbnails.keep("aa" * 32, b"small")

    assert store.thumbnails.read("aa" * 32) == b"small"
    with pytest.raises(FileMissing):
        store.thumbnails.read("bb" * 32)


def test_a_form_is_kept_once_under_its_own_hash(store: Store) -> None:
    form = sha256(b"{}")
    store.forms.keep(form, b"{}")
    store.forms.keep(form, b"{}")

    assert store.forms.read(form) == b"{}"
    assert store.forms.hashes() == [form]
    with pytest.raises(ValueError, match="another form"):
        store.forms.keep(form, b"{ }")


def test_a_form_that_is_not_kept_is_named(store: Store) -> None:
    with pytest.raises(FormNotKept) as missing:
        store.forms.read("ab" * 32)

    assert missing.value.form == "ab" * 32


def test_an_altered_form_is_not_handed_out(store: Store) -> None:
    form = sha256(b"{}")
    store.forms.keep(form, b"{}")
    store._database.run("UPDATE form SET content = x'7b207d'")

    with pytest.raises(CaseDamaged):
        store.forms.read(form)


def test_the_place_of_a_photo_is_kept_by_its_original(store: Store) -> None:
    store.places.put("aa" * 32, "39.9,116.3")
    store.places.put("aa" * 32, "39.9,116.4")

    assert store.places.read("aa" * 32) == "39.9,116.4"
    assert store.places.read("bb" * 32) == ""
