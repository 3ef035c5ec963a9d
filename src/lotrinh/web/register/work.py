"""What the worker does beside the site."""

from django_tasks import task

from lotrinh.web.register.actions.reading import read_upload


@task()
def read_sent_file(upload: int) -> None:
    """Read one file that was sent; what becomes of it stands in its row."""
    read_upload(id=upload)
