"""Everything a person can act on; the tree is drawn here, its leaves are in the modules beside.

MingchaError
├─ InputError      what was given cannot be used          (files.py, answers.py)
├─ CaseError       the case folder is not as it must be   (case.py)
├─ TrustError      a key, certificate or seal is no good  (trust.py)
├─ SheetError      a page cannot be made                  (sheets.py)
└─ RefusedError    not possible in the present state      (refused.py)

Errors carry facts (path, line, item), never prose: `words/notices` gives them words. Anything that
is not a MingchaError is a bug.
"""


class MingchaError(Exception):
    """The surroundings or the input are at fault, and a person can act."""


class InputError(MingchaError):
    """What was given cannot be used."""


class CaseError(MingchaError):
    """The case folder is not as it must be."""


class TrustError(MingchaError):
    """A key, a certificate or a seal cannot be used."""


class SheetError(MingchaError):
    """A page cannot be made."""


class RefusedError(MingchaError):
    """The request makes sense, but not in the present state."""
