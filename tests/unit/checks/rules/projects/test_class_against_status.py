"""What is said of the class of a project in a full inspection."""

from lotrinh.catalogue import load
from lotrinh.checks.examples.capital import built
from lotrinh.checks.examples.example import plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules.projects.class_against_status import run


def test_both_columns_are_named_in_words() -> None:
    plan = plan_of(
        built("p.a", name="Nhà thi đấu", status="completed", priority_class="new"),
        built("p.b", status="proposed", priority_class="new"),
        built("p.c", status="completed"),
    )
    broken, held, untried = run(inspect(plan, load(), is_full=True))
    assert broken.message is not None
    assert "Nhà thi đấu: tình trạng “hoàn thành” mà xếp nhóm “khởi công mới”" in broken.message.vi
    assert "“completed”, its class “new start”" in broken.message.en
    assert (held.outcome, held.subjects) == ("holds", ("p.b",))
    assert (untried.outcome, untried.subjects) == ("not_applicable", ("p.c",))
