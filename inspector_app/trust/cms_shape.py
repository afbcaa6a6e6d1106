"""The one byte string that a CMS signature of ours may be.

A signature protects the certificate, the signed attributes and itself, but not the frame around
them. The frame is therefore rebuilt and compared, so that not a bit of it can change unseen.
"""

from asn1crypto import cms  # type: ignore[import-untyped]

DIGEST = {"algorithm": "sha256"}


def is_our_shape(content: bytes) -> bool:
    """Whether `content` is one signature, one certificate, then zeros. Raises on hostile DER."""
    message = cms.ContentInfo.load(content)
    length = len(message.dump())
    return bool(_framed(message["content"]) == content[:length]) and not content[length:].strip(
        b"\0"
    )


def _framed(signed: cms.SignedData) -> bytes:
    """The message that the essential parts of `signed` make, in DER."""
    (info,) = signed["signer_infos"]
    (choice,) = signed["certificates"]
    certificate = choice.chosen
    issuer = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    signer = {
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": issuer}),
        "digest_algorithm": DIGEST,
        "signature_algorithm": {"algorithm": info["signature_algorithm"]["algorithm"].native},
        "signed_attrs": cms.CMSAttributes.load(info["signed_attrs"].untag().dump()),
        "signature": info["signature"].native,
    }
    content = {
        "version": "v1",
        "digest_algorithms": [DIGEST],
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices(name="certificate", value=certificate)],
        "signer_infos": [signer],
    }
    message = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(content)})
    return bytes(message.dump())
