"""The things that can be found: what each kind is called, and where a thing is shown."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lotrinh.domain.document import Document


def address(kind: str, row: str, document: Document | None, start: int | None) -> str:
    """The thing's own page; of what has none, the place in its document where it stands."""
    if kind not in ("sentence", "objective", "target"):
        return reverse(kind, args=[row])
    place = "" if start is None else f"#{'c' if kind == 'target' else 's'}{start}"
    return reverse("document", args=[document.id if document else row]) + place


def kinds() -> dict[str, str]:
    """What the things of each kind are called."""
    return {
        "document": _("Văn bản"),
        "indicator": _("Chỉ tiêu"),
        "programme": _("Chương trình"),
        "project": _("Dự án"),
        "task": _("Nhiệm vụ"),
        "place": _("Địa bàn"),
        "organisation": _("Cơ quan"),
        "target": _("Mục tiêu"),
        "objective": pgettext("several", "Mục tiêu chung"),
        "sentence": pgettext("several", "Câu văn"),
    }


def one_of() -> dict[str, str]:
    """What one thing of each kind is called."""
    return {
        "document": pgettext("one", "Văn bản"),
        "indicator": pgettext("one", "Chỉ tiêu"),
        "programme": pgettext("one", "Chương trình"),
        "project": pgettext("one", "Dự án"),
        "task": pgettext("one", "Nhiệm vụ"),
        "place": pgettext("one", "Địa bàn"),
        "organisation": pgettext("one", "Cơ quan"),
        "target": pgettext("one", "Mục tiêu"),
        "objective": pgettext("one", "Mục tiêu chung"),
        "sentence": pgettext("one", "Câu văn"),
    }
