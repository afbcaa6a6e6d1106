"""`demo`: the sample case, end to end."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.wording import Wording
from inspector_app.words.prompt import demonstration, options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verb to `app`."""
    say = session.say

    @app.command("demo", help=say(verbs.DEMO))
    def demo(
        out: Annotated[Path, typer.Option(help=say(options.DEMO_OUT))] = Path("mingcha-demo"),
    ) -> None:
        from inspector_app.workflows.demonstration.demo import run_demo

        def tell(step: demonstration.DemoStep, facts: Mapping[str, str | Wording]) -> None:
            said = {name: say(f) if isinstance(f, Wording) else f for name, f in facts.items()}
            session.tell(say(demonstration.DEMO_STEPS[step]).format_map(said))

        done = run_demo(out, session.places, session.clock, tell)
        exchange = done.exchange
        left = {
            "waiting": exchange.waiting,
            "approved": exchange.approved,
            "conflicts": exchange.open_conflicts,
        }
        document = {
            "case": str(done.case),
            "sheets": [str(sheet) for sheet in done.sheets],
            "bundles": [str(bundle) for bundle in done.bundles],
            "conflicts": exchange.conflicts,
            "papers": [
                {"file": str(paper.file), "verified": paper.verified} for paper in exchange.papers
            ],
            "bound": str(exchange.bound),
            "left": left,
            "inspectors": [str(folder) for folder in done.inspectors],
            "visits": [
                {
                    "number": visit.number,
                    "unit": visit.unit,
                    "sheet": str(visit.sheet),
                    "percent": visit.percent,
                    "verdict": visit.verdict,
                    "verified": visit.verified,
                    "issued": visit.issued or None,
                }
                for visit in done.visits
            ],
        }

        def lines() -> Iterator[str]:
            yield say(demonstration.DEMO_DONE).format(seconds=f"{done.seconds:.1f}")
            for visit in done.visits:
                verdict = say(results.VERDICTS[visit.verdict])
                yield f"  {visit.number}  {visit.unit}  {visit.percent}  {verdict}"
                yield f"      {visit.sheet}"
            yield say(demonstration.DEMO_PAPERS)
            for file in (*(paper.file for paper in exchange.papers), exchange.bound):
                yield f"      {file}"
            yield say(demonstration.DEMO_LEFT).format_map(left)
            yield say(demonstration.DEMO_NEXT).format(
                case=done.case, passphrase=done.passphrase, sheet=done.sheets[0], roster=done.roster
            )

        session.answer(document, lines)
