"""Build step: compile the site's translations, so that a checkout keeps only readable .po files."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALES = Path("src/lotrinh/web/locale")


class TranslationsHook(BuildHookInterface[BuilderConfig]):
    """Runs for the wheel and for the editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a .mo beside every .po; the wheel ships the .mo as an artifact."""
        for source in sorted((Path(self.root) / LOCALES).glob("*/LC_MESSAGES/django.po")):
            compile_catalogue(source)
            build_data["artifacts"].append(
                f"/{source.with_suffix('.mo').relative_to(self.root).as_posix()}"
            )


def compile_catalogue(source: Path) -> None:
    """Compile one catalogue beside itself; fuzzy entries are left out."""
    with source.open("rb") as readable:
        catalogue = read_po(readable, locale=source.parts[-3], domain="django")
    with source.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
