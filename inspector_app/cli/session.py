"""One call of the program: its options, its language, where its words go."""

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from inspector_app.domain.ending import endings
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import NoSuchFile, PassphraseNeeded
from inspector_app.domain.places import Places
from inspector_app.domain.wording import Language, Wording
from inspector_app.words.prompt import asking, joining
from inspector_app.words.prompt.advice import prompt_notice
from inspector_app.workflows.case.clock import local_now

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


@dataclass
class Session:
    """What every verb gets: places, language, and one way to ask and to answer."""

    places: Places
    language: Language
    as_json: bool = False
    case: Path | None = None
    passphrase_file: Path | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    clock: Callable[[], datetime] = local_now

    @property
    def case_path(self) -> Path:
        """The case folder to use: the named one, else the default.

        Raises NoSuchFile for a place that cannot even be looked at.
        """
        path = self.case or self.places.case
        try:
            (path / "vault.json").exists()
        except OSError as error:
            raise NoSuchFile(path) from error
        return path

    def say(self, wording: Wording) -> str:
        """`wording` in the reader's language."""
        return wording.of(self.language)

    def answer(self, document: object, lines: Callable[[], Iterator[str]]) -> None:
        """Print the result: the JSON document, or its lines for a person."""
        try:
            for line in [_json(document)] if self.as_json else lines():
                print(line, file=self.out)
            self.out.flush()
        except BrokenPipeError:
            # The reader has seen enough: the verb is done all the same.
            let_go(self.out)

    def tell(self, text: str) -> None:
        """Say something beside the result, on standard error."""
        print(text, file=self.err)

    def complain(self, error: MingchaError) -> None:
        """Print the notice of `error`, and with --json also as a document."""
        self.warn(error)
        if self.as_json:
            words = prompt_notice(error)
            title, advice = self.say(words.title), self.say(words.advice)
            fault = {"code": type(error).__name__, "title": title, "advice": advice}
            self.answer({"error": fault}, lambda: iter(()))

    def warn(self, error: MingchaError) -> None:
        """Print the notice of `error` on standard error, beside a result that stands."""
        self.tell(prompt_notice(error).in_full(self.language).strip())

    def misunderstood(self, words: str) -> None:
        """Say that the line could not be understood, and with --json also as a document."""
        if words:
            print(words, file=self.err)
        if words and self.as_json:
            document = {"error": {"code": "Usage", "title": words, "advice": ""}}
            print(json.dumps(document, ensure_ascii=False, indent=2), file=self.out)

    def passphrase(self, *, what: Wording = asking.CASE_FOLDER, again: bool = False) -> str:
        """The case folder's passphrase: from the file, the environment, or the keyboard."""
        if self.passphrase_file is not None:
            return first_line(self.passphrase_file)
        if "MINGCHA_PASSPHRASE" in self.environment:
            return self.environment["MINGCHA_PASSPHRASE"]
        option, variable = "--passphrase-file", "MINGCHA_PASSPHRASE"
        return self.ask(what, again=again, option=option, variable=variable)

    def ask(
        self, what: Wording, *, again: bool = False, option: str = "", variable: str = ""
    ) -> str:
        """Ask for a passphrase at the keyboard, twice if it is a new one.

        Raises PassphraseNeeded, naming the option and the variable, where nobody can be asked.
        """
        if not sys.stdin.isatty():
            raise PassphraseNeeded(what, option, variable)
        prompt = self.say(asking.PASSPHRASE).format(what=self.say(what))
        given = getpass.getpass(prompt, self.err)
        while again and getpass.getpass(self.say(asking.AGAIN), self.err) != given:
            self.tell(self.say(asking.DIFFERENT))
            given = getpass.getpass(prompt, self.err)
        return given

    def key_passphrase(self, file: Path | None, *, again: bool = False) -> str:
        """The passphrase of a PKCS#12 file: from `file`, the environment, or the keyboard."""
        if file is not None:
            return first_line(file)
        if "MINGCHA_P12_PASSPHRASE" in self.environment:
            return self.environment["MINGCHA_P12_PASSPHRASE"]
        option, variable = "--p12-passphrase-file", "MINGCHA_P12_PASSPHRASE"
        return self.ask(asking.KEY_FILE, again=again, option=option, variable=variable)

    @contextmanager
    def opened(self) -> Iterator["OpenCase"]:
        """The case folder, unlocked for as long as the block runs."""
        from inspector_app.workflows.case.open_case import open_case

        with open_case(self.case_path, self.passphrase(), self.places, self.clock) as case:
            self._offer_drafts(case)
            self._tell_ending(case)
            yield case

    @contextmanager
    def opened_if_possible(self, *, instead: Path | None) -> "Iterator[OpenCase | None]":
        """The case folder if one is there and can be opened without asking in vain, else None.

        Whoever names another trust with `instead` means it: the case folder is left alone.
        """
        known = self.passphrase_file is not None or "MINGCHA_PASSPHRASE" in self.environment
        answerable = known or self.case is not None or sys.stdin.isatty()
        wanted = instead is None and answerable
        if wanted and (self.case is not None or (self.case_path / "vault.json").exists()):
            with self.opened() as case:
                yield case
        else:
            yield None

    @contextmanager
    def progress(self, wording: Wording) -> Iterator[Callable[[int, int], None]]:
        """A bar on standard error while the block runs; none where nobody would see it."""
        if self.as_json or not self.err.isatty():
            yield lambda _done, _total: None
            return
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(file=self.err), transient=True) as bars:
            bar = bars.add_task(self.say(wording), total=None)
            yield lambda done, total: bars.update(bar, completed=done, total=total)

    def _offer_drafts(self, case: "OpenCase") -> None:
        for draft in case.interrupted:
            words = self.say(asking.DRAFT_RECOVERED)
            self.tell(words.format(unit=draft.unit, last_at=draft.last_at))

    def _tell_ending(self, case: "OpenCase") -> None:
        """In time before nobody can sign here any more, and how that is prevented."""
        mine = [each.days for each in endings(case.roster, case.clock()) if each.person == case.me]
        for days in mine:
            words = joining.HAS_ENDED if days < 0 else joining.ENDS_SOON
            keeps_root = case.store.secrets.has("root.key")
            renew = joining.RENEW_HERE if keeps_root else joining.RENEW_BY_LEAD
            self.tell(self.say(words).format(days=days, renew=self.say(renew)))


def let_go(stream: TextIO) -> None:
    """Send what is still unwritten nowhere, or writing it would fail when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def first_line(file: Path) -> str:
    """The first line of `file`, without its line end; spaces count."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NoSuchFile(file) from error
    return text.split("\n", 1)[0].removesuffix("\r")
