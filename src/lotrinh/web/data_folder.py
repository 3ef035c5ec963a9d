"""What a site keeps outside the package: its databases and its secret key."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def data_folder() -> Path:
    """The user's folder for Lộ Trình, made when missing: under XDG_DATA_HOME or ~/.local/share."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    folder = Path(base) / "lotrinh"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def secret_key() -> str:
    """The key that signs sessions: made once, kept in a file that only its owner can read."""
    path = data_folder() / "secret-key"
    with suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii")
