"""The team of the demonstration: two inspectors who join, and what travels between the three."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector_app.domain.merging import MergePlan
from inspector_app.files.photo import PhotoReader
from inspector_app.words.prompt.demonstration import DemoStep
from inspector_app.workflows.case.case_place import SAMPLE_PASSPHRASE
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case, open_case
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.demonstration.demo_visits import Tell, quiet
from inspector_app.workflows.exchange.hand_over import hand_over, people_named
from inspector_app.workflows.exchange.merge import merge_files, preview_sources
from inspector_app.workflows.exchange.receive import receive
from inspector_app.workflows.sealing.print_sheet import sheet_of
from inspector_app.workflows.sealing.sign import adopt_signature, sign_file_as_me
from inspector_app.workflows.team.admit import SUFFIX as ADMISSION
from inspector_app.workflows.team.admit import Decision, admit
from inspector_app.workflows.team.join import SUFFIX as REQUEST
from inspector_app.workflows.team.join import ask_to_join, join, wish_of

FIRST = Newcomer("赵立新", "A31", "乙组", "示例区政务服务局", "示检字第0031号")
SECOND = Newcomer("周敏", "A42", "丙组", "示例区效能办", "示检字第0042号")


@dataclass
class DemoTeam:
    """Three case folders of one team, open, and the stick that travels between them."""

    lead: OpenCase
    first: OpenCase
    second: OpenCase
    out: Path
    stick: Path
    reader: PhotoReader
    tell: Tell
    bundles: list[Path] = field(default_factory=list)

    @property
    def story(self) -> dict[str, Any]:
        """What the sample says about the exchange."""
        said: dict[str, Any] = json.loads((self.lead.places.sample / "exchange.json").read_bytes())
        return said

    def give(self, sender: OpenCase, *to: OpenCase) -> tuple[Path, ...]:
        """Hand over to these people what they do not have yet."""
        people = people_named(sender, [each.me.code for each in to])
        done = hand_over(sender, self.stick, people, progress=quiet)
        self.bundles += done.files
        facts = {
            "name": sender.me.name,
            "to": "、".join(each.me.name for each in to),
            "size": str(done.bytes // 1000),
        }
        self.tell(DemoStep.HANDED_OVER, facts)
        return done.files

    def take(self, files: Sequence[Path]) -> None:
        """The lead looks at what the bundles would bring, and merges them."""
        plan = preview_sources(self.lead, files, quiet)
        facts = {
            "files": str(len(plan.sources)),
            **{
                name: str(sum(getattr(each, name) for each in plan.sources))
                for name in ("new", "newer", "conflicts")
            },
        }
        self.tell(DemoStep.PREVIEWED, facts)
        self._told(self.lead, merge_files(self.lead, files, quiet))

    def reply(self, *to: OpenCase) -> None:
        """The lead hands back what was decided, with receipts, and each takes it in."""
        files = self.give(self.lead, *to)
        for case in to:
            self._told(case, receive(case, files, quiet))

    def share(self, sender: OpenCase, colleague: OpenCase) -> tuple[Path, ...]:
        """Hand over to the lead and to a colleague, who takes it in at once."""
        files = self.give(sender, self.lead, colleague)
        self._told(colleague, receive(colleague, files, quiet))
        return files

    def countersign(self, case: OpenCase, mate: OpenCase, id_: str) -> None:
        """The sheet goes to the second inspector, who signs on another laptop, and comes back."""
        number = case.store.inspections.load(id_).header.draft_number
        sheet = self.out / f"{number}.pdf"
        save_file(sheet, sheet_of(case, id_).pdf)
        save_file(sheet, sign_file_as_me(mate, sheet, "b").pdf)
        adopt_signature(case, sheet)
        self.tell(DemoStep.COSIGNED, {"name": mate.me.name})

    def _told(self, case: OpenCase, plan: MergePlan) -> None:
        facts = {"name": case.me.name, "inspections": str(plan.after.inspections)}
        self.tell(DemoStep.MERGED, facts)


@contextmanager
def joined(lead: OpenCase, newcomer: Newcomer, folder: Path, tell: Tell) -> Iterator[OpenCase]:
    """Somebody's own case folder in `folder`, admitted to the lead's team, and open."""
    path = folder / newcomer.code
    create_case(path, SAMPLE_PASSPHRASE, newcomer, lead.places, lead.clock)
    with open_case(path, SAMPLE_PASSPHRASE, lead.places, lead.clock) as case:
        asked = ask_to_join(case, folder / f"{newcomer.code}{REQUEST}", wish_of(case))
        answer = folder / f"{newcomer.code}{ADMISSION}"
        admitted = admit(lead, asked.file, Decision(asked.key), answer)
        join(case, admitted.file, lead.roster.root)
        facts = {"name": newcomer.name, "code": newcomer.code, "team": lead.roster.team}
        tell(DemoStep.JOINED, facts)
        yield case
