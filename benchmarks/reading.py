"""How fast documents are read, against one pass of a regular expression that only finds numbers.

Promise: at most 600 times as long, whatever the machine. The text is generated: plan sentences in
our own words, a heading before every twelve. Both take the best of three runs in this process.
"""

import re
import sys
from itertools import cycle, islice
from time import perf_counter

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

SENTENCES = 6000
BOUND = 600
RUNS = 3
HEAD = "KẾ HOẠCH\nPhát triển kinh tế - xã hội tỉnh Cao Bằng giai đoạn 2026-2030\n"
WORDED = (
    "- Tốc độ tăng trưởng GRDP bình quân giai đoạn 2026-2030 đạt từ 10%/năm trở lên.",
    "- Đến năm 2030, thu nhập bình quân đầu người đạt 75-80 triệu đồng/năm.",
    "- Tỷ lệ hộ nghèo đa chiều giảm bình quân trên 3 điểm %/năm; che phủ rừng giữ ở mức 60%.",
    "- Phấn đấu đón 4 triệu lượt khách, trong đó khách quốc tế 300 nghìn lượt vào năm 2030.",
    "- Năm 2024, thu ngân sách đạt 2.292 tỷ đồng, tăng 9% so với cùng kỳ, bằng 120% dự toán.",
    "- Khởi công cao tốc Bắc Kạn - Cao Bằng dài 87,3 km, tổng mức đầu tư 29.893 tỷ đồng.",
    "- Căn cứ Nghị quyết số 07/NQ-HĐND ngày 27 tháng 4 năm 2023 của Hội đồng nhân dân tỉnh.",
    "- Các sở, ban, ngành phối hợp chặt chẽ, nâng cao trách nhiệm của người đứng đầu.",
    "- Đại biểu đề nghị bổ sung chỉ tiêu về môi trường, nâng chỉ tiêu tăng trưởng.",
    "- Cải thiện thứ hạng các chỉ số PAPI, PAR INDEX và SIPAS trong năm 2026.",
    "- Đẩy mạnh chuyển đổi số, xây dựng chính quyền hai cấp gần dân và vì dân.",
    "- Duy trì tỷ lệ che phủ rừng đến năm 2030.",
)


def text(sentences: int) -> str:
    """A plan of that many sentences, with a numbered heading before every twelve."""
    lines = []
    for number, sentence in enumerate(islice(cycle(WORDED), sentences)):
        if number % len(WORDED) == 0:
            lines.append(f"{number // len(WORDED) % 99 + 1}. Mục tiêu đến năm 2030")
        lines.append(sentence)
    return HEAD + "\n".join(lines)


def main() -> int:
    """Print both speeds, their ratio and the share of the bound; 1 when the bound is broken."""
    kept, lexicon = KeptText.of(text(SENTENCES)), Lexicon(load())
    megabytes = len(kept.text.encode()) / 1e6
    numbers = re.compile(r"\d+(?:[.,]\d+)*")
    ours, peer = [], []
    for _ in range(RUNS):
        start = perf_counter()
        figures = len(read(KeptText(kept.text), lexicon).figures)
        ours.append(perf_counter() - start)
        start = perf_counter()
        found = sum(1 for _ in numbers.finditer(kept.text))
        peer.append(perf_counter() - start)
    ratio = min(ours) / min(peer)
    print(f"read: {megabytes / min(ours):.2f} MB/s, {figures} figures in {megabytes:.2f} MB")
    print(f"finding numbers only: {megabytes / min(peer):.0f} MB/s, {found} numbers")
    print(f"bound {BOUND} times as long: {ratio:.0f}, {ratio / BOUND:.0%} of it used")
    return int(ratio > BOUND)


if __name__ == "__main__":
    sys.exit(main())
