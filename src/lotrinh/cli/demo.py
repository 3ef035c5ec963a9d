"""`lotrinh demo`: the worked example on this machine, ready to look at."""

import os
import sys
import webbrowser
from collections.abc import Mapping
from threading import Thread
from typing import Annotated

import typer

from lotrinh.cli.console import say, waiting
from lotrinh.domain.message import Message

SETTINGS = {"epilog": "Ví dụ · example: lotrinh demo --no-browser"}
BUILDING = Message(
    "Đang dựng bản trình diễn, chỉ lần đầu: ghi sổ, kiểm tra các con số…",
    "Building the example, the first time only: filling the register, checking its figures…",
)
HOST, PORT = "127.0.0.1", 8000


def command(
    context: typer.Context,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Không mở trình duyệt. Open no browser.")
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(
            help="Cổng (mặc định: cổng trống). Port (default: a free one).", min=1, max=65535
        ),
    ] = None,
) -> None:
    """Mở bản trình diễn Cao Bằng · open the worked example."""
    from lotrinh.web.demo import LOGINS, PASSWORD, ensure_demo
    from lotrinh.web.server import free_port, run_site

    chosen = free_port(HOST, port, tries=1) if port else free_port(HOST, PORT)
    with waiting(context, BUILDING):
        database = ensure_demo()
    place = f"http://{HOST}:{chosen}/"

    def show() -> None:
        say(context, _welcome(place, PASSWORD, {one.role: one.words for one in LOGINS}))
        sys.stdout.flush()
        if not no_browser and has_display():
            Thread(target=webbrowser.open, args=(place,), daemon=True).start()

    run_site(database, HOST, chosen, show)


def _welcome(place: str, password: str, logins: Mapping[str, Message]) -> Message:
    """Where it runs, the first login in full, and the others in a table."""
    first, *others = logins
    width = max(map(len, logins)) + 3
    rows = [(f"  {name:<{width}}", logins[name]) for name in others]
    return Message(
        f"Lộ Trình đang chạy tại {place}\n"
        f"Đăng nhập: {first}   Mật khẩu: {password}\n"
        "Cùng mật khẩu, vai trò khác:\n"
        + "".join(f"{name}{words.vi}\n" for name, words in rows)
        + "Nhấn Ctrl-C để dừng.",
        f"Lộ Trình is running at {place}\n"
        f"Login: {first}   Password: {password}\n"
        "Same password, other roles:\n"
        + "".join(f"{name}{words.en}\n" for name, words in rows)
        + "Press Ctrl-C to stop it.",
    )


def has_display() -> bool:
    """Whether a browser has a screen to open on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
