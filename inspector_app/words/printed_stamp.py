"""The words of a visible signature."""

from inspector_app.domain.wording import Wording

ELECTRONIC = Wording("电子签名", "Signed electronically")
KEY = Wording("密钥指纹 SHA-256", "Key fingerprint, SHA-256")
NUMBER = Wording("文号 {number}", "No. {number}")
"""The formal number under which the lead has issued what he signs."""
