"""Replica keys and their checkpoints."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.trust import StatementFault, StatementRefused
from inspector_app.trust.replica import (
    Checkpoint,
    ReplicaKey,
    new_replica,
    read_checkpoint,
    read_replica,
    sign_checkpoint,
)
from inspector_app.trust.signed_json import read_statement, sign_statement
from tests.trust.papers import NOON, b64

ID = "0199b0a0-0000-7000-8000-00000000000a"
HERE = Checkpoint("ab" * 32, 12, 3, NOON.isoformat(), 86_400_000, "boot-1")


def refusal(call, *arguments) -> StatementFault:
    with pytest.raises(StatementRefused) as refused:
        call(*arguments)
    return refused.value.fault


@pytest.fixture(scope="module")
def key(team) -> ReplicaKey:
    return new_replica(ID, team.a, NOON)


def test_a_replica_is_certified_by_its_person(team, key):
    replica = read_replica(key.statement, team.a.certificate)
    assert replica.id == ID
    assert replica.person == team.a.fingerprint
    assert replica.at == NOON.isoformat()


def test_a_replica_certified_by_another_person_is_refused(team, key):
    assert refusal(read_replica, key.statement, team.b.certificate) is StatementFault.FOREIGN_KEY


def test_the_replica_key_is_not_the_persons_key(team, key):
    assert key.fingerprint != team.a.fingerprint


def test_a_replica_key_survives_being_kept(team, key):
    again = ReplicaKey.load(key.private_bytes(), key.statement)
    replica = read_replica(again.statement, team.a.certificate)
    assert read_checkpoint(sign_checkpoint(again, HERE), replica) == HERE


def test_a_checkpoint_of_another_replica_is_refused(team, key):
    other = new_replica(ID, team.a, NOON)
    replica = read_replica(key.statement, team.a.certificate)
    content = sign_checkpoint(other, HERE)
    assert refusal(read_checkpoint, content, replica) is StatementFault.FOREIGN_KEY


def test_a_checkpoint_that_claims_the_key_but_was_not_signed_by_it_is_refused(team, key):
    replica = read_replica(key.statement, team.a.certificate)
    plain = json.loads(sign_checkpoint(key, HERE))
    plain["body"]["seq"] = 13
    assert refusal(read_checkpoint, canonical(plain), replica) is StatementFault.BAD_SIGNATURE


def test_a_statement_of_one_kind_cannot_pass_for_another(team, key):
    replica = read_replica(key.statement, team.a.certificate)
    plain = json.loads(sign_statement(key, "receipt", {"head": "x"}))
    relabelled = canonical({**plain, "kind": "checkpoint"})
    assert refusal(read_checkpoint, relabelled, replica) is StatementFault.BAD_SIGNATURE
    assert refusal(read_statement, canonical(plain), "checkpoint") is StatementFault.UNREADABLE


def test_a_checkpoint_with_other_fields_is_refused(team, key):
    replica = read_replica(key.statement, team.a.certificate)
    content = sign_statement(key, "checkpoint", {"head": "x"})
    assert refusal(read_checkpoint, content, replica) is StatementFault.UNREADABLE


@pytest.mark.parametrize("text", ["", "§", "AAAA"])
def test_a_replica_statement_without_a_proper_key_is_refused(team, text):
    content = sign_statement(team.a, "replica", {"replica": ID, "key": text, "at": ""})
    assert refusal(read_replica, content, team.a.certificate) is StatementFault.UNREADABLE


def test_a_key_of_a_foreign_kind_is_no_replica_key(team):
    private = rsa.generate_private_key(65537, 2048)
    content = private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(TypeError):
        ReplicaKey.load(content, b"")
    public = private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    body = {"replica": ID, "key": b64(public), "at": ""}
    statement = sign_statement(team.a, "replica", body)
    assert refusal(read_replica, statement, team.a.certificate) is StatementFault.UNREADABLE


def test_every_statement_names_its_algorithm(key):
    assert json.loads(sign_checkpoint(key, HERE))["algorithm"] == "ecdsa-p256-sha256"
