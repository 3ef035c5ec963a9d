"""`lotrinh serve`: the site of one register on this machine."""

from typing import Annotated

import typer

from lotrinh.cli.console import say
from lotrinh.domain.message import Message

SETTINGS = {"epilog": "Ví dụ · example: lotrinh serve --port 8000"}


def command(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Địa chỉ mạng để nghe. Address to listen on.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(help="Cổng. Port.", min=1, max=65535)] = 8000,
    database: Annotated[str, typer.Option(help="Địa chỉ cơ sở dữ liệu. Database URL.")] = "",
) -> None:
    """Mở trang web của sổ đăng ký · serve the register's site."""
    from lotrinh.web.register.database import close_database, default_database, prepare_database
    from lotrinh.web.server import free_port, run_site

    url = database or default_database()
    free_port(host, port, tries=1)
    prepare_database(url)
    close_database()
    place = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    ready = Message(f"Đang mở tại {place} (Ctrl-C để dừng).", f"Serving {place} (Ctrl-C stops it).")
    run_site(url, host, port, lambda: say(context, ready))
