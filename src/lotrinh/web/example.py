"""What the demo's register holds besides the example's rows: logins, and what is public."""

from django.db import transaction

from lotrinh.exchange.package import Package
from lotrinh.web.demo import BY, LOGINS, PASSWORD
from lotrinh.web.register.actions.account import open_account
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.actions.publication import publish
from lotrinh.web.register.models import Document, Indicator, Organisation, Project, Target


def fill(package: Package) -> None:
    """Take the example in, open a login for each role, publish what a province would."""
    import_plan(package=package, by=BY)
    _open_accounts()
    _publish()


@transaction.atomic
def _open_accounts() -> None:
    known = set(Organisation.objects.values_list("id", flat=True))
    for one in LOGINS:
        body = one.organisation if one.organisation in known else ""
        open_account(name=one.role, password=PASSWORD, role=one.role, organisation=body, by=BY)


@transaction.atomic
def _publish() -> None:
    """All adopted documents, the indicators of which they promise something, all projects."""
    adopted = Document.objects.filter(status="adopted")
    promises = Target.objects.filter(document__in=adopted)
    promised = Indicator.objects.filter(id__in=promises.values("indicator"))
    for noun, rows in (
        ("documents", adopted), ("indicators", promised), ("projects", Project.objects.all()),
    ):  # fmt: skip
        for row in rows.values_list("id", flat=True):
            publish(noun=noun, row=row, by=BY)
