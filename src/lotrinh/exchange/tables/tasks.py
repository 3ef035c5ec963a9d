"""Tasks as rows of `tasks.csv`."""

from lotrinh.catalogue.cell import DATE, LIST, TEXT, choice
from lotrinh.catalogue.table import Column
from lotrinh.domain.task import DEADLINE_KINDS, Task
from lotrinh.exchange.tables.citations import CITATION
from lotrinh.exchange.tables.noun import BASIS, noun_table

TASKS = noun_table(
    "tasks",
    "Nhiệm vụ",
    "Tasks",
    (
        Column("id", TEXT, "mã của nhiệm vụ, không dùng lại", "id, never reused", required=True),
        Column("document", TEXT, "văn bản giao", "the document that sets it",
               refers_to="documents"),
        Column("programme", TEXT, "thuộc chương trình", "the programme it belongs to",
               refers_to="programmes"),
        Column("name", TEXT, "nhiệm vụ", "what is to be done", required=True),
        Column("responsible", TEXT, "chức danh chịu trách nhiệm, không ghi tên người",
               "the post that answers for it, never a person's name"),
        Column("lead", TEXT, "cơ quan chủ trì", "the body that leads it",
               refers_to="organisations"),
        Column("partners", LIST, "cơ quan phối hợp", "the bodies that take part",
               refers_to="organisations"),
        Column("deliverable", TEXT, "sản phẩm", "what comes out of it"),
        Column("authority", TEXT, "cấp có thẩm quyền quyết định", "who decides on the outcome"),
        Column("deadline_kind", choice(*DEADLINE_KINDS),
               "có hạn, định kỳ, theo sự kiện, không hạn; để trống là undated",
               "kind of deadline; blank means undated"),
        Column("due_on", DATE, "hạn, tính hết ngày", "due by the end of this day"),
        Column("recurrence", TEXT,
               "chu kỳ (weekly, monthly, quarterly, half_yearly, yearly, continuous)",
               "how often (weekly, monthly, quarterly, half_yearly, yearly, continuous)"),
        Column("completed_on", DATE, "ngày hoàn thành", "done on"),
        Column("confirmed_on", DATE, "ngày xác nhận", "confirmed on"),
        Column("targets", LIST, "mục tiêu mà nhiệm vụ phục vụ", "the targets it serves",
               refers_to="targets"),
        *CITATION,
        BASIS,
    ),
    Task,
    blanks={"deadline_kind": "undated"},
)  # fmt: skip
