"""Checking beside the site, whenever the register has changed."""

from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from lotrinh.web.register.actions.checking import check_register


@task()
def check_again() -> None:
    """Check the register as it is by then; nothing to do where that has been done."""
    check_register()


def ask_to_check() -> None:
    """Have the register checked, unless somebody has asked and it has not begun."""
    waiting = DBTaskResult.objects.filter(
        task_path=check_again.module_path, status=TaskResultStatus.READY
    )
    if not waiting.exists():
        check_again.enqueue()
