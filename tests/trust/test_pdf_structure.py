"""Reading pages and embedded files out of PDFs that are built in odd or hostile ways."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from inspector_app.domain.sheet import PAYLOAD
from inspector_app.trust.pdf_look import page_looks
from inspector_app.trust.pdf_payload import embedded_files, payload
from inspector_app.trust.pdf_reader import UnreadablePdf, dictionary, members, open_pdf, reading
from tests.trust.papers import drawing


def state(change: Callable[[pikepdf.Pdf], None], pages: int = 2) -> HistoricalResolver:
    """The only state of a drawing after `change`."""
    pdf = drawing(pages)
    change(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return PdfFileReader(io.BytesIO(out.getvalue())).get_historical_resolver(0)


def nothing(_: pikepdf.Pdf) -> None:
    """No change."""


def test_equal_pages_look_equal_and_others_do_not():
    one, two = page_looks(state(nothing)), page_looks(state(nothing))
    assert one == two
    assert one[0] != one[1]


def test_pages_in_a_tree_of_several_levels_are_all_found():
    def nested(pdf: pikepdf.Pdf) -> None:
        inner = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Pages, Kids=list(pdf.Root.Pages.Kids), Count=2)
        )
        pdf.Root.Pages.Kids = pikepdf.Array([inner])

    assert page_looks(state(nested)) == page_looks(state(nothing))


def test_a_page_tree_that_contains_itself_is_no_page_tree():
    def circular(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Kids = pikepdf.Array([pdf.Root.Pages])

    with pytest.raises(UnreadablePdf), reading():
        page_looks(state(circular))


def test_objects_that_refer_to_each_other_still_have_a_look():
    def circular(pdf: pikepdf.Pdf) -> None:
        one = pdf.make_indirect(pikepdf.Dictionary())
        two = pdf.make_indirect(pikepdf.Dictionary(Back=one))
        one.There = two
        pdf.pages[0].PieceInfo = one

    looks = page_looks(state(circular))
    assert looks == page_looks(state(circular))
    assert looks[0] != page_looks(state(nothing))[0]


def test_objects_nested_without_end_are_refused():
    def deep(pdf: pikepdf.Pdf) -> None:
        value = pikepdf.Array([])
        for _ in range(200):
            value = pikepdf.Array([value])
        pdf.pages[0].PieceInfo = value

    with pytest.raises(UnreadablePdf), reading():
        page_looks(state(deep))


def test_annotations_are_compared_by_what_they_are():
    def noted(text: str) -> Callable[[pikepdf.Pdf], None]:
        def change(pdf: pikepdf.Pdf) -> None:
            note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Contents=text)
            pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])

        return change

    one, other = page_looks(state(noted("1")))[0], page_looks(state(noted("2")))[0]
    assert one.content == other.content
    assert one.annotations != other.annotations


def attached(pdf: pikepdf.Pdf, name: str, content: bytes) -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)


def test_embedded_files_are_found_by_every_way_that_leads_to_them():
    def by_association_only(pdf: pikepdf.Pdf) -> None:
        attached(pdf, PAYLOAD, b"1")
        pdf.Root.AF = pikepdf.Array([pdf.attachments[PAYLOAD].obj])
        del pdf.Root.Names

    def by_name_only(pdf: pikepdf.Pdf) -> None:
        attached(pdf, PAYLOAD, b"1")

    def in_branches(pdf: pikepdf.Pdf) -> None:
        attached(pdf, PAYLOAD, b"1")
        leaf = pdf.Root.Names.EmbeddedFiles
        pdf.Root.Names.EmbeddedFiles = pikepdf.Dictionary(Kids=[pdf.make_indirect(leaf)])

    for change in (by_association_only, by_name_only, in_branches):
        assert embedded_files(state(change)) == {(PAYLOAD, b"1")}
        assert payload(state(change)) == b"1"


def test_other_attachments_are_seen_but_are_not_the_entries():
    def other(pdf: pikepdf.Pdf) -> None:
        attached(pdf, "readme.txt", b"x")

    assert embedded_files(state(other)) == {("readme.txt", b"x")}
    assert payload(state(other)) is None


def test_a_name_tree_that_contains_itself_is_refused():
    def circular(pdf: pikepdf.Pdf) -> None:
        tree = pdf.make_indirect(pikepdf.Dictionary())
        tree.Kids = pikepdf.Array([tree])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=tree)

    with pytest.raises(UnreadablePdf), reading():
        embedded_files(state(circular))


def test_an_attachment_without_a_stream_is_refused():
    def empty(pdf: pikepdf.Pdf) -> None:
        spec = pdf.make_indirect(pikepdf.Dictionary(F="x", EF=pikepdf.Dictionary()))
        pdf.Root.AF = pikepdf.Array([spec])

    with pytest.raises(UnreadablePdf), reading():
        embedded_files(state(empty))


def test_a_name_without_a_file_behind_it_is_passed_over():
    def bare(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names = pikepdf.Dictionary(
            EmbeddedFiles=pikepdf.Dictionary(Names=["a", pikepdf.Name.None_])
        )

    assert embedded_files(state(bare)) == set()


def test_what_has_the_wrong_type_is_refused():
    root = state(nothing).root
    with pytest.raises(TypeError):
        members(root, "/Pages")
    with pytest.raises(TypeError):
        dictionary(root["/Pages"], "/Kids")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"%PDF-1.7\nstartxref\n0\n%%EOF"])
def test_what_is_no_pdf_cannot_be_opened(content):
    with pytest.raises(UnreadablePdf):
        open_pdf(content)
