"""The parts of the program that others wrote, each with its licence and what it is used for."""

from dataclasses import dataclass
from importlib.metadata import version

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Part:
    """A library with its SPDX licence; `package` is the distribution that it is installed by."""

    name: str
    package: str
    licence: str
    use: str | Promise

    @property
    def version(self) -> str:
        """The installed version of the package."""
        return version(self.package)


PARTS = (
    Part("Django", "django", "BSD-3-Clause", _("khung của trang web")),
    Part("django-csp", "django-csp", "BSD-3-Clause", _("tiêu đề an toàn nội dung")),
    Part("django-environ", "django-environ", "MIT", _("địa chỉ cơ sở dữ liệu")),
    Part("django-axes", "django-axes", "MIT", _("khóa đăng nhập sau nhiều lần sai")),
    Part("django-tasks", "django-tasks", "BSD-3-Clause", _("việc chạy nền")),
    Part("django-tasks-db", "django-tasks-db", "BSD-3-Clause", _("hàng đợi của việc chạy nền")),
    Part("htmx", "django-htmx", "0BSD", _("thay từng phần của trang; lấy từ gói django-htmx, MIT")),
    Part(
        "Leaflet", "django-leaflet", "BSD-2-Clause",
        _("bản đồ; lấy từ gói django-leaflet, LGPL-3.0"),
    ),
    Part(
        "Vega, Vega-Lite, Vega-Embed", "vl-convert-python", "BSD-3-Clause",
        _("biểu đồ; lấy từ gói vl-convert"),
    ),
    Part("RapidFuzz", "rapidfuzz", "MIT", _("tìm từ gần đúng")),
    Part("WhiteNoise", "whitenoise", "MIT", _("gửi tệp tĩnh")),
    Part("Granian", "granian", "BSD-3-Clause", _("máy chủ web")),
    Part("python-docx", "python-docx", "MIT", _("đọc và viết tệp Word")),
    Part("lxml", "lxml", "BSD-3-Clause", _("đọc tệp HTML")),
    Part("pypdfium2, PDFium", "pypdfium2", "BSD-3-Clause, Apache-2.0", _("đọc tệp PDF")),
    Part("python-calamine", "python-calamine", "MIT", _("đọc bảng tính")),
    Part("XlsxWriter", "xlsxwriter", "BSD-2-Clause", _("viết bảng tính")),
    Part("NumPy", "numpy", "BSD-3-Clause", _("cột số của các phép kiểm tra")),
    Part("SciPy, HiGHS", "scipy", "BSD-3-Clause, MIT", _("tối ưu của các phép kiểm tra")),
    Part("Numba", "numba", "BSD-2-Clause", _("biên dịch các vòng tính")),
    Part("Typer", "typer", "MIT", _("lệnh ở cửa sổ dòng lệnh")),
    Part("Rich", "rich", "MIT", _("chữ và tiến độ ở cửa sổ dòng lệnh")),
)  # fmt: skip
OWN_LICENCE = "Apache-2.0"
