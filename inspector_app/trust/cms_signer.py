"""An identity as pyHanko wants a signer, its key parsed once and not again for every signature."""

from asn1crypto import x509  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.sign.signers.pdf_cms import Signer

from inspector_app.trust.identity import Identity

FRAME = 1024
"""Room for everything in a CMS signature but the certificate and the signature value."""
ECDSA_SIGNATURE = 72


class CmsSigner(Signer):
    """Signs with an identity; embeds its certificate alone, since roots are trusted elsewhere."""

    def __init__(self, identity: Identity) -> None:
        super().__init__(signing_cert=x509.Certificate.load(identity.certificate))
        self._identity = identity

    @property
    def digits(self) -> int:
        """How many hex digits to keep free in the file for one signature."""
        key = self._identity.public_key
        value = key.key_size // 8 if isinstance(key, rsa.RSAPublicKey) else ECDSA_SIGNATURE
        return 2 * (FRAME + len(self._identity.certificate) + value)

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,  # noqa: ARG002 — always SHA-256, named by the caller
        dry_run: bool = False,  # noqa: ARG002, FBT001, FBT002 — pyHanko's signature
    ) -> bytes:
        """The signature value over the signed attributes."""
        return self._identity.sign(data)
