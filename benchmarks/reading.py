"""How fast documents are read on one core, and that memory does not grow with their number.

Promise: at least 300 pages (2,000 characters of kept text) a second, and five times what
underthesea takes to part the same text into sentences and words, in the same run. It is no
dependency of ours: install it into an environment of its own and name that environment's Python:

    python3 -m venv /some/where && /some/where/bin/pip install underthesea
    python benchmarks/reading.py --peer /some/where/bin/python

Without it the peer is a pass of a regular expression that only finds numbers. The text is that of
files given, or generated: plan sentences in our own words, a heading before every twelve. Time is
that of the process, the best of three runs; memory the most that a process has held that read a
hundred, and one that read a thousand documents.
"""

import re
import resource
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import process_time

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.files import load as load_file
from lotrinh.reading.text import KeptText

PAGE = 2000
WANTED, RATIO, GROWTH = 300, 5, 1.1
SENTENCES, RUNS = 1500, 3
MANY = (100, 1000)
HEAD = "KẾ HOẠCH\nPhát triển kinh tế - xã hội tỉnh Cao Bằng giai đoạn 2026-2030\n"
PEER = """
import sys
from time import process_time
from underthesea import sent_tokenize, word_tokenize
text = open(sys.argv[1], encoding="utf-8").read()
word_tokenize(sent_tokenize(text[:1000])[0])
start = process_time()
count = sum(len(word_tokenize(one)) for one in sent_tokenize(text))
print(process_time() - start, count)
"""
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


def best(work: Callable[[], object]) -> float:
    """The least seconds of one core that the work takes."""
    taken = []
    for _ in range(RUNS):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)


def underthesea(python: str, texts: list[str]) -> float:
    """The seconds that the peer takes for sentences and words, loading left out."""
    with NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("\n".join(texts))
        file.flush()
        run = subprocess.run(
            [python, "-c", PEER, file.name], check=True, capture_output=True, text=True
        )
    return float(run.stdout.split()[-2])


def hold(documents: int) -> None:
    """Read that many different documents of a page and print the most memory held, in MB."""
    lexicon = Lexicon(load())
    page = text(24)
    for number in range(documents):
        read(KeptText.of(page.replace("87,3 km", f"{number},3 km")), lexicon)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def memory(documents: int) -> float:
    """The most memory, in MB, of a fresh process that reads that many documents."""
    command = [sys.executable, __file__, "--hold", str(documents)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    """Print the speeds, their ratio and the memory; 1 when a promise is broken."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="documents to read")
    parser.add_argument("--peer", help="the Python of an environment that has underthesea")
    parser.add_argument("--hold", type=int, help="only read this many documents, print the memory")
    asked = parser.parse_args()
    if asked.hold is not None:
        hold(asked.hold)
        return 0
    texts = [load_file(one).text for one in asked.files] or [text(SENTENCES)]
    pages, lexicon = sum(map(len, texts)) / PAGE, Lexicon(load())
    ours = best(lambda: [read(KeptText(one), lexicon) for one in texts])
    print(f"read: {pages / ours:.0f} pages/s ({WANTED} wanted), {pages:.0f} pages")
    numbers = re.compile(r"\d+(?:[.,]\d+)*")
    only = best(lambda: [numbers.findall(one) for one in texts])
    print(f"that is {ours / only:.0f} times as long as finding numbers only")
    is_broken = pages / ours < WANTED
    if asked.peer:
        peer = underthesea(asked.peer, texts)
        is_broken |= peer / ours < RATIO
        print(
            f"underthesea, sentences and words: {pages / peer:.0f} pages/s, ratio {peer / ours:.1f}"
        )
    few, many = map(memory, MANY)
    is_broken |= many > few * GROWTH
    print(f"memory: {few:.0f} MB for {MANY[0]} documents, {many:.0f} MB for {MANY[1]}")
    return int(is_broken)


if __name__ == "__main__":
    sys.exit(main())
