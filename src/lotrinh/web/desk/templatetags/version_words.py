"""What became of sentences and citations in a newer version, in the words of the page."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from lotrinh.reading.versions.redline import Change, FigureChange
from lotrinh.web.desk.redlining import KINDS

register = template.Library()

_KINDS = {
    "edited": pgettext_lazy("sentence", "Sửa"),
    "added": pgettext_lazy("sentence", "Thêm"),
    "removed": pgettext_lazy("sentence", "Bỏ"),
    "moved": pgettext_lazy("sentence", "Chuyển chỗ"),
}
_EDITED_AND_MOVED = gettext_lazy("Sửa và chuyển chỗ")
_FATES = {
    "gone": gettext_lazy("Không còn câu"),
    "changed": gettext_lazy("Chữ đã đổi"),
    "edited": gettext_lazy("Câu sửa nhẹ"),
    "moved": gettext_lazy("Câu chuyển chỗ"),
    "same": gettext_lazy("Giữ nguyên"),
}
_FATE_TONES = {"gone": "bad", "changed": "bad", "edited": "pending", "moved": "info",
               "same": "good"}  # fmt: skip


@register.filter
def fate_words(kind: str) -> str:
    """What became of a citation."""
    return str(_FATES[kind])


@register.filter
def fate_tone(kind: str) -> str:
    """The shape of what became of a citation."""
    return _FATE_TONES[kind]


@register.filter
def kind_words(name: str) -> str:
    """A kind of change, by its name in the address or in the redline."""
    return str(_KINDS[KINDS.get(name, name)])


@register.filter
def done_to(change: Change) -> str:
    """What was done to a sentence; an edited one may have moved besides."""
    one = change.aligned
    is_both = one.kind == "edited" and one.has_moved
    return str(_EDITED_AND_MOVED) if is_both else kind_words(one.kind)


@register.filter
def figure_change(one: FigureChange) -> str:
    """A figure whose value changed: `8%/năm → 10%/năm`, `thêm 60%`, `bỏ 95%`."""
    if one.old is None:
        return _("thêm %(figure)s") % {"figure": one.new}
    if one.new is None:
        return _("bỏ %(figure)s") % {"figure": one.old}
    return f"{one.old} → {one.new}"
