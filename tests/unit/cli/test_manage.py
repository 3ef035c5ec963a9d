"""`lotrinh manage` on a register that is not there yet."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_login_before_the_first_import_is_refused_in_one_sentence(tmp_path: Path) -> None:
    new = {"LOTRINH_DATABASE": f"sqlite:///{tmp_path}/so.sqlite3", "XDG_DATA_HOME": str(tmp_path)}
    asked = "--lang en manage createsuperuser --noinput --username a --email a@example.org"
    run = subprocess.run(
        [sys.executable, "-m", "lotrinh", *asked.split()],
        env=os.environ | new,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr.startswith("The register cannot be used yet")
    assert run.stderr.endswith("run lotrinh manage migrate first.\n")
