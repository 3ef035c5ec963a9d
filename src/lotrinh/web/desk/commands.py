"""What can be done from the palette: pages to go to and things to do, each behind its verb."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz.distance import OSA

from lotrinh.reading.folding import folded
from lotrinh.web.register.permissions import Person, cell
from lotrinh.web.register.search.telex import typed_plainly

FORGIVING = 4
_EXPORT = "xuat ke hoach export plan download xlsx"


@dataclass(frozen=True, slots=True)
class Command:
    """A page by the name of its address, or a button of every page to press.

    `keywords` are other words by which people look for it, in both languages. `parts` are those of
    the address, `asks` what it asks of the page; `press` chooses the button, or is `print`.
    """

    verb: str
    label: str | Promise
    page: str = ""
    keywords: str = ""
    parts: tuple[str, ...] = ()
    asks: str = ""
    press: str = ""

    @property
    def address(self) -> str:
        """Where it leads; blank for a button."""
        return f"{reverse(self.page, args=self.parts)}{self.asks}" if self.page else ""


PAGES = (
    Command("read", _("Tổng quan"), "start", "trang dau home overview dashboard"),
    Command("read", _("Văn bản"), "documents", "quyet dinh nghi quyet documents papers"),
    Command("read", _("Sơ đồ dẫn chiếu"), "document_map", "van ban can cu references graph"),
    Command("read", _("Mục tiêu"), "targets", "cam ket cay targets tree"),
    Command("read", _("Chỉ tiêu"), "indicators", "thong ke so lieu indicators data"),
    Command("read", _("Kiểm tra"), "findings", "phat hien mau thuan sai findings checks"),
    Command("read", _("Dự án"), "projects", "dau tu cong trinh projects capital"),
    Command("read", _("Bản đồ dự án"), "projects", "ban do map projects", asks="?view=map"),
    Command("read", _("Nhiệm vụ"), "tasks", "viec thoi han tasks deadlines"),
    Command(
        "read", _("Nhiệm vụ quá hạn"), "tasks", "tre han cham overdue late", asks="?state=overdue"
    ),
    Command("read", _("Chương trình"), "programmes", "de an programmes"),
    Command("read", _("Địa bàn"), "places", "xa phuong huyen tinh places communes"),
    Command("read", _("Cơ quan"), "organisations", "so nganh chu tri organisations bodies"),
    Command("read", _("Về dữ liệu"), "sources", "nguon gia dinh giay phep sources licences"),
    Command("read", _("Trang công khai"), "public", "dan public portal citizens"),
    Command("history", _("Lịch sử thay đổi"), "histories", "nhat ky ai sua history changes audit"),
    Command("administer", _("Quản trị"), "admin:index", "tai khoan vai tro administration"),
    Command("read", _("Tìm trong sổ"), "search", "tra cuu search find"),
    Command("read", _("Tài khoản của tôi"), "account", "vai tro account role"),
)
ACTIONS = (
    Command("upload", _("Tải văn bản lên"), "upload", "gui tep upload documents files"),
    Command(
        "enter", _("Nhập bảng tính hoặc thư mục kế hoạch"), "upload", "excel zip import workbook"
    ),
    Command(
        "enter", _("Tải kế hoạch ra bảng tính"), "export", "xuat export plan excel", ("so.xlsx",)
    ),
    Command(
        "enter", _("Tải kế hoạch ra thư mục nén"), "export", "xuat export plan zip", ("so.zip",)
    ),
    Command("add", _("Thêm chỉ tiêu"), "add", "tao moi add new indicator", ("indicators",)),
    Command("read", _("In trang này"), keywords="may in print pdf", press="print"),
    Command("read", _("Tải bảng mục tiêu (Excel)"), "targets_file", _EXPORT, ("xlsx",)),
    Command("read", _("Tải bảng phát hiện (Excel)"), "findings_file", _EXPORT, ("xlsx",)),
    Command("read", _("Tải bảng dự án (Excel)"), "projects_file", _EXPORT, ("xlsx",)),
    Command("read", _("Tải bảng nhiệm vụ (Excel)"), "tasks_file", _EXPORT, ("xlsx",)),
    Command("read", _("Tải bảng chỉ tiêu (Excel)"), "indicators_file", _EXPORT, ("xlsx",)),
    Command(
        "read", _("Giao diện sáng"), keywords="mau light theme",
        press="button[name=theme][value=light]",
    ),
    Command(
        "read", _("Giao diện tối"), keywords="mau dark theme",
        press="button[name=theme][value=dark]",
    ),
    Command(
        "read", _("Giao diện theo máy"), keywords="mau system theme",
        press="button[name=theme][value=system]",
    ),
    Command(
        "read", _("Xem bằng tiếng Việt"), keywords="ngon ngu language vietnamese",
        press="button[name=language][value=vi]",
    ),
    Command(
        "read", _("Xem bằng tiếng Anh"), keywords="ngon ngu language english",
        press="button[name=language][value=en]",
    ),
    Command("read", _("Đổi mật khẩu"), "password", "password change"),
    Command(
        "read", _("Đăng xuất"), keywords="thoat sign out log out",
        press="form[action='/dang-xuat/'] button",
    ),
)  # fmt: skip


def offered(commands: tuple[Command, ...], user: Person, asked: str) -> list[Command]:
    """The commands that a role may use and whose words begin like every word that was asked.

    A word of four letters may have one wrong, and keys need not have been turned into letters;
    those whose name begins so come first.
    """
    words = folded(asked).split()
    fitting = [
        one for one in commands
        if cell(user, one.verb) and all(_begins(word, _words(one)) for word in words)
    ]  # fmt: skip
    start = " ".join(words)
    return sorted(fitting, key=lambda one: not folded(str(one.label)).startswith(start))


def _words(one: Command) -> list[str]:
    return folded(f"{one.label} {one.keywords}").split()


def _begins(word: str, known: list[str]) -> bool:
    meant = tuple({word, *typed_plainly(word)})
    return any(each.startswith(meant) for each in known) or (
        len(word) >= FORGIVING and any(OSA.distance(word, each) <= 1 for each in known)
    )
