"""The words of a visible signature."""

from inspector_app.domain.wording import Wording

ELECTRONIC = Wording("电子签名", "Signed electronically")
KEY = Wording("密钥指纹 SHA-256", "Key fingerprint, SHA-256")
