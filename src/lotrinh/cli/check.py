"""`lotrinh check`: do the promises and figures of a plan agree."""

from datetime import date, datetime
from typing import Annotated

import typer

from lotrinh.cli.console import language, waiting, write_json
from lotrinh.cli.misuse import day_of
from lotrinh.cli.plan import PLAN_HELP, open_package
from lotrinh.domain.message import Message

SETTINGS = {"epilog": "Ví dụ · example: lotrinh check ke-hoach --as-of 2025-12-19"}
AS_OF_HELP = (
    "Chỉ dùng những gì biết đến ngày này, như 19/12/2025. "
    "Only what was known by this day, such as 2025-12-19."
)
TODAY_HELP = "Nhìn từ ngày này. The day to look from."
ALL_HELP = "Cả những gì đúng hoặc không áp dụng. Also what holds or does not apply."
CHECKING = Message(
    "Đang kiểm tra; lần đầu sau khi cài mất thêm vài giây để biên dịch…",
    "Checking; the first time after installation some seconds more, to compile…",
)
BROKEN = 1
DAY = "YYYY-MM-DD"


def command(
    context: typer.Context,
    plan: Annotated[str, typer.Argument(help=PLAN_HELP)] = "",
    as_of: Annotated[date | None, typer.Option(parser=day_of, metavar=DAY, help=AS_OF_HELP)] = None,
    today: Annotated[date | None, typer.Option(parser=day_of, metavar=DAY, help=TODAY_HELP)] = None,
    is_full: Annotated[bool, typer.Option("--all", help=ALL_HELP)] = False,
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
) -> None:
    """Kiểm tra lời hứa và số liệu có khớp nhau không · check that promises and figures agree."""
    from lotrinh.catalogue import load
    from lotrinh.checks.inspection import inspect
    from lotrinh.checks.run import run
    from lotrinh.cli.finding import lines
    from lotrinh.cli.finding_data import as_dict
    from lotrinh.cli.place import Places

    package = open_package(plan)
    at = inspect(
        package.plan,
        load(),
        as_of=as_of,
        today=today or package.plan.today or datetime.now().astimezone().date(),
        is_full=is_full,
    )
    with waiting(context, CHECKING):
        report = run(at)
    if as_json:
        write_json(as_dict(report, at))
    else:
        for line in lines(report, at, Places(package), language(context)):
            typer.echo(line)
    if report.counts["error"]:
        raise typer.Exit(BROKEN)
