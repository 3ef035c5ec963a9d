"""What documents say of each other, what is asked of drafts, and what is let stand."""

from lotrinh.catalogue.cell import DATE, INTEGER, LIST, TEXT, choice
from lotrinh.catalogue.table import Column
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.amendment import DISPOSITIONS, KINDS, Amendment
from lotrinh.domain.reference import RELATIONS, Reference
from lotrinh.exchange.tables.citations import CITATION
from lotrinh.exchange.tables.noun import noun_table

REFERENCES = noun_table(
    "references",
    "Văn bản dẫn chiếu",
    "References",
    (
        Column("document", TEXT, "văn bản dẫn", "the document that refers", required=True,
               refers_to="documents"),
        Column("number", TEXT, "số, ký hiệu được dẫn", "the number it prints", required=True),
        Column("relation", choice(*RELATIONS), "quan hệ; để trống là mentions",
               "relation; blank means mentions"),
        Column("target", TEXT, "văn bản được dẫn, khi có trong sổ",
               "the document meant, where the register has it", refers_to="documents"),
        Column("start", INTEGER, "vị trí ký tự đầu trong văn bản đã giữ, đếm từ 0",
               "first character in the kept text, counted from 0", required=True),
        Column("end", INTEGER, "vị trí ngay sau ký tự cuối", "the position after the last one",
               required=True),
    ),
    Reference,
    keys=("document", "start", "number"),
    blanks={"relation": "mentions"},
)  # fmt: skip
AMENDMENTS = noun_table(
    "amendments",
    "Ý kiến đề nghị sửa",
    "Amendments",
    (
        Column("id", TEXT, "mã của ý kiến, không dùng lại", "id, never reused", required=True),
        Column("document", TEXT, "văn bản ghi ý kiến", "the document that records it",
               required=True, refers_to="documents"),
        Column("subject", TEXT, "nội dung được đề nghị", "what it is about", required=True),
        Column("kind", choice(*KINDS), "loại đề nghị", "what is asked", required=True),
        Column("by", TEXT, "cơ quan, đại biểu nêu", "who asks"),
        Column("on", DATE, "ngày nêu", "when"),
        Column("text", TEXT, "nguyên văn ý kiến", "the opinion in full"),
        *CITATION,
        Column("disposition", choice(*DISPOSITIONS),
               "tiếp thu, tiếp thu một phần, giải trình, chuyển cấp khác; để trống là chưa trả lời",
               "accepted, accepted in part, explained, referred; blank means not answered yet"),
        Column("reason", TEXT, "lý do", "why"),
        Column("new_text", TEXT, "nội dung sau chỉnh sửa", "the new wording"),
    ),
    Amendment,
)  # fmt: skip
ACCEPTANCES = noun_table(
    "acceptances",
    "Phát hiện được chấp nhận",
    "Acceptances",
    (
        Column("check", TEXT, "mã phép kiểm tra", "id of the check", required=True),
        Column("subjects", LIST, "các dòng liên quan", "the rows it is about", required=True),
        Column("reason", TEXT, "lý do", "why it may stand", required=True),
        Column("decided_by", TEXT, "cơ quan quyết định", "the office that decided"),
        Column("decided_on", DATE, "ngày quyết định", "when"),
        Column("document", TEXT, "văn bản quyết định", "the document that says so",
               refers_to="documents"),
        Column("figures", LIST,
               "mỗi dòng ghi gì lúc quyết định, theo thứ tự của subjects; khi một dòng ghi khác, "
               "phát hiện mở lại. Để trống là không biết; lệnh kiểm tra in sẵn để chép vào",
               "what each row said when it was decided, in the order of subjects; when one says "
               "otherwise the finding opens again. Blank means not known; the check prints it"),
    ),
    Acceptance,
    keys=("check", "subjects"),
)  # fmt: skip
