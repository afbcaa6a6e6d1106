"""Receive a reply: returned inspections, receipts, a newer roster."""

from collections.abc import Sequence
from pathlib import Path

from inspector_app.domain.merging import MergePlan
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.exchange.read_source import Progress


def receive(case: OpenCase, files: Sequence[Path], progress: Progress) -> MergePlan:
    """Take in what a lead handed back. It is a merge like any other: nothing is replaced."""
    return merge_files(case, files, progress)
