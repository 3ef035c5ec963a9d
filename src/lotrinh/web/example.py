"""What the demo's register holds besides the example's rows: logins, and what is public."""

from django.contrib.auth.models import User
from django.db import transaction

from lotrinh.domain.plan import NOUNS
from lotrinh.exchange.package import Package
from lotrinh.web.demo import BY, LOGINS, PASSWORD
from lotrinh.web.register.actions.account import open_account
from lotrinh.web.register.actions.checking import check_register
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.actions.publication import publish
from lotrinh.web.register.actions.reading import read_upload
from lotrinh.web.register.actions.upload import send_file
from lotrinh.web.register.models import Document, Indicator, Organisation, Project, Target


def fill(package: Package) -> None:
    """Take the example in, open a login for each role, publish what a province would.

    A document that nothing was accepted from yet waits for its review; the checks have been run.
    """
    import_plan(package=package, by=BY)
    _open_accounts()
    _publish()
    _await_review(package)
    check_register(by=BY)


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


def _await_review(package: Package) -> None:
    plan = package.plan
    rows = (one for noun in NOUNS for one in plan.rows(noun).values())
    cited = {one.citation.document for one in rows if getattr(one, "citation", None)}
    planner = User.objects.filter(username="planner").first()
    for one in plan.documents:
        if planner and one.file in package.files and one.id in plan.texts and one.id not in cited:
            name = one.file.rpartition("/")[2]
            sent = send_file(name=name, content=package.files[one.file], by=planner)
            read_upload(id=sent.pk)
