"""A broken identity in words: the figures, what they should be, and by how much they miss."""

from lotrinh.domain.message import Message

MISSES = Message(
    "{about}: {observed}, nhưng theo hệ thức “{identity}” phải là {expected}; lệch {gap}.",
    "{about}: {observed}, but by the identity “{identity}” it should be {expected}; off by {gap}.",
)
MIXED = Message(
    "Số liệu lấy từ nhiều nguồn công bố khác nhau: kiểm tra xem có số đã được sửa đổi.",
    "The figures come from different publications: see whether one has been revised.",
)
BREAKS = Message("Hệ thức “{identity}” không đúng; lệch {gap}.",
                 "The identity “{identity}” does not hold; off by {gap}.")  # fmt: skip
WRITTEN = Message("Hệ thức: {expression}", "Identity: {expression}")
